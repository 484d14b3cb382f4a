#include "golden/ddl_cases.hpp"

#include <utility>

namespace golden {

namespace {

using namespace retort::dsl;
using retort::Op;

const DdlCase::Setup logs{
    .postgresql =
        "CREATE TABLE logs (id bigint, country text, at date) PARTITION BY RANGE (at);"
        "CREATE TABLE logs_2024 (id bigint, country text, at date);"
        "CREATE TABLE logs_2025 PARTITION OF logs FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')"};

DdlCases partitioned() {
  return {
      written("create_table/partition_by_range",
              [](Op& op) {
                op.create_table("logs", {{"id", bigint}, {"at", timestamptz, {.nullable = false}}},
                                {.comment = "what happened", .partition_by = {partition::range, {"at"}}});
              }),
      written("create_table/partition_by_list",
              [](Op& op) {
                op.create_table("logs", {{"country", text}}, {.partition_by = {partition::list, {"country"}}});
              }),
      written("create_table/partition_by_hash",
              [](Op& op) {
                op.create_table("logs", {{"id", bigint}, {"kind", integer}},
                                {.partition_by = {partition::hash, {"id", "kind"}}});
              }),
      written(
          "create_table/partition_by_expression",
          [](Op& op) {
            op.create_table("logs", {{"country", text}}, {.partition_by = {partition::range, {sql("lower(country)")}}});
          }),
      written("create_table/partition_by_with_collation_and_operator_class",
              [](Op& op) {
                op.create_table(
                    "logs", {{"country", text}},
                    {.partition_by = {partition::range, {opclass(collate("country", "C"), "text_pattern_ops")}}});
              }),
      written("create_table/partition_by_nothing",
              [](Op& op) {
                op.create_table("logs", {{"id", bigint}}, {.partition_by = {partition::range, {}}});
              }),
      written(
          "create_table/partitioned_and_unlogged",
          [](Op& op) {
            op.create_table("logs", {{"id", bigint}}, {.partition_by = {partition::range, {"id"}}, .unlogged = true});
          }),
      written(
          "create_table/partitioned_with_identity",
          [](Op& op) {
            op.create_table("logs", {{"id", bigint, {.identity = identity::always}}},
                            {.partition_by = {partition::range, {"id"}}});
          },
          {}, 170000),
      written(
          "create_table/partitioned_with_identity_before_17",
          [](Op& op) {
            op.create_table("logs", {{"id", bigint, {.identity = identity::always}}},
                            {.partition_by = {partition::range, {"id"}}});
          },
          {}, 160000),
  };
}

DdlCases partitions() {
  return {
      written(
          "create_table/partition_of_range",
          [](Op& op) {
            op.create_table("logs_2023", {},
                            {.partition_of = "logs", .bound = range_bound({"2023-01-01"}, {"2024-01-01"})});
          },
          logs),
      written(
          "create_table/partition_of_endless_range",
          [](Op& op) {
            op.create_table("logs_old", {}, {.partition_of = "logs", .bound = range_bound({minvalue}, {"2024-01-01"})});
            op.create_table("logs_new", {}, {.partition_of = "logs", .bound = range_bound({"2026-01-01"}, {maxvalue})});
          },
          logs),
      written(
          "create_table/partition_of_computed_range",
          [](Op& op) {
            op.create_table("logs_2023", {},
                            {.partition_of = "logs",
                             .bound = range_bound({sql("date '2022-12-31' + 1")}, {sql("make_date(2024, 1, 1)")})});
          },
          logs),
      written("create_table/partition_of_list",
              [](Op& op) {
                op.create_table("german", {}, {.partition_of = "people", .bound = list_bound({"de", "at", null})});
              },
              {.postgresql = "CREATE TABLE people (country text) PARTITION BY LIST (country)"}),
      written("create_table/partition_of_hash",
              [](Op& op) { op.create_table("people_0", {}, {.partition_of = "people", .bound = hash_bound(4, 0)}); },
              {.postgresql = "CREATE TABLE people (id bigint) PARTITION BY HASH (id)"}),
      written(
          "create_table/partition_of_default",
          [](Op& op) { op.create_table("logs_rest", {}, {.partition_of = "logs", .bound = default_bound}); }, logs),
      written(
          "create_table/partition_with_constraints",
          [](Op& op) {
            op.create_table("logs_2023", {primary_key({"id"}), check("id > 0", {.name = "c"})},
                            {.partition_of = "logs",
                             .bound = range_bound({"2023-01-01"}, {"2024-01-01"}),
                             .unlogged = true,
                             .storage_parameters = {{"fillfactor", 100}}});
          },
          logs),
      written(
          "create_table/partition_that_is_partitioned",
          [](Op& op) {
            op.create_table("logs_2023", {},
                            {.partition_by = {partition::list, {"country"}},
                             .partition_of = "logs",
                             .bound = range_bound({"2023-01-01"}, {"2024-01-01"})});
          },
          logs),
      written(
          "create_table/partition_with_columns",
          [](Op& op) {
            op.create_table("logs_2023", {{"at", date}, {"id", bigint}, {"country", text}},
                            {.partition_of = "logs", .bound = range_bound({"2023-01-01"}, {"2024-01-01"})});
          },
          logs),
      written(
          "create_table/partition_without_bound",
          [](Op& op) { op.create_table("logs_2023", {}, {.partition_of = "logs"}); }, logs),
      written(
          "create_table/bound_without_partition",
          [](Op& op) {
            op.create_table("logs_2023", {{"id", bigint}}, {.bound = default_bound});
          },
          logs),
  };
}

DdlCases attached() {
  return {
      written(
          "attach_partition/range",
          [](Op& op) { op.attach_partition("logs", "logs_2024", range_bound({"2024-01-01"}, {"2025-01-01"})); }, logs),
      written(
          "attach_partition/default", [](Op& op) { op.attach_partition("logs", "logs_2024", default_bound); }, logs),
      written(
          "attach_partition/no_values", [](Op& op) { op.attach_partition("logs", "logs_2024", list_bound({})); }, logs),
      written(
          "detach_partition/plain", [](Op& op) { op.detach_partition("logs", "logs_2025"); }, logs),
      written(
          "detach_partition/with_what_was",
          [](Op& op) {
            op.detach_partition("logs", "logs_2025", {.existing_bound = range_bound({"2025-01-01"}, {"2026-01-01"})});
          },
          logs),
      written(
          "detach_partition/concurrently",
          [](Op& op) { op.detach_partition("logs", "logs_2025", {.concurrently = true}); }, logs),
      written(
          "detach_partition/concurrently_before_14",
          [](Op& op) { op.detach_partition("logs", "logs_2025", {.concurrently = true}); }, logs, 130000),
  };
}

DdlCases inherited() {
  const DdlCase::Setup parents{.postgresql =
                                   "CREATE TABLE vehicles (id bigint); CREATE TABLE things (name text);"
                                   "CREATE TABLE cars (id bigint, doors integer);"
                                   "CREATE TABLE boats () INHERITS (vehicles)"};
  return {
      written(
          "create_table/inherits",
          [](Op& op) {
            op.create_table("bikes", {{"gears", integer}}, {.inherits = {"vehicles", "things"}});
          },
          parents),
      written(
          "create_table/inherits_everything",
          [](Op& op) { op.create_table("bikes", {unique({"id"})}, {.inherits = {"vehicles"}}); }, parents),
      written(
          "inherit/plain", [](Op& op) { op.inherit("cars", "vehicles"); }, parents),
      written(
          "inherit/no_longer", [](Op& op) { op.no_inherit("boats", "vehicles"); }, parents)
          .leaving("that the columns are the child's own"),
  };
}

}  // namespace

DdlCases partition_cases() {
  DdlCases cases = partitioned();
  for (DdlCases more : {partitions(), attached(), inherited()}) cases.insert(cases.end(), more.begin(), more.end());
  return cases;
}

}  // namespace golden
