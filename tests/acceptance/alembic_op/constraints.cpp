#include "script.hpp"

namespace alembic_op {

using namespace retort::dsl;
using retort::Op;

namespace {

Scripts drop_scripts() {
  return {
      {"drop_constraint_check",
       [](Op& op) { op.drop_constraint("member_age_check", "member", {.type = constraint_type::check}); }},
      {"drop_constraint_foreign_key",
       [](Op& op) { op.drop_constraint("member_account_fkey", "member", {.type = constraint_type::foreign_key}); }},
      {"drop_constraint_unique",
       [](Op& op) { op.drop_constraint("member_email_key", "member", {.type = constraint_type::unique}); }},
      {"drop_constraint_primary_key",
       [](Op& op) { op.drop_constraint("member_key", "member", {.type = constraint_type::primary_key}); }},
      {"drop_constraint_in_schema", [](Op& op) { op.drop_constraint("invoice_pkey", "sales.invoice"); }},
  };
}

Scripts create_scripts() {
  return {
      {"create_primary_key",
       [](Op& op) {
         op.create_primary_key("purchase_key", "purchase", {"number", "line"});
       }},
      {"create_primary_key_without_name", [](Op& op) { op.create_primary_key({}, "purchase", {"number"}); }},
      {"create_unique_constraint",
       [](Op& op) {
         op.create_unique_constraint("purchase_once", "purchase", {"placed", "room"});
       }},
      {"create_unique_constraint_deferred",
       [](Op& op) {
         op.create_unique_constraint("purchase_once", "purchase", {"room"},
                                     {.deferrable = true, .initially_deferred = true});
       }},
      {"create_unique_constraint_in_schema",
       [](Op& op) { op.create_unique_constraint("invoice_once", "sales.invoice", {"note"}); }},
      {"create_check_constraint",
       [](Op& op) { op.create_check_constraint("purchase_code_check", "purchase", "length(code) > 2"); }},
      {"create_check_constraint_of_expression",
       [](Op& op) { op.create_check_constraint("purchase_room_check", "purchase", "room IN (1, 2, 3)"); }},
      {"create_check_constraint_not_valid",
       [](Op& op) {
         op.create_check_constraint("purchase_code_check", "purchase", "code <> 'it''s'", {.not_valid = true});
       }},
      {"create_check_constraint_in_schema",
       [](Op& op) { op.create_check_constraint("invoice_total_check", "sales.invoice", "total >= 0"); }},
      {"create_foreign_key",
       [](Op& op) { op.create_foreign_key("purchase_account", "purchase", "account", {"room"}, {"id"}); }},
      {"create_foreign_key_without_name",
       [](Op& op) { op.create_foreign_key({}, "purchase", "account", {"room"}, {"id"}); }},
      {"create_foreign_key_with_options",
       [](Op& op) {
         op.create_foreign_key("purchase_account", "purchase", "account", {"room"}, {"id"},
                               {.on_delete = set_null,
                                .on_update = cascade,
                                .deferrable = true,
                                .initially_deferred = true,
                                .match = match::full});
       }},
      {"create_foreign_key_between_schemas",
       [](Op& op) {
         op.create_foreign_key("invoice_account", "sales.invoice", "public.account", {"account_id"}, {"id"},
                               {.on_delete = restrict});
       }},
      {"create_foreign_key_into_schema",
       [](Op& op) { op.create_foreign_key("purchase_invoice", "purchase", "sales.invoice", {"number"}, {"id"}); }},
      {"create_foreign_key_not_valid",
       [](Op& op) {
         op.create_foreign_key("purchase_account", "purchase", "account", {"room"}, {"id"}, {.not_valid = true});
       }},
      {"create_exclude_constraint",
       [](Op& op) {
         op.create_exclude_constraint("purchase_during", "purchase", {{"during", "&&"}}, {.method = "gist"});
       }},
      {"create_exclude_constraint_with_options",
       [](Op& op) {
         op.create_exclude_constraint(
             "purchase_during", "purchase", {{"code", "="}},
             {.method = "btree", .where = "room > 0", .deferrable = true, .initially_deferred = true});
       }},
  };
}

}  // namespace

Scripts constraints() {
  Scripts scripts = create_scripts();
  const Scripts more = drop_scripts();
  scripts.insert(scripts.end(), more.begin(), more.end());
  return scripts;
}

}  // namespace alembic_op
