// Enum types, ranges and domains. Composite types are relations.
#include "dialect/postgres/inspector/part.hpp"

#include <utility>

namespace retort::inline v1::postgres {

namespace {

constexpr std::string_view of_spaces = "FROM pg_type AS t JOIN spaces AS s ON s.oid = t.typnamespace ";

void read_enum_type(SchemaBuilder& builder, RowReader& row) {
  const Oid oid = row.oid();
  objects::EnumType type{.name = row.name()};
  type.values = row.texts();
  builder.add_object({Catalog::type, oid}, std::move(type));
}

/// The name that the server gives the range's multirange as long as it is free.
std::string multirange_name(std::string range) {
  const std::size_t place = range.find("range");
  return place == std::string::npos ? range + "_multirange" : range.insert(place, "multi");
}

void read_range_type(SchemaBuilder& builder, RowReader& row) {
  const Oid oid = row.oid();
  objects::RangeType type{.name = row.name()};
  type.subtype = row.type();
  type.subtype_operator_class = row.standard_name();
  type.collation = row.standard_name();
  type.subtype_difference = row.standard_name();
  type.multirange_type = row.name();
  if (type.multirange_type == QualifiedName{type.name.schema, multirange_name(type.name.name)}) {
    type.multirange_type = {};
  }
  builder.add_object({Catalog::type, oid}, std::move(type));
}

void read_domain(SchemaBuilder& builder, RowReader& row) {
  const Oid oid = row.oid();
  objects::Domain domain{.name = row.name()};
  domain.type = row.type();
  domain.collation = row.standard_name();
  if (std::optional<std::string> text = row.optional_text()) domain.default_value = Expression{*std::move(text)};
  domain.not_null = row.boolean();
  builder.add_object({Catalog::type, oid}, std::move(domain));
}

}  // namespace

Part enum_types(int) {
  return {.columns = {"t.oid", "s.nspname", "t.typname",
                      "ARRAY(SELECT enumlabel FROM pg_enum WHERE enumtypid = t.oid ORDER BY enumsortorder)"},
          .from = std::string(of_spaces) + "WHERE t.typtype = 'e'" + not_of_extension(Catalog::type, "t.oid"),
          .read = read_enum_type};
}

Part range_types(int) {
  return {.columns = {"t.oid", "s.nspname", "t.typname", "format_type(r.rngsubtype, NULL)", "os.nspname", "o.opcname",
                      "cs.nspname", "c.collname", "fs.nspname", "f.proname", "ms.nspname", "m.typname"},
          .from = std::string(of_spaces) +
                  "JOIN pg_range AS r ON r.rngtypid = t.oid JOIN pg_type AS b ON b.oid = r.rngsubtype "
                  "LEFT JOIN pg_opclass AS o ON o.oid = r.rngsubopc AND NOT o.opcdefault "
                  "LEFT JOIN pg_namespace AS os ON os.oid = o.opcnamespace "
                  "LEFT JOIN pg_collation AS c ON c.oid = r.rngcollation AND r.rngcollation <> b.typcollation "
                  "LEFT JOIN pg_namespace AS cs ON cs.oid = c.collnamespace "
                  "LEFT JOIN pg_proc AS f ON f.oid = r.rngsubdiff "
                  "LEFT JOIN pg_namespace AS fs ON fs.oid = f.pronamespace "
                  "LEFT JOIN pg_type AS m ON m.oid = r.rngmultitypid "
                  "LEFT JOIN pg_namespace AS ms ON ms.oid = m.typnamespace WHERE true" +
                  not_of_extension(Catalog::type, "t.oid"),
          .read = read_range_type};
}

Part domains(int) {
  return {.columns = {"t.oid", "s.nspname", "t.typname", "format_type(t.typbasetype, t.typtypmod)", "cs.nspname",
                      "c.collname", "coalesce(pg_get_expr(t.typdefaultbin, 0), t.typdefault)", "t.typnotnull"},
          .from = std::string(of_spaces) +
                  "JOIN pg_type AS b ON b.oid = t.typbasetype "
                  "LEFT JOIN pg_collation AS c ON c.oid = t.typcollation AND t.typcollation <> b.typcollation "
                  "LEFT JOIN pg_namespace AS cs ON cs.oid = c.collnamespace WHERE t.typtype = 'd'" +
                  not_of_extension(Catalog::type, "t.oid"),
          .read = read_domain};
}

}  // namespace retort::inline v1::postgres
