#include "golden/ddl_cases.hpp"

#include <utility>

namespace golden {

namespace {

namespace dsl = retort::dsl;
namespace op = retort::op;
using retort::Index;
using retort::IndexElement;

constexpr const char* tables =
    "CREATE TABLE customers (email text, age integer, home text);"
    "CREATE INDEX customers_home_idx ON customers (home)";

DdlCase created(const std::string& name, Index index, int version = 150000) {
  if (index.elements.empty()) index.elements = {{.column = "email"}};
  return ddl_case("create_index/" + name, op::CreateIndex{.table = {.name = "customers"}, .index = std::move(index)},
                  setup(tables), version);
}

DdlCase concurrently(const std::string& name, op::CreateIndex operation) {
  operation.table.name = "customers";
  operation.concurrently = true;
  return ddl_case("create_index/concurrently_" + name, std::move(operation), setup(tables));
}

DdlCase in_schema(const std::string& name, bool is_concurrent) {
  return ddl_case("create_index/" + name,
                  op::CreateIndex{.table = {.schema = "sales", .name = "customers"},
                                  .index = {.name = "customers_email_idx", .elements = {{.column = "email"}}},
                                  .concurrently = is_concurrent},
                  {.postgresql = "CREATE SCHEMA sales; CREATE TABLE sales.customers (email text)",
                   .sqlite = "ATTACH ':memory:' AS sales; CREATE TABLE sales.customers (email text)"});
}

DdlCases create_index() {
  using Order = dsl::IndexElement::Order;
  using Nulls = dsl::IndexElement::Nulls;
  const std::string name = "customers_idx";
  return {
      created("plain", {.name = name}),
      created("unique", {.name = name, .unique = true}),
      created("several_columns", {.name = name,
                                  .elements = {{.column = "email"},
                                               {.column = "age", .order = Order::descending},
                                               {.column = "home", .order = Order::ascending}}}),
      created("nulls", {.name = name,
                        .elements = {{.column = "age", .order = Order::descending, .nulls = Nulls::last},
                                     {.column = "home", .nulls = Nulls::first}}}),
      created("expression", {.name = name, .elements = {{.expression = "lower(email)"}}}),
      created("partial", {.name = name, .where = "age > 17"}),
      created("include", {.name = name, .include = {"age", "home"}}),
      created("method", {.name = name, .method = "hash"}),
      created("method_that_is_the_usual_one", {.name = name, .method = "btree"}),
      created("nulls_not_distinct", {.name = name, .unique = true, .nulls_not_distinct = true}),
      created("nulls_not_distinct_before_15", {.name = name, .unique = true, .nulls_not_distinct = true}, 130012),
      created("without_a_name", {}),
      ddl_case("create_index/if_not_exists",
               op::CreateIndex{.table = {.name = "customers"},
                               .index = {.name = "customers_home_idx", .elements = {{.column = "home"}}},
                               .if_not_exists = true},
               setup(tables)),
      in_schema("schema", false),
      in_schema("concurrently_schema", true),
      concurrently("plain", {.index = {.name = name, .elements = {{.column = "email"}}}}),
      concurrently("with_everything", {.index = {.name = name,
                                                 .elements = {{.column = "email"}, {.expression = "age + 1"}},
                                                 .unique = true,
                                                 .where = "age > 17",
                                                 .include = {"home"}},
                                       .if_not_exists = true}),
      concurrently("without_a_name", {.index = {.elements = {{.column = "email"}}}}),
  };
}

DdlCases drop_index() {
  const retort::QualifiedName table{.name = "customers"};
  return {
      ddl_case("drop_index/plain", op::DropIndex{.table = table, .index = "customers_home_idx"}, setup(tables)),
      ddl_case("drop_index/if_exists", op::DropIndex{.table = table, .index = "customers_idx", .if_exists = true},
               setup(tables)),
      ddl_case("drop_index/concurrently",
               op::DropIndex{.table = table, .index = "customers_home_idx", .concurrently = true}, setup(tables)),
      ddl_case("drop_index/schema",
               op::DropIndex{.table = {.schema = "sales", .name = "customers"}, .index = "customers_email_idx"},
               {.postgresql = "CREATE SCHEMA sales; CREATE TABLE sales.customers (email text);"
                              "CREATE INDEX customers_email_idx ON sales.customers (email)",
                .sqlite = "ATTACH ':memory:' AS sales; CREATE TABLE sales.customers (email text);"
                          "CREATE INDEX sales.customers_email_idx ON customers (email)"}),
  };
}

}  // namespace

DdlCases index_cases() {
  DdlCases cases = create_index();
  DdlCases drops = drop_index();
  cases.insert(cases.end(), drops.begin(), drops.end());
  return cases;
}

}  // namespace golden
