// Schemas and extensions.
#include "dialect/postgres/inspector/part.hpp"

#include <fmt/format.h>

namespace retort::inline v1::postgres {

std::string not_of_extension(Catalog catalog, std::string_view oid) {
  return fmt::format(
      " AND NOT EXISTS (SELECT FROM pg_depend AS owned WHERE owned.classid = {} AND owned.objid = {} "
      "AND owned.deptype = 'e')",
      static_cast<Oid>(catalog), oid);
}

namespace {

void read_schema(SchemaBuilder& builder, RowReader& row) {
  const Oid oid = row.oid();
  builder.add_object({Catalog::schema, oid}, objects::Schema{.name = row.text()});
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

/// Every database has the schema "public".
Part schemas(int) {
  return {.columns = {"s.oid", "s.nspname"},
          .from = "FROM spaces AS s WHERE s.nspname <> 'public'" + not_of_extension(Catalog::schema, "s.oid"),
          .read = read_schema};
}

/// Every database has PL/pgSQL.
Part extensions(int) {
  return {.columns = {"e.oid", "e.extname", "s.nspname", "nullif(e.extversion, a.default_version)"},
          .from =
              "FROM pg_extension AS e JOIN spaces AS s ON s.oid = e.extnamespace "
              "LEFT JOIN pg_available_extensions() AS a ON a.name = e.extname WHERE e.extname <> 'plpgsql'",
          .read = read_extension};
}

}  // namespace retort::inline v1::postgres
