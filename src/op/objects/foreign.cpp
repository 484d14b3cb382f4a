// What goes to other servers, and comes from them.
#include "op/objects/convert.hpp"

#include <utility>

namespace retort::inline v1 {

namespace {

objects::Publication owned_publication(const dsl::GlobalName& publication,
                                       const dsl::CreatePublicationOptions& options) {
  objects::Publication owned{.name = owned_name(publication),
                             .all_tables = options.all_tables,
                             .schemas = owned_names(options.schemas, publication.file()),
                             .publish = owned_texts(options.publish),
                             .via_partition_root = owned_bool(options.via_partition_root),
                             .generated_columns = owned_text(options.generated_columns),
                             .attributes = owned_attributes(options.owner, options.comment, publication.file())};
  for (const dsl::PublishedTable& table : options.tables) {
    owned.tables.push_back({.table = owned_name(table.table),
                            .columns = owned_names(table.columns, publication.file()),
                            .where = owned_sql(table.where)});
  }
  return owned;
}

}  // namespace

void ObjectOp::create_publication(const dsl::GlobalName& publication, const dsl::CreatePublicationOptions& options) {
  invoke({op::CreateObject{.object = owned_publication(publication, options)}, location_of(publication)});
}

void ObjectOp::alter_publication(const dsl::GlobalName& publication, const dsl::CreatePublicationOptions& options,
                                 const dsl::CreatePublicationOptions& existing) {
  invoke(
      {op::AlterObject{.to = owned_publication(publication, options), .from = owned_publication(publication, existing)},
       location_of(publication)});
}

void ObjectOp::create_foreign_data_wrapper(const dsl::GlobalName& wrapper,
                                           const dsl::CreateForeignDataWrapperOptions& options) {
  objects::ForeignDataWrapper object{.name = owned_name(wrapper),
                                     .handler = owned_name(options.handler),
                                     .validator = owned_name(options.validator),
                                     .options = owned_settings(options.options),
                                     .attributes = owned_attributes(options.owner, options.comment, wrapper.file())};
  invoke({op::CreateObject{.object = std::move(object)}, location_of(wrapper)});
}

void ObjectOp::create_server(const dsl::GlobalName& server, dsl::Name wrapper,
                             const dsl::CreateServerOptions& options) {
  objects::Server object{.name = owned_name(server),
                         .type = owned_text(options.type),
                         .version = owned_text(options.version),
                         .wrapper = owned_name(wrapper, server.file()),
                         .options = owned_settings(options.options),
                         .attributes = owned_attributes(options.owner, options.comment, server.file())};
  invoke({op::CreateObject{.object = std::move(object), .if_not_exists = options.if_not_exists}, location_of(server)});
}

void ObjectOp::create_user_mapping(const dsl::GlobalName& role, dsl::Name server,
                                   const dsl::CreateUserMappingOptions& options) {
  objects::UserMapping object{
      .role = owned_name(role), .server = owned_name(server, role.file()), .options = owned_settings(options.options)};
  invoke({op::CreateObject{.object = std::move(object), .if_not_exists = options.if_not_exists}, location_of(role)});
}

void ObjectOp::create_foreign_table(const dsl::TableName& table, dsl::List<dsl::ForeignColumn> columns,
                                    dsl::Name server, const dsl::CreateForeignTableOptions& options) {
  objects::ForeignTable object{.name = owned_name(table),
                               .server = owned_name(server, table.file()),
                               .options = owned_settings(options.options),
                               .attributes = owned_attributes(options.owner, options.comment, table.file())};
  for (const dsl::ForeignColumn& column : columns) {
    Column owned = owned_column(column.column, table.file()).column;
    if (column.options.size() > 0) object.column_options.emplace(owned.name, owned_settings(column.options));
    object.columns.push_back(std::move(owned));
  }
  invoke({op::CreateObject{.object = std::move(object), .if_not_exists = options.if_not_exists}, location_of(table)});
}

}  // namespace retort::inline v1
