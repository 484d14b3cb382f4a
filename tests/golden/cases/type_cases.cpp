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
