#include "golden/ddl_cases.hpp"

#include <utility>

namespace golden {

namespace {

using namespace retort::dsl;
using retort::Op;

const DdlCase::Setup table{
    .postgresql = "CREATE TABLE t (a integer, b text, c text, tags text[], data jsonb, at timestamptz, p point)",
    .sqlite = "CREATE TABLE t (a integer, b text, c text, tags text, data text, at text, p text)"};

DdlCase::Setup with_extension(const std::string& name) {
  return {.postgresql = "CREATE EXTENSION " + name + ";" + table.postgresql, .sqlite = table.sqlite};
}

DdlCases methods() {
  return {
      written(
          "create_index/gin", [](Op& op) { op.create_index("i", "t", {"tags"}, {.method = "gin"}); }, table),
      written(
          "create_index/gist", [](Op& op) { op.create_index("i", "t", {"p"}, {.method = "gist"}); }, table),
      written(
          "create_index/spgist", [](Op& op) { op.create_index("i", "t", {"b"}, {.method = "spgist"}); }, table),
      written(
          "create_index/brin",
          [](Op& op) {
            op.create_index(
                "i", "t", {"at"},
                {.method = "brin", .storage_parameters = {{"pages_per_range", 32}, {"autosummarize", true}}});
          },
          table),
      written(
          "create_index/bloom",
          [](Op& op) {
            op.create_index("i", "t", {"a", "b"},
                            {.method = "bloom", .storage_parameters = {{"length", 80}, {"col1", 2}}});
          },
          with_extension("bloom")),
      written("create_index/method_that_needs_quotes",
              [](Op& op) { op.create_index("i", "t", {"a"}, {.method = "my method"}); },
              {.postgresql = "CREATE ACCESS METHOD \"my method\" TYPE INDEX HANDLER hashhandler;" + table.postgresql +
                             "; CREATE OPERATOR CLASS mine DEFAULT FOR TYPE integer USING \"my method\" AS"
                             " OPERATOR 1 =, FUNCTION 1 hashint4(int)",
               .sqlite = table.sqlite}),
  };
}

DdlCases elements() {
  return {
      written(
          "create_index/operator_class",
          [](Op& op) {
            op.create_index("i", "t", {opclass("b", "text_pattern_ops"), "a"});
          },
          table),
      written(
          "create_index/operator_class_in_schema",
          [](Op& op) { op.create_index("i", "t", {opclass("b", "pg_catalog.text_ops")}); }, table),
      written(
          "create_index/operator_class_with_parameters",
          [](Op& op) {
            op.create_index("i", "t", {opclass("b", "gist_trgm_ops", {{"siglen", 32}})}, {.method = "gist"});
          },
          with_extension("pg_trgm")),
      written(
          "create_index/operator_class_of_expression",
          [](Op& op) { op.create_index("i", "t", {opclass(sql("data -> 'a'"), "jsonb_path_ops")}, {.method = "gin"}); },
          table),
      written(
          "create_index/collation",
          [](Op& op) {
            op.create_index("i", "t", {desc(collate("b", "C")), collate(sql("lower(c)"), "C")});
          },
          table),
      written(
          "create_index/collation_of_a_schema",
          [](Op& op) { op.create_index("i", "t", {collate("b", qualified("pg_catalog", "C"))}); }, table),
      written(
          "create_index/statistics_of_an_expression",
          [](Op& op) { op.create_index("i", "t", {statistics(sql("lower(c)"), 300)}); }, table),
      written("drop_index/existing",
              [](Op& op) {
                op.drop_index("i", "t", {.existing = [](Op& before) {
                                before.create_index("i", "t", {desc("a")}, {.where = "a > 0"});
                              }});
              },
              {.postgresql = table.postgresql + "; CREATE INDEX i ON t (a DESC) WHERE (a > 0)",
               .sqlite = table.sqlite + "; CREATE INDEX i ON t (a DESC) WHERE (a > 0)"}),
      written(
          "create_index/everything_of_an_element",
          [](Op& op) { op.create_index("i", "t", {nulls_last(desc(opclass(collate("b", "C"), "text_pattern_ops")))}); },
          table),
      written(
          "create_index/nulls_first_of_expression",
          [](Op& op) { op.create_index("i", "t", {nulls_first(sql("a + 1"))}); }, table),
  };
}

DdlCases options() {
  return {
      written(
          "create_index/storage_parameters",
          [](Op& op) {
            op.create_index("i", "t", {"a"},
                            {.storage_parameters = {{"fillfactor", 70}, {"deduplicate_items", false}}});
          },
          table),
      written(
          "create_index/storage_parameter_of_words",
          [](Op& op) {
            op.create_index("i", "t", {"p"}, {.method = "gist", .storage_parameters = {{"buffering", "auto"}}});
          },
          table),
      written(
          "create_index/storage_parameter_without_value",
          [](Op& op) {
            op.create_index("i", "t", {"a"}, {.storage_parameters = {{"fillfactor", null}}});
          },
          table),
      written(
          "create_index/tablespace", [](Op& op) { op.create_index("i", "t", {"a"}, {.tablespace = "pg_default"}); },
          table),
      written(
          "create_index/all_options",
          [](Op& op) {
            op.create_index("i", "t", {"a"},
                            {.unique = true,
                             .method = "btree",
                             .where = "b IS NOT NULL",
                             .include = {"c"},
                             .if_not_exists = true,
                             .nulls_not_distinct = true,
                             .storage_parameters = {{"fillfactor", 90}},
                             .tablespace = "pg_default"});
          },
          table),
      written(
          "create_index/concurrently_gin",
          [](Op& op) { op.create_index("i", "t", {"tags"}, {.method = "gin", .concurrently = true}); }, table),
      written("create_index/only", [](Op& op) { op.create_index("i", "parts", {"a"}, {.only = true}); },
              {.postgresql = "CREATE TABLE parts (a integer) PARTITION BY LIST (a)",
               .sqlite = "CREATE TABLE parts (a integer)"}),
      written("create_index/only_concurrently",
              [](Op& op) { op.create_index("i", "parts", {"a"}, {.concurrently = true, .only = true}); }),
      written("rename_index/plain", [](Op& op) { op.rename_index("i", "t", "t_a_idx"); },
              {.postgresql = table.postgresql + "; CREATE INDEX i ON t (a)",
               .sqlite = table.sqlite + "; CREATE INDEX i ON t (a)"}),
      written("rename_index/schema", [](Op& op) { op.rename_index("i", "sales.t", "t_a_idx"); },
              {.postgresql = "CREATE SCHEMA sales; CREATE TABLE sales.t (a integer); CREATE INDEX i ON sales.t (a)"}),
      written("attach_index/plain", [](Op& op) { op.attach_index("parts_a_idx", "part_1_a_idx"); },
              {.postgresql = "CREATE TABLE parts (a integer) PARTITION BY LIST (a);"
                             "CREATE TABLE part_1 PARTITION OF parts FOR VALUES IN (1);"
                             "CREATE INDEX parts_a_idx ON ONLY parts (a); CREATE INDEX part_1_a_idx ON part_1 (a)"}),
  };
}

}  // namespace

DdlCases index_option_cases() {
  DdlCases cases = methods();
  for (DdlCases more : {elements(), options()}) cases.insert(cases.end(), more.begin(), more.end());
  return cases;
}

}  // namespace golden
