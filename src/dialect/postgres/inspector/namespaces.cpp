// Schemas and extensions.
#include "dialect/postgres/inspector/part.hpp"

#include <fmt/format.h>

namespace retort::inline v1::postgres {

std::string not_of_extension(Catalog catalog, std::string_view oid) {
  return fmt::format(" AND NOT EXISTS (SELECT FROM owned WHERE owned.classid = {} AND owned.objid = {})",
                     static_cast<Oid>(catalog), oid);
}

std::string has_users_rows(std::string_view catalog, std::string_view oid) {
  return fmt::format("EXISTS (SELECT FROM {} WHERE {} >= 16384)", catalog, oid);
}

namespace {

/// Every database has the schema "public": it is no object that anybody creates.
void read_schema(SchemaBuilder& builder, RowReader& row) {
  const Address address{Catalog::schema, row.oid()};
  objects::Schema schema{.name = row.text()};
  if (schema.name == "public") return builder.add_name(address, name_of(schema));
  builder.add_object(address, std::move(schema));
}

/// The version is empty where it is what CREATE EXTENSION would choose.
void read_extension(SchemaBuilder& builder, RowReader& row) {
  const Oid oid = row.oid();
  objects::Extension extension;
  extension.name = row.text();
  extension.schema = row.text();
  extension.version = row.text();
  builder.add_object({Catalog::extension, oid}, std::move(extension));
}

}  // namespace

Part schemas(int) {
  return {.columns = {"s.oid", "s.nspname"},
          .from = "FROM spaces AS s WHERE true" + not_of_extension(Catalog::schema, "s.oid"),
          .read = read_schema};
}

/// Every database has PL/pgSQL.
Part extensions(int) {
  return {.columns = {"e.oid", "e.extname", "s.nspname", "nullif(e.extversion, a.default_version)"},
          .from =
              "FROM pg_extension AS e JOIN spaces AS s ON s.oid = e.extnamespace "
              "LEFT JOIN pg_available_extensions() AS a ON a.name = e.extname WHERE e.extname <> 'plpgsql'",
          .read = read_extension,
          .only_if = "EXISTS (SELECT FROM pg_extension WHERE extname <> 'plpgsql')"};
}

}  // namespace retort::inline v1::postgres
