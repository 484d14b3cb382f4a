// Foreign-data wrappers, servers and user mappings.
#include "dialect/postgres/inspector/part.hpp"

#include <utility>

namespace retort::inline v1::postgres {

namespace {

void read_wrapper(SchemaBuilder& builder, RowReader& row) {
  const Oid oid = row.oid();
  objects::ForeignDataWrapper wrapper{.name = row.text()};
  wrapper.handler = row.standard_name();
  wrapper.validator = row.standard_name();
  wrapper.options = row.options();
  builder.add_object({Catalog::foreign_data_wrapper, oid}, std::move(wrapper));
}

void read_server(SchemaBuilder& builder, RowReader& row) {
  const Oid oid = row.oid();
  objects::Server server{.name = row.text()};
  server.type = row.text();
  server.version = row.text();
  server.wrapper = row.text();
  server.options = row.options();
  builder.add_object({Catalog::foreign_server, oid}, std::move(server));
}

/// What lets someone in is nothing for a migration's source.
bool is_secret(std::string_view option) {
  for (const std::string_view word : {"password", "passcode", "secret", "token", "key"}) {
    if (option.find(word) != std::string_view::npos) return true;
  }
  return false;
}

void read_user_mapping(SchemaBuilder& builder, RowReader& row) {
  objects::UserMapping mapping{.role = row.text()};
  if (mapping.role == "public") mapping.role = "PUBLIC";
  mapping.server = row.text();
  mapping.options = row.options();
  std::erase_if(mapping.options, [](const auto& option) { return is_secret(option.first); });
  builder.schema.objects.emplace_back(std::move(mapping));
}

}  // namespace

Part foreign_data_wrappers(int) {
  return {.columns = {"w.oid", "w.fdwname", "hs.nspname", "h.proname", "vs.nspname", "v.proname", "w.fdwoptions"},
          .from =
              "FROM pg_foreign_data_wrapper AS w LEFT JOIN pg_proc AS h ON h.oid = w.fdwhandler "
              "LEFT JOIN pg_namespace AS hs ON hs.oid = h.pronamespace "
              "LEFT JOIN pg_proc AS v ON v.oid = w.fdwvalidator "
              "LEFT JOIN pg_namespace AS vs ON vs.oid = v.pronamespace WHERE true" +
              not_of_extension(Catalog::foreign_data_wrapper, "w.oid"),
          .read = read_wrapper};
}

Part servers(int) {
  return {.columns = {"v.oid", "v.srvname", "v.srvtype", "v.srvversion", "w.fdwname", "v.srvoptions"},
          .from = "FROM pg_foreign_server AS v JOIN pg_foreign_data_wrapper AS w ON w.oid = v.srvfdw WHERE true" +
                  not_of_extension(Catalog::foreign_server, "v.oid"),
          .read = read_server};
}

/// The view, unlike the catalog behind it, may be read by everyone.
Part user_mappings(int) {
  return {.columns = {"usename", "srvname", "umoptions"}, .from = "FROM pg_user_mappings", .read = read_user_mapping};
}

}  // namespace retort::inline v1::postgres
