#include "script.hpp"

#include <retort/connection.hpp>
#include <retort/operation.hpp>

namespace alembic_op {

using namespace retort::dsl;
using retort::BatchOp;
using retort::Op;

namespace {

Scripts data_scripts() {
  return {
      {"bulk_insert",
       [](Op& op) {
         op.bulk_insert("account", {"id", "name", "opened", "balance"},
                        {{1, "it's Ada", "2026-01-05 09:30:00", 12.5}, {2, "Bob\\\n", null, null}});
       }},
      {"bulk_insert_one_by_one",
       [](Op& op) {
         op.bulk_insert("account", {"id", "name"}, {{1, "it's Ada"}, {2, "Bob"}});
       }},
      {"bulk_insert_arrays",
       [](Op& op) {
         op.bulk_insert("member", {"email", "tags"}, {{"ada@example.org", "{a,b c}"}});
       }},
      {"execute",
       [](Op& op) { op.execute("INSERT INTO account (id, name) VALUES (1, 'Ada'); UPDATE account SET balance = 3"); }},
      {"execute_expression",
       [](Op& op) {
         op.bulk_insert("account", {"id", "name"}, {{1, "Ada"}, {2, "Bob"}});
         op.execute("UPDATE account SET name = $1 WHERE name = $2", {"it's Ada", "Ada"});
       }},
      {"execute_with_parameters",
       [](Op& op) {
         op.connection().run({.text = "INSERT INTO account (id, name, balance) VALUES ($1, $2, $3)",
                              .parameters = {std::int64_t{5}, std::string("it's :name"), retort::Value()}});
       }},
      {"execute_outside_a_transaction",
       [](Op& op) {
         op.autocommit_block([&] {
           op.execute("ALTER TYPE mood ADD VALUE 'calm'",
                      {.done_when = "SELECT 'calm' = ANY (enum_range(NULL::mood)::text[])"});
         });
         op.execute("ALTER TABLE account ADD COLUMN feels mood DEFAULT 'calm'");
       }},
  };
}

Scripts batch_scripts() {
  return {
      {"batch_alter_table",
       [](Op& op) {
         op.batch_alter_table("account", [](BatchOp& batch) {
           batch.add_column({"level", integer});
           batch.alter_column("name", {.nullable = true, .type = text});
           batch.drop_column("description");
         });
       }},
      {"batch_alter_table_of_constraints",
       [](Op& op) {
         op.batch_alter_table("purchase", [](BatchOp& batch) {
           batch.create_primary_key("purchase_key", {"number", "line"});
           batch.create_unique_constraint("purchase_code", {"code"});
           batch.create_check_constraint("purchase_room", "room > 0");
           batch.create_foreign_key("purchase_account", "account", {"room"}, {"id"});
           batch.create_index("purchase_placed_idx", {"placed"});
           batch.create_exclude_constraint("purchase_during", {{"during", "&&"}}, {.method = "gist"});
         });
       }},
      {"batch_alter_table_that_drops",
       [](Op& op) {
         op.batch_alter_table("member", [](BatchOp& batch) {
           batch.drop_index("member_age_idx");
           batch.drop_constraint("member_age_check");
           batch.drop_constraint("member_account_fkey");
           batch.drop_table_comment();
         });
       }},
      {"batch_alter_table_in_schema",
       [](Op& op) {
         op.batch_alter_table("sales.invoice", [](BatchOp& batch) {
           batch.alter_column("note", {.new_column_name = "remark"});
           batch.create_table_comment("what is owed");
         });
       }},
      {"batch_alter_table_recreated",
       [](Op& op) {
         op.batch_alter_table("purchase", [](BatchOp& batch) {
           batch.add_column({"amount", integer});
           batch.alter_column("placed", {.nullable = false});
         });
       }},
  };
}

}  // namespace

Scripts changes() {
  Scripts scripts{
      {"invoke",
       [](Op& op) {
         op.invoke({.node = retort::op::RenameTable{.table = {.name = "purchase"}, .new_name = "order"}});
         const retort::op::AddColumn select{.column = {.name = "select", .type = integer}};
         op.invoke({.node = retort::op::AlterTable{.table = {.name = "order"}, .changes = {select}}});
       }},
      {"final_names",
       [](Op& op) {
         op.create_check_constraint("ck_purchase_room", "purchase", "room > 0");
         op.create_table("Mixed Case", {{"User", integer}, {"say \"hi\"", text}});
       }},
  };
  for (const Scripts& more : {data_scripts(), batch_scripts()}) {
    scripts.insert(scripts.end(), more.begin(), more.end());
  }
  return scripts;
}

}  // namespace alembic_op
