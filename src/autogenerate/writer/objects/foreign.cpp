// What goes to other servers, and comes from them.
#include "autogenerate/writer/objects/objects.hpp"
#include "autogenerate/writer/table_parts.hpp"

namespace retort::inline v1::writer {

namespace {

Code member_code(const objects::Publication::Member& member) {
  std::vector<Code> parts{name_code(member.table)};
  if (!member.columns.empty() || !member.where.empty()) parts.push_back(names_code(member.columns));
  if (!member.where.empty()) parts.push_back(text_code(member.where));
  return braces(std::move(parts));
}

Code foreign_column(const objects::ForeignTable& table, const Column& column) {
  std::vector<Code> parts{column_code(column, {}).column};
  const auto options = table.column_options.find(column.name);
  if (options != table.column_options.end()) parts.push_back(pairs_code(options->second));
  return braces(std::move(parts));
}

}  // namespace

Members publication_members(const objects::Publication& publication) {
  Members members;
  members.flag("all_tables", publication.all_tables)
      .list("tables", publication.tables, member_code)
      .names("schemas", publication.schemas)
      .texts("publish", publication.publish)
      .truth("via_partition_root", publication.via_partition_root)
      .text("generated_columns", publication.generated_columns);
  add_owner_and_comment(members, publication.attributes);
  return members;
}

Code create_code(const objects::Publication& publication, const How&) {
  Members options = publication_members(publication);
  return verb("create_publication", {name_code(publication.name)}, options);
}

Code create_code(const objects::Subscription& subscription, const How&) {
  Members options;
  options.parameters("parameters", subscription.parameters).truth("enabled", subscription.enabled);
  return verb("create_subscription",
              {name_code(subscription.name), text_code(subscription.connection), names_code(subscription.publications)},
              add_owner_and_comment(options, subscription.attributes));
}

Members wrapper_members(const objects::ForeignDataWrapper& wrapper) {
  Members members;
  members.name("handler", wrapper.handler).name("validator", wrapper.validator).pairs("options", wrapper.options);
  add_owner_and_comment(members, wrapper.attributes);
  return members;
}

Code create_code(const objects::ForeignDataWrapper& wrapper, const How&) {
  Members options = wrapper_members(wrapper);
  return verb("create_foreign_data_wrapper", {name_code(wrapper.name)}, options);
}

Code create_code(const objects::Server& server, const How& how) {
  Members options;
  options.text("type", server.type)
      .text("version", server.version)
      .pairs("options", server.options)
      .flag("if_not_exists", how.if_not_exists);
  return verb("create_server", {name_code(server.name), name_code(server.wrapper)},
              add_owner_and_comment(options, server.attributes));
}

Code create_code(const objects::UserMapping& mapping, const How& how) {
  Members options;
  options.pairs("options", mapping.options).flag("if_not_exists", how.if_not_exists);
  return verb("create_user_mapping", {name_code(mapping.role), name_code(mapping.server)}, options);
}

Code create_code(const objects::ForeignTable& table, const How& how) {
  const auto column = [&](const Column& it) { return foreign_column(table, it); };
  Members options;
  options.pairs("options", table.options).flag("if_not_exists", how.if_not_exists);
  return verb("create_foreign_table",
              {name_code(table.name), list_code(table.columns, column), name_code(table.server)},
              add_owner_and_comment(options, table.attributes));
}

}  // namespace retort::inline v1::writer
