#include "script.hpp"

namespace alembic_op {

using namespace retort::dsl;
using retort::Op;

namespace {

Scripts create_table_scripts() {
  return {
      {"create_table",
       [](Op& op) {
         op.create_table("lender", {
                                       {"id", integer, {.primary_key = true}},
                                       {"name", varchar(50), {.nullable = false}},
                                       {"description", varchar(200)},
                                       {"opened", timestamp, {.server_default = sql("now()")}},
                                   });
       }},
      {"create_table_that_counts",
       [](Op& op) {
         op.create_sequence("lender_id_seq", {.type = integer});
         op.create_table("lender",
                         {
                             {"id", integer, {.primary_key = true, .server_default = sql("nextval('lender_id_seq')")}},
                             {"name", text},
                         });
         op.alter_sequence("lender_id_seq", {.owned_by = {"lender", "id"}});
       }},
      {"create_table_in_schema",
       [](Op& op) {
         op.create_table("sales.lender", {{"id", bigint, {.nullable = false}}});
       }},
      {"create_table_with_comments",
       [](Op& op) {
         op.create_table("lender", {{"id", integer, {.comment = "the one it's known by"}}}, {.comment = "who lends"});
       }},
      {"create_table_with_identity",
       [](Op& op) {
         op.create_table(
             "lender",
             {
                 {"id",
                  bigint,
                  {.identity = identity::always,
                   .identity_options =
                       {.start = 100, .increment = 10, .minvalue = 1, .maxvalue = 100000, .cache = 5, .cycle = true}}},
                 {"name", text},
             });
       }},
      {"create_table_with_identity_by_default",
       [](Op& op) {
         op.create_table("lender", {{"id", integer, {.primary_key = true, .identity = identity::by_default}}});
       }},
      {"create_table_with_computed",
       [](Op& op) {
         op.create_table("square", {
                                       {"side", integer},
                                       {"area", integer, {.computed = "side * side", .persisted = true}},
                                   });
       }},
      {"create_table_with_enum",
       [](Op& op) {
         op.create_enum("shelf_size", {"small", "it's big"});
         op.create_table("shelf", {{"size", type("shelf_size"), {.nullable = false}}});
       }},
      {"create_table_with_enum_that_is_there",
       [](Op& op) {
         op.create_table("shelf", {{"feels", type("mood")}});
       }},
      {"create_table_with_indexes",
       [](Op& op) {
         op.create_table("lender", {{"name", text}, {"code", text}});
         op.create_index("ix_lender_name", "lender", {"name"});
         op.create_index("lender_code_idx", "lender", {"code"}, {.unique = true});
       }},
      {"create_table_with_defaults",
       [](Op& op) {
         op.create_table("lender", {
                                       {"a", text, {.server_default = "it's"}},
                                       {"b", integer, {.server_default = sql("'7'")}},
                                       {"c", boolean, {.server_default = true}},
                                       {"d", date, {.server_default = sql("current_date")}},
                                       {"e", array(text), {.server_default = sql("'{}'::text[]")}},
                                   });
       }},
      {"create_table_with_types",
       [](Op& op) {
         op.create_table("everything", {
                                           {"a", boolean},
                                           {"b", smallint},
                                           {"c", double_precision},
                                           {"d", numeric(12, 3)},
                                           {"e", bytea},
                                           {"f", timestamptz},
                                           {"g", retort::dsl::time},
                                           {"h", interval},
                                           {"i", json},
                                           {"j", jsonb},
                                           {"k", uuid},
                                           {"l", inet},
                                           {"m", array(integer, 2)},
                                           {"n", tsvector},
                                           {"o", bit(8)},
                                           {"p", interval("DAY TO SECOND", 3)},
                                           {"q", timestamp(3)},
                                           {"r", character(4)},
                                           {"s", real},
                                           {"t", macaddr},
                                           {"u", daterange},
                                           {"v", varchar},
                                           {"w", money},
                                           {"x", text, {.collation = "C"}},
                                       });
       }},
      {"create_table_partitioned",
       [](Op& op) {
         op.create_table("measurement", {{"taken", date, {.nullable = false}}, {"value", integer}},
                         {.partition_by = {partition::range, {"taken"}}});
       }},
      {"create_table_partitioned_by_list",
       [](Op& op) {
         op.create_table("measurement", {{"kind", text}}, {.partition_by = {partition::list, {sql("lower(kind)")}}});
       }},
      {"create_table_that_inherits",
       [](Op& op) {
         op.create_table("vip", {{"discount", integer}}, {.inherits = {"account"}});
       }},
      {"create_table_in_tablespace",
       [](Op& op) {
         op.create_table("lender", {{"id", integer}}, {.tablespace = "pg_default"});
       }},
  };
}

Scripts table_constraint_scripts() {
  return {
      {"create_table_with_named_constraints",
       [](Op& op) {
         op.create_table("lender",
                         {
                             {"id", integer, {.nullable = false}},
                             {"account_id", integer},
                             {"code", varchar(10)},
                             primary_key({"id"}, {.name = "lender_key"}),
                             foreign_key({"account_id"}, "account", {"id"},
                                         {.name = "lender_account", .on_delete = cascade, .on_update = set_null}),
                             unique({"code", "account_id"}, {.name = "lender_code"}),
                             check("id > 0", {.name = "lender_id_is_positive"}),
                         });
       }},
      {"create_table_with_unnamed_constraints",
       [](Op& op) {
         op.create_table("lender", {
                                       {"id", integer, {.nullable = false}},
                                       {"account_id", integer, {.references = references("account", "id")}},
                                       {"code", varchar(10), {.unique = true}},
                                       primary_key({"id"}),
                                       check("code <> ''"),
                                   });
       }},
      {"create_table_with_key_of_two_columns",
       [](Op& op) {
         op.create_table("line", {
                                     {"number", integer, {.primary_key = true}},
                                     {"position", smallint, {.primary_key = true}},
                                 });
       }},
      {"create_table_that_refers_to_itself",
       [](Op& op) {
         op.create_table("node",
                         {
                             {"id", integer, {.primary_key = true}},
                             {"parent",
                              integer,
                              {.references = references("node", "id", {.name = "node_parent", .on_delete = restrict})}},
                         });
       }},
      {"create_table_with_deferrable_constraints",
       [](Op& op) {
         op.create_table(
             "lender",
             {
                 {"id", integer, {.nullable = false}},
                 {"account_id", integer},
                 primary_key({"id"}, {.name = "lender_key", .deferrable = true}),
                 foreign_key(
                     {"account_id"}, "account", {"id"},
                     {.name = "lender_account", .deferrable = true, .initially_deferred = true, .match = match::full}),
                 unique({"account_id"}, {.name = "lender_once", .deferrable = true, .initially_deferred = false}),
             });
       }},
      {"create_table_with_exclusion",
       [](Op& op) {
         op.create_table("booking", {
                                        {"during", tsrange, {.nullable = false}},
                                        {"room", integer},
                                        exclude({{"during", "&&"}},
                                                {.name = "booking_once", .method = "gist", .where = "room > 0"}),
                                    });
       }},
      {"create_table_with_foreign_key_for_later",
       [](Op& op) {
         op.create_table("lender", {
                                       {"account_id", integer},
                                       foreign_key({"account_id"}, "account", {"id"}, {.name = "lender_account"}),
                                   });
       }},
  };
}

}  // namespace

Scripts tables() {
  Scripts scripts{
      {"drop_table", [](Op& op) { op.drop_table("purchase"); }},
      {"drop_table_in_schema", [](Op& op) { op.drop_table("sales.invoice"); }},
      {"rename_table", [](Op& op) { op.rename_table("member", "person"); }},
      {"rename_table_in_schema", [](Op& op) { op.rename_table("sales.invoice", "bill"); }},
      {"create_table_comment", [](Op& op) { op.create_table_comment("member", "it's members"); }},
      {"create_table_comment_in_schema", [](Op& op) { op.create_table_comment("sales.invoice", "what is owed"); }},
      {"drop_table_comment", [](Op& op) { op.drop_table_comment("member"); }},
  };
  for (const Scripts& more : {create_table_scripts(), table_constraint_scripts()}) {
    scripts.insert(scripts.end(), more.begin(), more.end());
  }
  return scripts;
}

}  // namespace alembic_op
