#include "golden/ddl_cases.hpp"

#include <cmath>
#include <cstdint>
#include <utility>

namespace golden {

namespace {

namespace dsl = retort::dsl;
namespace op = retort::op;
using retort::Column;
using retort::Expression;
using retort::Index;
using retort::PrimaryKey;
using retort::Table;
using retort::Value;

Column id() { return {.name = "id", .type = dsl::bigint, .nullable = false}; }
PrimaryKey id_key() { return {.columns = {"id"}}; }

DdlCase create(const std::string& name, Table table, DdlCase::Setup setup = {}) {
  return ddl_case("create_table/" + name, op::CreateTable{.table = std::move(table)}, std::move(setup));
}

Column with_default(std::string name, const dsl::Type& type, retort::Default value) {
  return {.name = std::move(name), .type = type, .server_default = std::move(value)};
}

DdlCases shapes() {
  return {
      create("one_column", {.name = {.name = "notes"}, .columns = {{.name = "body", .type = dsl::text}}}),
      create("no_columns", {.name = {.name = "nothing"}}),
      create("primary_key", {.name = {.name = "customers"}, .columns = {id()}, .constraints = {id_key()}}),
      create("schema", {.name = {.schema = "sales", .name = "customers"}, .columns = {id()}, .constraints = {id_key()}},
             {.postgresql = "CREATE SCHEMA sales", .sqlite = "ATTACH ':memory:' AS sales"}),
      ddl_case("create_table/if_not_exists",
               op::CreateTable{.table = {.name = {.name = "customers"},
                                         .columns = {id()},
                                         .indexes = {{.name = "customers_id_idx", .elements = {{.column = "id"}}}}},
                               .if_not_exists = true},
               setup("CREATE TABLE customers (id bigint)")),
      create("quoted_names",
             {.name = {.name = "Order \"x\""},
              .columns = {{.name = "select", .type = dsl::text}, {.name = "größe", .type = dsl::text}}}),
      create("not_null", {.name = {.name = "customers"},
                          .columns = {{.name = "email", .type = dsl::varchar(255), .nullable = false},
                                      {.name = "note", .type = dsl::text}}}),
      create("collation", {.name = {.name = "words"},
                           .columns = {{.name = "word", .type = dsl::text, .nullable = false, .collation = "C"}}}),
      create("comments", {.name = {.name = "customers"},
                          .columns = {{.name = "email", .type = dsl::text, .comment = "where it's sent"}},
                          .comment = "people who buy"}),
      create("indexes",
             {.name = {.name = "customers"},
              .columns = {{.name = "email", .type = dsl::text}, {.name = "age", .type = dsl::integer}},
              .indexes = {{.name = "customers_email_key", .elements = {{.column = "email"}}, .unique = true},
                          {.name = "customers_age_idx", .elements = {{.column = "age"}}, .where = "age > 17"}}}),
  };
}

DdlCases keys() {
  return {
      create("identity_always",
             {.name = {.name = "customers"},
              .columns = {{.name = "id", .type = dsl::bigint, .nullable = false, .identity = dsl::identity::always}},
              .constraints = {id_key()}}),
      create(
          "identity_by_default",
          {.name = {.name = "customers"},
           .columns = {{.name = "id", .type = dsl::integer, .nullable = false, .identity = dsl::identity::by_default}},
           .constraints = {id_key()}}),
      create(
          "identity_beside_key",
          {.name = {.name = "customers"},
           .columns = {id(),
                       {.name = "number", .type = dsl::bigint, .nullable = false, .identity = dsl::identity::always}},
           .constraints = {id_key()}}),
      create(
          "key_of_small_integers",
          {.name = {.name = "kinds"}, .columns = {{.name = "id", .type = dsl::smallint}}, .constraints = {id_key()}}),
      create("key_of_text",
             {.name = {.name = "kinds"}, .columns = {{.name = "id", .type = dsl::text}}, .constraints = {id_key()}}),
      create("key_with_sqlite_type", {.name = {.name = "kinds"},
                                      .columns = {{.name = "id", .type = dsl::integer.on("sqlite", "INT")}},
                                      .constraints = {id_key()}}),
      create("composite_key",
             {.name = {.name = "lines"},
              .columns = {{.name = "order_id", .type = dsl::bigint}, {.name = "number", .type = dsl::integer}},
              .constraints = {PrimaryKey{.name = "lines_pk", .columns = {"order_id", "number"}}}}),
  };
}

DdlCases defaults() {
  return {
      create("default_values",
             {.name = {.name = "settings"},
              .columns = {with_default("word", dsl::text, Value("it's \\ \"so\"")),
                          with_default("empty", dsl::text, Value("")),
                          with_default("count", dsl::integer, Value(std::int64_t{-1})),
                          with_default("least", dsl::bigint, Value(INT64_MIN)),
                          with_default("share", dsl::double_precision, Value(0.1)),
                          with_default("far", dsl::double_precision, Value(1e300)),
                          with_default("whole", dsl::double_precision, Value(2.0)),
                          with_default("active", dsl::boolean, Value(true)),
                          with_default("deleted", dsl::boolean, Value(false)),
                          with_default("data", dsl::bytea, Value(retort::Bytes{std::string("\0\xff'", 3)})),
                          with_default("nothing", dsl::text, Value())}}),
      create("default_infinity", {.name = {.name = "limits"},
                                  .columns = {with_default("most", dsl::double_precision, Value(HUGE_VAL)),
                                              with_default("least", dsl::double_precision, Value(-HUGE_VAL))}}),
      create("default_not_a_number", {.name = {.name = "limits"},
                                      .columns = {with_default("most", dsl::double_precision, Value(std::nan("")))}}),
      create("default_with_nul",
             {.name = {.name = "limits"}, .columns = {with_default("most", dsl::text, Value(std::string("a\0b", 3)))}}),
      create("default_clock", {.name = {.name = "events"},
                               .columns = {with_default("at", dsl::timestamptz, Expression{"CURRENT_TIMESTAMP"}),
                                           with_default("day", dsl::date, Expression{"current_date"})}}),
      create("default_expressions", {.name = {.name = "events"},
                                     .columns = {with_default("a", dsl::text, Expression{"lower('ABC')"}),
                                                 with_default("b", dsl::boolean, Expression{"true AND NOT false"}),
                                                 with_default("c", dsl::integer, Expression{"1+1 -- two"})}}),
  };
}

}  // namespace

DdlCases create_table_cases() {
  DdlCases cases = shapes();
  for (DdlCases more : {keys(), defaults()}) cases.insert(cases.end(), more.begin(), more.end());
  cases.push_back(ddl_case("drop_table/plain", op::DropTable{.table = {.name = "customers"}},
                           setup("CREATE TABLE customers (id bigint)")));
  cases.push_back(ddl_case("drop_table/if_exists", op::DropTable{.table = {.name = "customers"}, .if_exists = true}));
  cases.push_back(ddl_case("drop_table/schema", op::DropTable{.table = {.schema = "sales", .name = "customers"}},
                           {.postgresql = "CREATE SCHEMA sales; CREATE TABLE sales.customers (id bigint)",
                            .sqlite = "ATTACH ':memory:' AS sales; CREATE TABLE sales.customers (id bigint)"}));
  cases.push_back(ddl_case("rename_table/plain", op::RenameTable{.table = {.name = "people"}, .new_name = "customers"},
                           setup("CREATE TABLE people (id bigint)")));
  cases.push_back(ddl_case("rename_table/schema",
                           op::RenameTable{.table = {.schema = "sales", .name = "people"}, .new_name = "customers"},
                           {.postgresql = "CREATE SCHEMA sales; CREATE TABLE sales.people (id bigint)",
                            .sqlite = "ATTACH ':memory:' AS sales; CREATE TABLE sales.people (id bigint)"}));
  return cases;
}

}  // namespace golden
