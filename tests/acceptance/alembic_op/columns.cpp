#include "script.hpp"

namespace alembic_op {

using namespace retort::dsl;
using retort::Op;

namespace {

Scripts add_column_scripts() {
  return {
      {"add_column",
       [](Op& op) {
         op.add_column("account", {"last_transaction_date", timestamp});
       }},
      {"add_column_that_is_never_null",
       [](Op& op) {
         op.add_column("account", {"level", smallint, {.nullable = false, .server_default = "0"}});
       }},
      {"add_column_that_refers",
       [](Op& op) {
         op.add_column("purchase", {"account_id", integer, {.references = references("account", "id")}});
       }},
      {"add_column_that_refers_by_name",
       [](Op& op) {
         op.add_column("purchase", {"account_id",
                                    integer,
                                    {.references = references("account", "id",
                                                              {.name = "purchase_account",
                                                               .on_delete = set_null,
                                                               .deferrable = true,
                                                               .initially_deferred = true})}});
       }},
      {"add_column_that_is_unique",
       [](Op& op) {
         op.add_column("purchase", {"token", varchar(20), {.unique = true}});
       }},
      {"add_column_with_index",
       [](Op& op) {
         op.add_column("purchase", {"token", varchar(20)});
         op.create_index("ix_purchase_token", "purchase", {"token"});
       }},
      {"add_column_with_check",
       [](Op& op) {
         op.add_column("purchase", {"amount", integer});
         op.create_check_constraint("amount_check", "purchase", "amount > 0");
       }},
      {"add_column_in_schema",
       [](Op& op) {
         op.add_column("sales.invoice", {"paid", boolean, {.server_default = false}});
       }},
      {"add_column_with_comment",
       [](Op& op) {
         op.add_column("account", {"level", integer, {.comment = "it's from 1 to 5"}});
       }},
      {"add_column_with_identity",
       [](Op& op) {
         op.add_column(
             "purchase",
             {"id", bigint, {.nullable = false, .identity = identity::always, .identity_options = {.start = 5}}});
       }},
      {"add_column_computed",
       [](Op& op) {
         op.add_column("purchase", {"size", integer, {.computed = "length(code)"}});
       }},
      {"add_column_of_arrays",
       [](Op& op) {
         op.add_column("account", {"tags", array(varchar(10)), {.server_default = "{}"}});
       }},
      {"add_column_of_new_enum",
       [](Op& op) {
         op.create_enum("size", {"small", "big"});
         op.add_column("account", {"size", type("size")});
       }},
      {"add_columns_in_order",
       [](Op& op) {
         op.add_column("account", {"a", integer});
         op.add_column("account", {"b", integer, {.nullable = false, .server_default = sql("1 + 1")}});
         op.drop_column("account", "a");
       }},
      {"drop_column", [](Op& op) { op.drop_column("account", "description"); }},
      {"drop_column_with_index", [](Op& op) { op.drop_column("sales.invoice", "total"); }},
  };
}

Scripts alter_column_scripts() {
  return {
      {"alter_column_not_null", [](Op& op) { op.alter_column("account", "balance", {.nullable = false}); }},
      {"alter_column_null", [](Op& op) { op.alter_column("account", "name", {.nullable = true}); }},
      {"alter_column_type", [](Op& op) { op.alter_column("account", "name", {.type = text}); }},
      {"alter_column_type_using",
       [](Op& op) { op.alter_column("purchase", "code", {.type = integer, .using_expression = "code::integer"}); }},
      {"alter_column_to_enum",
       [](Op& op) { op.alter_column("purchase", "code", {.type = type("mood"), .using_expression = "code::mood"}); }},
      {"alter_column_default", [](Op& op) { op.alter_column("account", "name", {.server_default = "it's nobody"}); }},
      {"alter_column_default_expression",
       [](Op& op) { op.alter_column("account", "opened", {.server_default = sql("now() - interval '1 day'")}); }},
      {"alter_column_default_number", [](Op& op) { op.alter_column("member", "age", {.server_default = 21}); }},
      {"alter_column_without_default",
       [](Op& op) { op.alter_column("member", "age", {.server_default = no_default}); }},
      {"alter_column_name", [](Op& op) { op.alter_column("member", "email", {.new_column_name = "mail"}); }},
      {"alter_column_everything",
       [](Op& op) {
         op.alter_column("account", "description",
                         {.nullable = false,
                          .server_default = "",
                          .new_column_name = "about",
                          .type = text,
                          .comment = "in short"});
       }},
      {"alter_column_comment", [](Op& op) { op.alter_column("account", "name", {.comment = "the owner's"}); }},
      {"alter_column_without_comment", [](Op& op) { op.alter_column("member", "age", {.comment = ""}); }},
      {"alter_column_to_identity",
       [](Op& op) {
         op.alter_column("purchase", "line", {.identity = identity::always, .identity_options = {.start = 7}});
       }},
      {"alter_column_identity",
       [](Op& op) {
         op.alter_column("member", "id",
                         {.identity = identity::always,
                          .identity_options = {.start = 20, .increment = 2},
                          .existing_identity = identity::by_default,
                          .existing_identity_options = {.start = 10}});
       }},
      {"alter_column_without_identity",
       [](Op& op) {
         op.alter_column("member", "id", {.identity = identity::none, .existing_identity = identity::by_default});
       }},
      {"alter_column_in_schema",
       [](Op& op) { op.alter_column("sales.invoice", "note", {.nullable = false, .type = varchar(80)}); }},
  };
}

}  // namespace

Scripts columns() {
  Scripts scripts = add_column_scripts();
  const Scripts more = alter_column_scripts();
  scripts.insert(scripts.end(), more.begin(), more.end());
  return scripts;
}

}  // namespace alembic_op
