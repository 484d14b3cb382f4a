#include "golden/ddl_cases.hpp"

#include <utility>

namespace golden {

namespace {

namespace dsl = retort::dsl;
namespace op = retort::op;
using retort::Check;
using retort::Column;
using retort::Constraint;
using retort::Expression;
using retort::ForeignKey;
using retort::PrimaryKey;
using retort::Unique;
using retort::Value;

constexpr const char* tables =
    "CREATE TABLE countries (id bigint PRIMARY KEY); INSERT INTO countries VALUES (1);"
    "CREATE TABLE customers (email varchar(255), age text DEFAULT '1', CONSTRAINT customers_email_key UNIQUE (email));"
    "INSERT INTO customers VALUES ('ada@example.org', '36')";

DdlCase altered(const std::string& name, std::vector<op::TableChange> changes) {
  return ddl_case(name, op::AlterTable{.table = {.name = "customers"}, .changes = std::move(changes)}, setup(tables));
}

DdlCase added(const std::string& name, op::AddColumn change) {
  return altered("add_column/" + name, {std::move(change)});
}

op::AddColumn country(std::vector<Constraint> constraints) {
  return {.column = {.name = "country", .type = dsl::bigint}, .constraints = std::move(constraints)};
}

ForeignKey to_countries() {
  return {.columns = {"country"},
          .referent = {.name = "countries"},
          .referent_columns = {"id"},
          .on_delete = dsl::Action::cascade};
}

DdlCases add_column() {
  op::AddColumn defaulted_reference = country({to_countries()});
  defaulted_reference.column.server_default = Value(std::int64_t{1});
  op::AddColumn if_not_exists = country({});
  if_not_exists.if_not_exists = true;
  return {
      added("nullable", country({})),
      added("not_null_with_default", {.column = {.name = "country",
                                                 .type = dsl::bigint,
                                                 .nullable = false,
                                                 .server_default = Value(std::int64_t{0})}}),
      added(
          "default_that_is_a_constant_expression",
          {.column = {.name = "country", .type = dsl::text, .nullable = false, .server_default = Expression{"'de'"}}}),
      added("default_that_is_no_constant",
            {.column = {.name = "since", .type = dsl::timestamptz, .server_default = Expression{"CURRENT_TIMESTAMP"}}}),
      added("identity", {.column = {.name = "number", .type = dsl::bigint, .identity = dsl::identity::always}}),
      added("comment", {.column = {.name = "country", .type = dsl::text, .comment = "where from"}}),
      added("if_not_exists", if_not_exists),
      added("unique", country({Unique{.name = "customers_country_key", .columns = {"country"}}})),
      added("primary_key",
            {.column = {.name = "id", .type = dsl::bigint, .nullable = false, .identity = dsl::identity::by_default},
             .constraints = {PrimaryKey{.columns = {"id"}}}}),
      added("check", country({Check{.name = "customers_country_check", .condition = "country > 0"}})),
      added("references", country({to_countries()})),
      added("references_with_default", defaulted_reference),
  };
}

DdlCase not_null_without_default() {
  // The table must be empty for PostgreSQL to take it.
  return ddl_case(
      "add_column/not_null_without_default",
      op::AlterTable{.table = {.name = "customers"},
                     .changes = {op::AddColumn{.column = {.name = "age", .type = dsl::integer, .nullable = false}}}},
      setup("CREATE TABLE customers (email text)"));
}

DdlCases drop_and_rename_column() {
  return {
      altered("drop_column/plain", {op::DropColumn{.column = "age"}}),
      altered("drop_column/if_exists", {op::DropColumn{.column = "size", .if_exists = true}}),
      altered("rename_column/plain", {op::RenameColumn{.column = "age", .new_name = "years"}}),
  };
}

DdlCase changed(const std::string& name, op::AlterColumn::Aspects to, std::string using_expression = {}) {
  return altered(
      "alter_column/" + name,
      {op::AlterColumn{.column = "age", .to = std::move(to), .using_expression = std::move(using_expression)}});
}

DdlCases alter_column() {
  return {
      changed("type", {.type = dsl::varchar(10)}),
      changed("type_with_using_and_default", {.type = dsl::integer, .server_default = Value(std::int64_t{1})},
              "age::integer"),
      changed("using_without_type", {.nullable = true}, "age::integer"),
      changed("set_not_null", {.nullable = false}),
      changed("drop_not_null", {.nullable = true}),
      changed("set_default", {.server_default = Expression{"'a' || 'b'"}}),
      changed("drop_default", {.server_default = std::optional<retort::Default>()}),
      changed("comment", {.comment = "in years"}),
      changed("take_comment_away", {.comment = ""}),
      changed("everything",
              {.nullable = false, .type = dsl::text, .server_default = Value("0"), .comment = "in years"}),
  };
}

DdlCases several_changes() {
  const op::AddColumn first{.column = {.name = "first_name", .type = dsl::text, .comment = "as in the passport"}};
  const op::AddColumn last{.column = {.name = "last_name", .type = dsl::text}};
  return {
      altered("alter_table/two_columns_are_one_statement", {first, last}),
      altered("alter_table/rename_stands_alone", {first, op::RenameColumn{.column = "age", .new_name = "years"}, last}),
      altered(
          "alter_table/same_column_twice",
          {first, op::AlterColumn{.column = "first_name", .to = {.server_default = std::optional<retort::Default>()}},
           op::DropColumn{.column = "first_name"}}),
      altered("alter_table/constraint_is_replaced",
              {op::DropConstraint{.name = "customers_email_key"},
               op::AddConstraint{Unique{.name = "customers_email_key", .columns = {"email", "age"}}}}),
      altered("alter_table/check_comes_before_a_later_change",
              {op::AddConstraint{Check{.condition = "age <> ''"}}, op::DropColumn{.column = "email"}}),
      altered("alter_table/nothing", {}),
  };
}

}  // namespace

DdlCases alter_table_cases() {
  DdlCases cases = add_column();
  cases.push_back(not_null_without_default());
  for (DdlCases more : {drop_and_rename_column(), alter_column(), several_changes()}) {
    cases.insert(cases.end(), more.begin(), more.end());
  }
  return cases;
}

}  // namespace golden
