// What goes to other servers, and comes from them.
#include "op/objects/convert.hpp"

#include <algorithm>
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

objects::ForeignDataWrapper owned_wrapper(const dsl::GlobalName& wrapper,
                                          const dsl::CreateForeignDataWrapperOptions& options) {
  return {.name = owned_name(wrapper),
          .handler = owned_name(options.handler),
          .validator = owned_name(options.validator),
          .options = owned_settings(options.options),
          .attributes = owned_attributes(options.owner, options.comment, wrapper.file())};
}

objects::Subscription owned_subscription(const dsl::GlobalName& subscription,
                                         const dsl::AlterSubscriptionOptions& options) {
  return {.name = owned_name(subscription),
          .connection = owned_text(options.connection),
          .publications = owned_names(options.publications, subscription.file()),
          .parameters = owned_parameters(options.parameters),
          .enabled = owned_bool(options.enabled)};
}

/// Whether all that `to` says has a counterpart in `from`.
bool can_go_back(const objects::Subscription& to, const objects::Subscription& from) {
  const auto is_known = [&](const auto& parameter) { return from.parameters.contains(parameter.first); };
  return (to.connection.empty() || !from.connection.empty()) &&
         (to.publications.empty() || !from.publications.empty()) && (!to.enabled || from.enabled) &&
         std::all_of(to.parameters.begin(), to.parameters.end(), is_known);
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
  invoke({op::CreateObject{.object = owned_wrapper(wrapper, options)}, location_of(wrapper)});
}

void ObjectOp::alter_foreign_data_wrapper(const dsl::GlobalName& wrapper,
                                          const dsl::CreateForeignDataWrapperOptions& options,
                                          const dsl::CreateForeignDataWrapperOptions& existing) {
  invoke({op::AlterObject{.to = owned_wrapper(wrapper, options), .from = owned_wrapper(wrapper, existing)},
          location_of(wrapper)});
}

void ObjectOp::create_subscription(const dsl::GlobalName& subscription, dsl::Text connection, dsl::Names publications,
                                   const dsl::CreateSubscriptionOptions& options) {
  objects::Subscription object{.name = owned_name(subscription),
                               .connection = owned_text(connection),
                               .publications = owned_names(publications, subscription.file()),
                               .parameters = owned_parameters(options.parameters),
                               .enabled = owned_bool(options.enabled),
                               .attributes = owned_attributes(options.owner, options.comment, subscription.file())};
  invoke({op::CreateObject{.object = std::move(object)}, location_of(subscription)});
}

void ObjectOp::alter_subscription(const dsl::GlobalName& subscription, const dsl::AlterSubscriptionOptions& options,
                                  const dsl::AlterSubscriptionOptions& existing) {
  objects::Subscription to = owned_subscription(subscription, options);
  objects::Subscription from = owned_subscription(subscription, existing);
  const bool is_one_way = !can_go_back(to, from);
  invoke({op::AlterObject{.to = std::move(to), .from = std::move(from), .is_one_way = is_one_way},
          location_of(subscription)});
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

void ObjectOp::alter_server(const dsl::GlobalName& server, const dsl::AlterServerOptions& options,
                            const dsl::AlterServerOptions& existing) {
  const auto with = [&](const dsl::AlterServerOptions& some) {
    return objects::Server{
        .name = owned_name(server), .version = owned_text(some.version), .options = owned_settings(some.options)};
  };
  invoke({op::AlterObject{.to = with(options), .from = with(existing)}, location_of(server)});
}

void ObjectOp::alter_user_mapping(const dsl::GlobalName& role, dsl::Name server, dsl::List<dsl::Setting> options,
                                  dsl::List<dsl::Setting> existing) {
  const auto with = [&](const dsl::List<dsl::Setting>& some) {
    return objects::UserMapping{
        .role = owned_name(role), .server = owned_name(server, role.file()), .options = owned_settings(some)};
  };
  invoke({op::AlterObject{.to = with(options), .from = with(existing)}, location_of(role)});
}

void ObjectOp::alter_foreign_table(const dsl::TableName& table, dsl::List<dsl::Setting> options,
                                   dsl::List<dsl::Setting> existing) {
  const auto with = [&](const dsl::List<dsl::Setting>& some) {
    return objects::ForeignTable{.name = owned_name(table), .options = owned_settings(some)};
  };
  invoke({op::AlterObject{.to = with(options), .from = with(existing)}, location_of(table)});
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
