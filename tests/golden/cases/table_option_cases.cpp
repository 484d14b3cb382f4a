#include "golden/ddl_cases.hpp"

#include <utility>

namespace golden {

namespace {

using namespace retort::dsl;
using retort::Op;

constexpr const char* table = "CREATE TABLE t (id bigint NOT NULL, a integer, CONSTRAINT t_id_key UNIQUE (id))";

DdlCases of_new_tables() {
  return {
      written("create_table/unlogged",
              [](Op& op) {
                op.create_table("t", {{"id", bigint}}, {.unlogged = true});
              }),
      written("create_table/access_method",
              [](Op& op) {
                op.create_table("t", {{"id", bigint}}, {.access_method = "heap"});
              }),
      written("create_table/storage_parameters",
              [](Op& op) {
                op.create_table("t", {{"id", bigint}, {"data", text}},
                                {.storage_parameters = {{"fillfactor", 70},
                                                        {"autovacuum_enabled", false},
                                                        {"autovacuum_vacuum_scale_factor", 0.25},
                                                        {"toast.autovacuum_enabled", true}}});
              }),
      written("create_table/tablespace",
              [](Op& op) {
                op.create_table("t", {{"id", bigint}}, {.tablespace = "pg_default"});
              }),
      written("create_table/replica_identity",
              [](Op& op) {
                op.create_table("t", {{"id", bigint}}, {.replica_identity = replica_identity::full});
              }),
      written("create_table/replica_identity_of_an_index",
              [](Op& op) {
                op.create_table("t", {{"id", bigint, {.nullable = false}}, unique({"id"}, {.name = "t_id_key"})},
                                {.replica_identity = replica_identity_index("t_id_key")});
              }),
      written("create_table/row_security",
              [](Op& op) {
                op.create_table("t", {{"id", bigint}},
                                {.comment = "theirs", .row_security = true, .force_row_security = true});
              }),
      written("create_table/all_options",
              [](Op& op) {
                op.create_table("sales.t", {{"id", bigint, {.primary_key = true}}},
                                {.comment = "all at once",
                                 .if_not_exists = true,
                                 .unlogged = true,
                                 .access_method = "heap",
                                 .storage_parameters = {{"fillfactor", 70}},
                                 .tablespace = "pg_default",
                                 .replica_identity = replica_identity::nothing,
                                 .row_security = true});
              },
              {.postgresql = "CREATE SCHEMA sales"}),
      written("create_table/cluster_on",
              [](Op& op) {
                op.create_table("t", {{"id", bigint}, primary_key({"id"}, {.name = "t_pk"})}, {.cluster_on = "t_pk"});
              }),
      written("create_table/statistics",
              [](Op& op) {
                op.create_table("t", {{"id", bigint}, {"word", text, {.statistics = 500}}});
              }),
      written("create_table/strict",
              [](Op& op) {
                op.create_table("t", {{"id", integer}, {"a", text}}, {.strict = true});
              }),
      written("create_table/without_rowid",
              [](Op& op) {
                op.create_table("t", {{"id", text, {.primary_key = true}}}, {.strict = true, .without_rowid = true});
              }),
      written("create_table/without_rowid_and_key",
              [](Op& op) {
                op.create_table("t", {{"id", text}}, {.without_rowid = true});
              }),
      written("create_table/autoincrement",
              [](Op& op) {
                op.create_table("t", {{"id", bigint, {.primary_key = true, .identity = identity::always}}},
                                {.autoincrement = true});
              }),
      written("create_table/autoincrement_of_a_named_key",
              [](Op& op) {
                op.create_table("t", {{"id", integer}, primary_key({"id"}, {.name = "t_pk"})}, {.autoincrement = true});
              }),
      written("create_table/autoincrement_of_text",
              [](Op& op) {
                op.create_table("t", {{"id", text, {.primary_key = true}}}, {.autoincrement = true});
              }),
  };
}

/// What reflection finds and verbs have no words for.
DdlCases of_reflected_tables() {
  retort::Table plain{.name = {.name = "t"}};
  plain.columns = {{.name = "id", .type = bigint, .nullable = false}, {.name = "word", .type = text}};
  retort::Table with_key = plain;
  with_key.constraints = {
      retort::PrimaryKey{.name = "t_pk", .columns = {"id"}, .storage_parameters = {{"fillfactor", std::int64_t{60}}}},
      retort::Unique{.name = "t_key", .columns = {"word"}, .storage_parameters = {{"fillfactor", std::int64_t{50}}}}};
  retort::Table with_sequence = plain;
  with_sequence.columns[0].identity = identity::always;
  with_sequence.columns[0].identity_sequence = "numbers";
  retort::Table with_collation = plain;
  with_collation.columns[1].collation = "C";
  with_collation.columns[1].collation_schema = "pg_catalog";
  retort::Table with_options = plain;
  with_options.columns[1].options = {{"n_distinct", -0.5}};
  retort::Table with_index = plain;
  with_index.indexes = {
      {.name = "t_i", .elements = {{.column = "id"}, {.expression = "lower(word)", .statistics = 300}}}};
  return {
      ddl_case("create_table/storage_parameters_of_keys", retort::op::CreateTable{.table = with_key}),
      ddl_case("create_table/identity_whose_sequence_has_a_name", retort::op::CreateTable{.table = with_sequence}),
      ddl_case("create_table/collation_of_a_schema", retort::op::CreateTable{.table = with_collation}),
      ddl_case("create_table/options_of_a_column", retort::op::CreateTable{.table = with_options}),
      ddl_case("create_table/statistics_of_an_index", retort::op::CreateTable{.table = with_index}),
  };
}

DdlCases of_existing_tables() {
  return {
      written(
          "alter_table/cluster_on", [](Op& op) { op.alter_table("t", {.cluster_on = "t_id_key"}); }, setup(table)),
      written("alter_table/without_cluster", [](Op& op) { op.alter_table("t", {.without_cluster = true}); },
              {.postgresql = "CREATE TABLE t (id bigint CONSTRAINT t_id_key UNIQUE); ALTER TABLE t CLUSTER ON t_id_key",
               .sqlite = "CREATE TABLE t (id bigint)"}),
      written(
          "alter_table/storage_parameters_as_written",
          [](Op& op) {
            op.alter_table("t", {.storage_parameters = {{"fillfactor", 60}, {"autovacuum_enabled", false}},
                                 .reset = {"toast_tuple_target", "autovacuum_vacuum_threshold"}});
          },
          setup("CREATE TABLE t (id bigint)")),
      written("drop_table/existing",
              [](Op& op) {
                op.drop_table("t", {.existing = [](Op& before) {
                                before.create_table("t", {{"id", bigint, {.primary_key = true}}, {"b", text}});
                                before.create_index("t_b", "t", {"b"});
                              }});
              },
              {.postgresql = "CREATE TABLE t (id bigint NOT NULL, b text, PRIMARY KEY (id)); CREATE INDEX t_b ON t (b)",
               .sqlite = "CREATE TABLE t (\n  id integer not null,\n  b text,\n  primary key (id)\n);"
                         "CREATE INDEX t_b ON t (b)"}),
      written(
          "alter_column/statistics",
          [](Op& op) { op.alter_column("t", "a", {.statistics = 500, .existing_statistics = -1}); }, setup(table)),
      written(
          "alter_column/options",
          [](Op& op) {
            op.alter_column("t", "a",
                            {.options = {{"n_distinct", -0.5}},
                             .reset = {"n_distinct_inherited"},
                             .existing_options = {{"n_distinct", 10}}});
          },
          setup(table)),
      written(
          "alter_table/unlogged", [](Op& op) { op.alter_table("t", {.unlogged = true, .existing_unlogged = false}); },
          setup(table)),
      written("alter_table/logged", [](Op& op) { op.alter_table("t", {.unlogged = false, .existing_unlogged = true}); },
              {.postgresql = "CREATE UNLOGGED TABLE t (id bigint)", .sqlite = table}),
      written("alter_table/storage_parameters",
              [](Op& op) {
                op.alter_table("t", {.storage_parameters = {{"fillfactor", 50}, {"toast.autovacuum_enabled", false}},
                                     .existing_storage_parameters = {{"fillfactor", 70}}});
              },
              {.postgresql = "CREATE TABLE t (id bigint, b text) WITH (fillfactor = 70)", .sqlite = table}),
      written("alter_table/storage_parameters_are_reset",
              [](Op& op) {
                op.alter_table("t", {.reset = {"fillfactor"}, .existing_storage_parameters = {{"fillfactor", 70}}});
              },
              {.postgresql = "CREATE TABLE t (id bigint) WITH (fillfactor = 70)", .sqlite = table}),
      written(
          "alter_table/storage_parameter_without_value",
          [](Op& op) {
            op.alter_table("t", {.storage_parameters = {{"fillfactor", null}}});
          },
          setup(table)),
      written(
          "alter_table/access_method",
          [](Op& op) { op.alter_table("t", {.access_method = "heap", .existing_access_method = "heap"}); },
          setup(table)),
      written(
          "alter_table/access_method_before_15", [](Op& op) { op.alter_table("t", {.access_method = "heap"}); },
          setup(table), 140000),
      written(
          "alter_table/tablespace",
          [](Op& op) { op.alter_table("t", {.tablespace = "pg_default", .existing_tablespace = "pg_default"}); },
          setup(table)),
      written(
          "alter_table/replica_identity",
          [](Op& op) {
            op.alter_table("t", {.replica_identity = replica_identity::full,
                                 .existing_replica_identity = replica_identity::primary_key});
          },
          setup(table)),
      written(
          "alter_table/replica_identity_of_an_index",
          [](Op& op) {
            op.alter_table("t", {.replica_identity = replica_identity_index("t_id_key"),
                                 .existing_replica_identity = replica_identity::primary_key});
          },
          setup(table)),
      written(
          "alter_table/row_security",
          [](Op& op) {
            op.alter_table("t", {.row_security = true,
                                 .force_row_security = true,
                                 .existing_row_security = false,
                                 .existing_force_row_security = false});
          },
          setup(table)),
      written("alter_table/no_row_security",
              [](Op& op) { op.alter_table("t", {.row_security = false, .force_row_security = false}); },
              {.postgresql = "CREATE TABLE t (id bigint); ALTER TABLE t ENABLE ROW LEVEL SECURITY", .sqlite = table}),
      written(
          "alter_table/all_options",
          [](Op& op) {
            op.alter_table("t", {.unlogged = true,
                                 .storage_parameters = {{"fillfactor", 50}},
                                 .tablespace = "pg_default",
                                 .replica_identity = replica_identity::nothing,
                                 .row_security = true});
          },
          setup(table)),
      written(
          "create_table_comment/plain",
          [](Op& op) { op.create_table_comment("t", "it's \\ theirs", {.existing_comment = ""}); }, setup(table)),
      written("create_table_comment/over_another",
              [](Op& op) { op.create_table_comment("t", "new", {.existing_comment = "old"}); },
              {.postgresql = std::string(table) + "; COMMENT ON TABLE t IS 'old'", .sqlite = table}),
      written("drop_table_comment/plain", [](Op& op) { op.drop_table_comment("t", {.existing_comment = "old"}); },
              {.postgresql = std::string(table) + "; COMMENT ON TABLE t IS 'old'", .sqlite = table}),
  };
}

}  // namespace

DdlCases table_option_cases() {
  DdlCases cases = of_new_tables();
  for (const DdlCases& more : {of_reflected_tables(), of_existing_tables()}) {
    cases.insert(cases.end(), more.begin(), more.end());
  }
  return cases;
}

}  // namespace golden
