#include "golden/ddl_cases.hpp"

#include <utility>

namespace golden {

namespace {

namespace dsl = retort::dsl;
namespace op = retort::op;

struct NamedType {
  std::string name;
  dsl::Type type;
};

DdlCase types(const std::string& name, const std::vector<NamedType>& columns, DdlCase::Setup setup = {}) {
  op::CreateTable operation{.table = {.name = {.name = "things"}}};
  for (const NamedType& column : columns) {
    operation.table.columns.push_back({.name = column.name, .type = column.type});
  }
  return ddl_case("types/" + name, std::move(operation), std::move(setup));
}

DdlCase multiranges_before_14() {
  DdlCase result = types("multiranges_before_14", {{"a", dsl::int4multirange}});
  result.postgres_version = 130000;
  return result;
}

}  // namespace

DdlCases type_cases() {
  return {
      types("plain", {{"boolean", dsl::boolean},
                      {"smallint", dsl::smallint},
                      {"integer", dsl::integer},
                      {"bigint", dsl::bigint},
                      {"real", dsl::real},
                      {"double", dsl::double_precision},
                      {"numeric", dsl::numeric},
                      {"varchar", dsl::varchar},
                      {"text", dsl::text},
                      {"bytea", dsl::bytea},
                      {"date", dsl::date},
                      {"time", dsl::time},
                      {"timetz", dsl::timetz},
                      {"timestamp", dsl::timestamp},
                      {"timestamptz", dsl::timestamptz},
                      {"interval", dsl::interval},
                      {"uuid", dsl::uuid},
                      {"json", dsl::json},
                      {"jsonb", dsl::jsonb}}),
      types("with_lengths", {{"code", dsl::character(3)},
                             {"email", dsl::varchar(255)},
                             {"price", dsl::numeric(10, 2)},
                             {"count", dsl::numeric(10)},
                             {"at", dsl::timestamptz(3)},
                             {"time", dsl::time(0)}}),
      types("array", {{"tags", dsl::array(dsl::text)}}),
      types("array_of_two_dimensions", {{"board", dsl::array(dsl::varchar(2), 2)}}),
      types("array_with_sqlite_type", {{"tags", dsl::array(dsl::text).on("sqlite", "TEXT")}}),
      types("named", {{"email", dsl::citext}}, {.postgresql = "CREATE EXTENSION citext"}),
      types("named_with_sqlite_type", {{"email", dsl::citext.on("sqlite", "TEXT COLLATE NOCASE")}},
            {.postgresql = "CREATE EXTENSION citext"}),
      types("named_with_length", {{"flags", dsl::bit(8)}, {"mask", dsl::varbit(8)}}),
      types("intervals", {{"a", dsl::interval},
                          {"b", dsl::interval(3)},
                          {"c", dsl::interval("YEAR TO MONTH")},
                          {"d", dsl::interval("DAY TO SECOND", 2)}}),
      types("bit_strings", {{"a", dsl::bit}, {"b", dsl::bit(8)}, {"c", dsl::varbit}, {"d", dsl::varbit(16)}}),
      types("network", {{"a", dsl::inet}, {"b", dsl::cidr}, {"c", dsl::macaddr}, {"d", dsl::macaddr8}}),
      types("geometric", {{"a", dsl::point},
                          {"b", dsl::line},
                          {"c", dsl::lseg},
                          {"d", dsl::box},
                          {"e", dsl::path},
                          {"f", dsl::polygon},
                          {"g", dsl::circle}}),
      types("full_text", {{"a", dsl::tsvector}, {"b", dsl::tsquery}}),
      types("documents", {{"a", dsl::json}, {"b", dsl::jsonb}, {"c", dsl::jsonpath}, {"d", dsl::xml}}),
      types("ranges", {{"a", dsl::int4range},
                       {"b", dsl::int8range},
                       {"c", dsl::numrange},
                       {"d", dsl::daterange},
                       {"e", dsl::tsrange},
                       {"f", dsl::tstzrange}}),
      types("multiranges", {{"a", dsl::int4multirange},
                            {"b", dsl::int8multirange},
                            {"c", dsl::nummultirange},
                            {"d", dsl::datemultirange},
                            {"e", dsl::tsmultirange},
                            {"f", dsl::tstzmultirange}}),
      multiranges_before_14(),
      types("money", {{"a", dsl::money}}),
      types("extensions", {{"a", dsl::hstore}, {"b", dsl::ltree}, {"c", dsl::citext}},
            {.postgresql = "CREATE EXTENSION hstore; CREATE EXTENSION ltree; CREATE EXTENSION citext"}),
      types("domain", {{"email", dsl::type("email").on("sqlite", "TEXT")}},
            {.postgresql = "CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%')"}),
      types("type_that_needs_quotes", {{"mood", dsl::type("sales.\"Mood\"").on("sqlite", "TEXT")}},
            {.postgresql = "CREATE SCHEMA sales; CREATE TYPE sales.\"Mood\" AS ENUM ('sad')"}),
      types("array_of_many",
            {{"a", dsl::array(dsl::interval("DAY"))},
             {"b", dsl::array(dsl::timestamptz(3))},
             {"c", dsl::array(dsl::numeric(8, 2), 3)},
             {"d", dsl::array(dsl::bit(4))},
             {"e", dsl::array(dsl::type("mood"))}},
            {.postgresql = "CREATE TYPE mood AS ENUM ('sad', 'happy')"}),
      types("spatial_dimensions",
            {{"a", dsl::geometry("POINTZ", 4326)},
             {"b", dsl::geometry("LINESTRINGM")},
             {"c", dsl::geography()},
             {"d", dsl::geography("MULTIPOLYGON", 4326)},
             {"e", dsl::array(dsl::geometry("POINT", 3857))}},
            {.postgresql = "CREATE EXTENSION postgis"}),
      types("enumeration", {{"mood", dsl::type("mood").on("sqlite", "TEXT")}},
            {.postgresql = "CREATE TYPE mood AS ENUM ('sad', 'happy')"}),
      types("with_postgresql_type", {{"code", dsl::text.on("postgresql", "varchar(7)")}}),
      types("without_a_name", {{"code", dsl::Type{}}}),
      types("geometry",
            {{"any", dsl::geometry()},
             {"home", dsl::geometry("POINT", 4326)},
             {"area", dsl::geometry("POLYGON")},
             {"flat", dsl::geometry({}, 3857)},
             {"place", dsl::geography("POINT", 4326)}},
            {.postgresql = "CREATE EXTENSION postgis"}),
      types("geometry_with_sqlite_type", {{"home", dsl::geometry("POINT", 4326).on("sqlite", "BLOB")}},
            {.postgresql = "CREATE EXTENSION postgis"}),
  };
}

}  // namespace golden
