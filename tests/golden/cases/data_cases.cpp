#include "golden/ddl_cases.hpp"

#include <cstdint>
#include <memory>
#include <utility>

namespace golden {

namespace {

namespace op = retort::op;
using retort::Rows;
using retort::Value;

constexpr const char* tables = "CREATE TABLE customers (email text, age integer)";

DdlCase executed(const std::string& name, op::ExecuteSql operation, DdlCase::Setup before = setup(tables)) {
  return ddl_case("execute/" + name, std::move(operation), std::move(before));
}

DdlCases execute() {
  return {
      executed("one_statement", {.sql = "UPDATE customers SET age = 0"}),
      executed("with_a_semicolon_at_its_end", {.sql = "UPDATE customers SET age = 0; -- that is all\n"}),
      executed("parameters",
               {.sql = "UPDATE customers SET age = $2 WHERE email = $1", .parameters = {"ada", std::int64_t{36}}}),
      executed("several_statements", {.sql = "UPDATE customers SET age = 0;\nDELETE FROM customers"}),
      executed("several_statements_with_parameters",
               {.sql = "UPDATE customers SET age = $1; DELETE FROM customers", .parameters = {std::int64_t{1}}}),
      executed("semicolon_in_text", {.sql = "UPDATE customers SET email = 'a;b'"}),
      executed("outside_a_transaction", {.sql = "VACUUM", .transactional = false}),
      executed("outside_a_transaction_repeatable", {.sql = "VACUUM", .transactional = false, .repeatable = true}),
      executed("outside_a_transaction_done_when", {.sql = "DELETE FROM customers",
                                                   .transactional = false,
                                                   .done_when = "SELECT NOT EXISTS (SELECT 1 FROM customers)"}),
      executed("blank", {.sql = " \n"}),
  };
}

DdlCase inserted(const std::string& name, Rows rows, DdlCase::Setup before = setup(tables)) {
  return ddl_case("bulk_insert/" + name,
                  op::BulkInsert{.table = {.name = "customers"}, .rows = std::make_shared<const Rows>(std::move(rows))},
                  std::move(before));
}

DdlCases bulk_insert() {
  const std::vector<std::string> columns{"email", "age"};
  return {
      inserted("rows", {.columns = columns, .rows = {{"ada", std::int64_t{36}}, {"it's", Value()}}}),
      inserted("no_rows", {.columns = columns}),
      inserted("row_that_is_too_short", {.columns = columns, .rows = {{"ada", std::int64_t{36}}, {"bob"}}}),
      inserted("no_columns", {.rows = {{}}}),
      inserted("every_kind_of_value",
               {.columns = {"a", "b", "c", "d", "e"},
                .rows = {{true, std::int64_t{-1}, 0.5, "ü", retort::Bytes{std::string("\0\1", 2)}},
                         {Value(), Value(), Value(), Value(), Value()},
                         {false, INT64_MAX, 1e-300, "", retort::Bytes{}}}},
               {.postgresql = "CREATE TABLE customers (a boolean, b bigint, c float8, d text, e bytea)",
                .sqlite = "CREATE TABLE customers (a, b, c, d, e)"}),
      inserted("text_for_other_types",
               {.columns = {"at", "price", "data"},
                .rows = {{"2024-02-29 12:00:00+01", "12.50", "{\"a\": 1}"}, {Value(), std::int64_t{1}, "[]"}}},
               setup("CREATE TABLE customers (at timestamptz, price numeric(10, 2), data jsonb)")),
  };
}

/// Keeps a log of a table's changes, by operations that every dialect knows.
class AuditTable final : public retort::CustomOperation {
 public:
  std::string_view kind() const noexcept override { return "acme.audit_table"; }
  retort::OperationList lower(const retort::CompileContext& context) const override {
    const bool is_postgres = context.dialect == "postgresql";
    return {{.node = op::CreateTable{.table = {.name = {.name = "customers_audit"},
                                               .columns = {{.name = "entry", .type = retort::dsl::text}}}}},
            {.node = op::ExecuteSql{.sql = is_postgres ? "ANALYZE customers_audit" : "ANALYZE"}}};
  }
};

}  // namespace

DdlCases data_cases() {
  DdlCases cases = execute();
  DdlCases inserts = bulk_insert();
  cases.insert(cases.end(), inserts.begin(), inserts.end());
  cases.push_back(ddl_case("custom/lowered", op::Custom{.operation = std::make_shared<AuditTable>()}));
  return cases;
}

}  // namespace golden
