#include "script.hpp"

namespace alembic_op {

using namespace retort::dsl;
using retort::Op;

Scripts indexes() {
  return {
      {"create_index",
       [](Op& op) {
         op.create_index("account_name_idx", "account", {"name", "opened"});
       }},
      {"create_index_unique",
       [](Op& op) { op.create_index("account_name_idx", "account", {"name"}, {.unique = true}); }},
      {"create_index_on_expression",
       [](Op& op) { op.create_index("account_name_idx", "account", {sql("lower(name)")}); }},
      {"create_index_on_expression_and_column",
       [](Op& op) {
         op.create_index("account_name_idx", "account", {"balance", nulls_last(desc(sql("lower(name)")))});
       }},
      {"create_index_partial",
       [](Op& op) { op.create_index("account_name_idx", "account", {"name"}, {.where = "balance > 0"}); }},
      {"create_index_including",
       [](Op& op) {
         op.create_index("account_name_idx", "account", {"name"}, {.unique = true, .include = {"balance"}});
       }},
      {"create_index_with_operator_class",
       [](Op& op) { op.create_index("account_name_idx", "account", {opclass("name", "varchar_pattern_ops")}); }},
      {"create_index_with_method",
       [](Op& op) { op.create_index("member_tags_idx", "member", {"tags"}, {.method = "gin"}); }},
      {"create_index_with_parameters",
       [](Op& op) {
         op.create_index("account_name_idx", "account", {"name"}, {.storage_parameters = {{"fillfactor", 50}}});
       }},
      {"create_index_in_tablespace",
       [](Op& op) { op.create_index("account_name_idx", "account", {"name"}, {.tablespace = "pg_default"}); }},
      {"create_index_concurrently",
       [](Op& op) { op.create_index("account_name_idx", "account", {"name"}, {.concurrently = true}); }},
      {"create_index_in_schema",
       [](Op& op) { op.create_index("invoice_account_idx", "sales.invoice", {"account_id"}); }},
      {"create_index_ordered",
       [](Op& op) {
         op.create_index("account_name_idx", "account", {desc("name"), nulls_first("balance")});
       }},
      {"create_index_with_collation",
       [](Op& op) { op.create_index("account_name_idx", "account", {collate("name", "C")}); }},
      {"drop_index", [](Op& op) { op.drop_index("member_age_idx", "member"); }},
      {"drop_index_of_table", [](Op& op) { op.drop_index("member_age_idx", "member"); }},
      {"drop_index_in_schema", [](Op& op) { op.drop_index("invoice_total_idx", "sales.invoice"); }},
      {"drop_index_concurrently", [](Op& op) { op.drop_index("member_age_idx", "member", {.concurrently = true}); }},
  };
}

}  // namespace alembic_op
