#include "golden/ddl_cases.hpp"

#include <utility>

namespace golden {

namespace {

using namespace retort::dsl;
using retort::BatchOp;
using retort::Op;

constexpr const char* tables =
    "CREATE TABLE u (id bigint PRIMARY KEY);"
    "CREATE TABLE t (id bigint NOT NULL, a integer, b text, c text, CONSTRAINT t_id_key UNIQUE (id));"
    "CREATE INDEX t_a_idx ON t (a)";

}  // namespace

DdlCases batch_cases() {
  return {
      written(
          "batch_alter_table/columns_are_one_statement",
          [](Op& op) {
            op.batch_alter_table("t", [](BatchOp& batch) {
              batch.add_column({"d", integer});
              batch.add_column({"e", text, {.comment = "the fifth"}});
              batch.drop_column("c");
              batch.alter_column("b", {.nullable = false, .server_default = ""});
            });
          },
          setup(tables)),
      written(
          "batch_alter_table/constraints",
          [](Op& op) {
            op.batch_alter_table("t", [](BatchOp& batch) {
              batch.create_primary_key("t_pk", {"id"});
              batch.create_unique_constraint("t_b_key", {"b"});
              batch.create_check_constraint("t_a_check", "a > 0", {.not_valid = true});
              batch.create_foreign_key("t_u_fk", "u", {"id"}, {"id"}, {.on_delete = cascade});
              batch.drop_constraint("t_id_key");
            });
          },
          setup(tables)),
      written(
          "batch_alter_table/constraints_of_postgresql",
          [](Op& op) {
            op.batch_alter_table("t", [](BatchOp& batch) {
              batch.create_exclude_constraint("t_a_excl", {{"a", "="}});
              batch.create_check_constraint("t_a_check", "a > 0", {.not_valid = true});
              batch.validate_constraint("t_a_check");
              batch.rename_constraint("t_id_key", "t_id");
            });
          },
          setup(tables)),
      written(
          "batch_alter_table/named_not_null",
          [](Op& op) {
            op.batch_alter_table("t", [](BatchOp& batch) { batch.create_not_null_constraint("t_a_nn", "a"); });
          },
          setup(tables), 180000),
      written(
          "batch_alter_table/indexes_are_dropped_before_and_created_after",
          [](Op& op) {
            op.batch_alter_table("t", [](BatchOp& batch) {
              batch.create_index("t_d_idx", {"d"}, {.unique = true});
              batch.add_column({"d", integer});
              batch.drop_index("t_a_idx");
              batch.drop_column("a");
            });
          },
          setup(tables)),
      written(
          "batch_alter_table/rename",
          [](Op& op) {
            op.batch_alter_table("t", [](BatchOp& batch) {
              batch.rename_column("b", "title");
              batch.alter_column("title", {.server_default = "untitled"});
            });
          },
          setup(tables)),
      written(
          "batch_alter_table/options",
          [](Op& op) {
            op.batch_alter_table("t", [](BatchOp& batch) {
              batch.alter_table({.storage_parameters = {{"fillfactor", 80}}});
              batch.add_column({"d", integer});
              batch.create_table_comment("all of them");
            });
          },
          setup(tables)),
      written(
          "batch_alter_table/comment_comes_and_goes",
          [](Op& op) {
            op.batch_alter_table("t", [](BatchOp& batch) {
              batch.create_table_comment("for a moment");
              batch.drop_table_comment();
            });
          },
          setup(tables)),
      written(
          "batch_alter_table/nothing", [](Op& op) { op.batch_alter_table("t", [](BatchOp&) {}); }, setup(tables)),
      written("autocommit_block/statement",
              [](Op& op) {
                op.autocommit_block([&] { op.execute("VACUUM", {.repeatable = true}); });
                op.execute("SELECT 1");
              }),
      written("autocommit_block/statement_that_could_be_interrupted",
              [](Op& op) { op.autocommit_block([&] { op.execute("VACUUM"); }); }),
  };
}

}  // namespace golden
