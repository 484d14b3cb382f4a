#include "golden/object_cases.hpp"

namespace golden {

using namespace retort::dsl;

namespace {

const std::string orders = "CREATE TABLE orders (id integer, total integer);";

}  // namespace

DdlCases rights_cases() {
  return {
      written(
          "grant/table",
          [](retort::Op& op) {
            op.grant({"SELECT", "UPDATE (total)"}, {object::table("orders")}, {"retort_reader", "retort_clerk"});
          },
          on_postgres(orders)),
      written(
          "grant/all_with_grant_option",
          [](retort::Op& op) {
            op.grant({}, {object::table("orders")}, {"retort_clerk"}, {.with_grant_option = true});
          },
          on_postgres(orders)),
      written(
          "grant/several_objects",
          [](retort::Op& op) {
            op.grant({"SELECT"}, {object::table("orders"), object::view("all_orders")}, {"PUBLIC"});
          },
          on_postgres(orders + "CREATE VIEW all_orders AS SELECT * FROM orders")),
      written("grant/schema",
              [](retort::Op& op) {
                op.create_schema("sales");
                op.grant({"USAGE"}, {object::schema("sales")}, {"retort_reader"});
              }),
      written(
          "grant/function",
          [](retort::Op& op) { op.grant({"EXECUTE"}, {object::function("f", {integer})}, {"retort_reader"}); },
          on_postgres("CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1'")),
      written(
          "grant/type_and_domain",
          [](retort::Op& op) {
            op.grant({"USAGE"}, {object::type("mood"), object::domain("d")}, {"retort_reader"});
          },
          on_postgres("CREATE TYPE mood AS ENUM ('ok'); CREATE DOMAIN d AS int")),
      written(
          "grant/sequence",
          [](retort::Op& op) {
            op.grant({"USAGE", "SELECT"}, {object::sequence("s")}, {"retort_reader"});
          },
          on_postgres("CREATE SEQUENCE s")),
      written(
          "grant/all_tables_of_a_schema",
          [](retort::Op& op) { op.grant({"SELECT"}, {object::all_tables("public")}, {"retort_reader"}); },
          on_postgres(orders)),
      written("grant/all_functions_of_a_schema",
              [](retort::Op& op) { op.grant({"EXECUTE"}, {object::all_functions("public")}, {"retort_reader"}); }),
      written(
          "grant/maintain_before_17",
          [](retort::Op& op) { op.grant({"MAINTAIN"}, {object::table("orders")}, {"retort_clerk"}); },
          on_postgres(orders), 160000),
      written(
          "grant/maintain", [](retort::Op& op) { op.grant({"MAINTAIN"}, {object::table("orders")}, {"retort_clerk"}); },
          on_postgres(orders), 170000),
      written("grant/several_kinds",
              [](retort::Op& op) {
                op.grant({"USAGE"}, {object::sequence("s"), object::schema("public")}, {"retort_clerk"});
              }),
      written("grant/on_nothing", [](retort::Op& op) { op.grant({"USAGE"}, {}, {"retort_clerk"}); }),
      written("grant/to_nobody", [](retort::Op& op) { op.grant({"SELECT"}, {object::table("orders")}, {}); }),
      written("grant/on_a_trigger",
              [](retort::Op& op) { op.grant({}, {object::trigger("orders", "t")}, {"retort_clerk"}); }),
      written(
          "revoke/table", [](retort::Op& op) { op.revoke({"SELECT"}, {object::table("orders")}, {"retort_reader"}); },
          on_postgres(orders + "GRANT SELECT ON orders TO retort_reader")),
      written(
          "revoke/grant_option_cascade",
          [](retort::Op& op) {
            op.revoke({"SELECT"}, {object::table("orders")}, {"retort_reader"},
                      {.grant_option_only = true, .cascade = true});
          },
          on_postgres(orders + "GRANT SELECT ON orders TO retort_reader WITH GRANT OPTION")),
      written(
          "revoke/function_from_everyone", [](retort::Op& op) { op.revoke({}, {object::function("f")}, {"PUBLIC"}); },
          on_postgres("CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1'")),
      written("default_privileges/grant",
              [](retort::Op& op) {
                op.grant_default_privileges({"SELECT"}, retort::ObjectKind::table, {"retort_reader"},
                                            {.schemas = {"public"}});
              }),
      written("default_privileges/grant_for_a_creator",
              [](retort::Op& op) {
                op.grant_default_privileges({"USAGE"}, retort::ObjectKind::sequence, {"retort_reader"},
                                            {.creators = {"retort_clerk"}, .with_grant_option = true});
              }),
      written(
          "default_privileges/revoke",
          [](retort::Op& op) { op.revoke_default_privileges({"EXECUTE"}, retort::ObjectKind::function, {"PUBLIC"}); }),
      written(
          "grant/columns",
          [](retort::Op& op) {
            op.grant({"SELECT", "UPDATE"}, {object::column("orders", "id"), object::column("orders", "total")},
                     {"retort_clerk"});
            op.revoke({"UPDATE"}, {object::column("orders", "id")}, {"retort_clerk"});
          },
          on_postgres(orders)),
      written("grant/columns_of_two_tables",
              [](retort::Op& op) {
                op.grant({"SELECT"}, {object::column("orders", "id"), object::column("goods", "id")}, {"retort_clerk"});
              }),
      written(
          "comment/table",
          [](retort::Op& op) { op.comment(object::table("orders"), "what's sold", {.existing_comment = ""}); },
          on_postgres(orders)),
      written(
          "comment/column_is_taken_away",
          [](retort::Op& op) { op.comment(object::column("orders", "id"), "", {.existing_comment = "its number"}); },
          on_postgres(orders + "COMMENT ON COLUMN orders.id IS 'its number'")),
      written(
          "comment/constraint_and_index",
          [](retort::Op& op) {
            op.comment(object::constraint("orders", "orders_pkey"), "the key");
            op.comment(object::index("orders_pkey"), "of the key");
          },
          on_postgres("CREATE TABLE orders (id integer PRIMARY KEY)")),
      written("comment/schema",
              [](retort::Op& op) {
                op.create_schema("sales");
                op.comment(object::schema("sales"), "what is sold", {.existing_comment = ""});
              }),
      written(
          "owner/table",
          [](retort::Op& op) {
            op.set_owner(object::table("orders"), "retort_clerk", {.existing_owner = "CURRENT_USER"});
          },
          on_postgres(orders)),
      written(
          "owner/function_and_type",
          [](retort::Op& op) {
            op.set_owner(object::function("f"), "retort_clerk");
            op.set_owner(object::type("mood"), "retort_clerk");
          },
          on_postgres("CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';"
                      "CREATE TYPE mood AS ENUM ('ok')")),
      written("owner/extension", [](retort::Op& op) { op.set_owner(object::extension("citext"), "retort_clerk"); }),
      written("owner/trigger",
              [](retort::Op& op) { op.set_owner(object::trigger("orders", "touched"), "retort_clerk"); }),
      written("owner/with_rights_as_a_whole",
              [](retort::Op& op) {
                op.invoke(
                    {.node = retort::op::CreateObject{
                         .object = retort::objects::Sequence{
                             .name = {.name = "s"},
                             .attributes = {.owner = "retort_clerk",
                                            .comment = "counts",
                                            .rights = {{.privileges = {"USAGE"}, .roles = {"retort_reader"}}}}}}});
              }),
      written(
          "rename/column_and_constraint",
          [](retort::Op& op) {
            op.rename(object::column("orders", "id"), "number");
            op.rename(object::constraint("orders", "orders_pkey"), "orders_key");
          },
          on_postgres("CREATE TABLE orders (id integer PRIMARY KEY)")),
  };
}

}  // namespace golden
