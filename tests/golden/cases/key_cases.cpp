#include "golden/ddl_cases.hpp"

#include <utility>

namespace golden {

namespace {

using namespace retort::dsl;
using retort::Op;

constexpr const char* rooms =
    "CREATE TABLE rooms (id bigint PRIMARY KEY, floor integer, UNIQUE (id, floor));"
    "CREATE TABLE bookings (id bigint NOT NULL, room_id bigint, floor integer, paid boolean)";

constexpr const char* booked =
    "CREATE TABLE rooms (id bigint PRIMARY KEY);"
    "CREATE TABLE bookings (id bigint NOT NULL, room_id bigint, CONSTRAINT f FOREIGN KEY (room_id) REFERENCES rooms "
    "(id))";

constexpr const char* before_18 = "SELECT current_setting('server_version_num')::integer < 180000";

DdlCases keys() {
  return {
      written(
          "create_primary_key/include",
          [](Op& op) { op.create_primary_key("bookings_pk", "bookings", {"id"}, {.include = {"floor"}}); },
          setup(rooms)),
      written(
          "create_primary_key/deferrable",
          [](Op& op) { op.create_primary_key("bookings_pk", "bookings", {"id"}, {.deferrable = true}); }, setup(rooms)),
      written(
          "create_primary_key/using_index",
          [](Op& op) { op.create_primary_key("bookings_pk", "bookings", {}, {.using_index = "bookings_idx"}); },
          setup("CREATE TABLE bookings (id bigint NOT NULL);"
                "CREATE UNIQUE INDEX bookings_idx ON bookings (id)")),
      written(
          "create_primary_key/without_overlaps",
          [](Op& op) {
            op.create_primary_key("bookings_pk", "bookings", {"id", "during"}, {.without_overlaps = true});
          },
          {.postgresql = "CREATE EXTENSION btree_gist;"
                         "CREATE TABLE bookings (id bigint NOT NULL, during tstzrange NOT NULL)",
           .sqlite = "CREATE TABLE bookings (id bigint, during text)"},
          180000),
      written(
          "create_unique_constraint/include",
          [](Op& op) {
            op.create_unique_constraint("u", "bookings", {"id"}, {.include = {"floor", "paid"}});
          },
          setup(rooms)),
      written(
          "create_unique_constraint/nulls_not_distinct",
          [](Op& op) { op.create_unique_constraint("u", "bookings", {"room_id"}, {.nulls_not_distinct = true}); },
          setup(rooms)),
      written(
          "create_unique_constraint/using_index",
          [](Op& op) {
            op.create_unique_constraint("u", "bookings", {},
                                        {.initially_deferred = true, .using_index = "bookings_idx"});
          },
          setup("CREATE TABLE bookings (id bigint NOT NULL);"
                "CREATE UNIQUE INDEX bookings_idx ON bookings (id)")),
      written(
          "create_unique_constraint/on_conflict",
          [](Op& op) { op.create_unique_constraint("u", "bookings", {"id"}, {.on_conflict = on_conflict::replace}); },
          setup(rooms)),
      written("create_table/key_on_conflict",
              [](Op& op) {
                op.create_table("t", {{"a", text},
                                      {"b", text},
                                      primary_key({"a"}, {.on_conflict = on_conflict::ignore}),
                                      unique({"b"}, {.name = "u", .on_conflict = on_conflict::rollback})});
              }),
      written(
          "create_table/unique_without_overlaps",
          [](Op& op) {
            op.create_table("t", {{"room", integer},
                                  {"during", daterange.on("sqlite", "TEXT")},
                                  unique({"room", "during"}, {.name = "u", .without_overlaps = true})});
          },
          {.postgresql = "CREATE EXTENSION btree_gist"}, 180000),
      written(
          "create_table/without_overlaps_before_18",
          [](Op& op) {
            op.create_table("t", {{"during", daterange.on("sqlite", "TEXT")},
                                  unique({"during"}, {.name = "u", .without_overlaps = true})});
          },
          {}, 170000)
          .needing(before_18),
      written("create_table/key_include",
              [](Op& op) {
                op.create_table("t", {{"a", integer}, {"b", text}, primary_key({"a"}, {.include = {"b"}})});
              }),
  };
}

DdlCases checks() {
  return {
      written(
          "create_check_constraint/not_valid",
          [](Op& op) { op.create_check_constraint("c", "bookings", "floor > 0", {.not_valid = true}); }, setup(rooms)),
      written(
          "create_check_constraint/no_inherit",
          [](Op& op) { op.create_check_constraint("c", "bookings", "floor > 0", {.no_inherit = true}); }, setup(rooms)),
      written(
          "create_check_constraint/not_enforced",
          [](Op& op) { op.create_check_constraint("c", "bookings", "floor > 0", {.enforced = false}); }, setup(rooms),
          180000),
      written(
          "create_check_constraint/not_enforced_before_18",
          [](Op& op) { op.create_check_constraint("c", "bookings", "floor > 0", {.enforced = false}); }, setup(rooms),
          170000),
      written("create_table/check_no_inherit",
              [](Op& op) {
                op.create_table("t", {{"a", integer}, check("a > 0", {.no_inherit = true})});
              }),
      written(
          "validate_constraint/check",
          [](Op& op) {
            op.create_check_constraint("c", "bookings", "floor > 0", {.not_valid = true});
            op.validate_constraint("c", "bookings");
          },
          setup(rooms)),
      written("validate_constraint/alone", [](Op& op) { op.validate_constraint("c", "t"); },
              {.postgresql = "CREATE TABLE t (a integer); ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID",
               .sqlite = "CREATE TABLE t (a integer)"})
          .leaving("that the rows are known to be valid"),
      written(
          "rename_constraint/check", [](Op& op) { op.rename_constraint("c", "t", "a_is_positive"); },
          setup("CREATE TABLE t (a integer, CONSTRAINT c CHECK (a > 0))")),
      written(
          "rename_constraint/primary_key", [](Op& op) { op.rename_constraint("t_pkey", "t", "t_pk"); },
          setup("CREATE TABLE t (a integer, CONSTRAINT t_pkey PRIMARY KEY (a))")),
      written(
          "drop_constraint/with_what_was", [](Op& op) { op.drop_constraint("c", "t", {.existing = check("a > 0")}); },
          setup("CREATE TABLE t (a integer, CONSTRAINT c CHECK (a > 0))")),
      written(
          "drop_constraint/unique_with_what_was",
          [](Op& op) { op.drop_constraint("c", "t", {.existing = unique({"a"})}); },
          setup("CREATE TABLE t (a integer, CONSTRAINT c UNIQUE (a))")),
      written(
          "create_not_null_constraint/named", [](Op& op) { op.create_not_null_constraint("c", "bookings", "floor"); },
          setup(rooms), 180000),
      written(
          "create_not_null_constraint/not_valid",
          [](Op& op) { op.create_not_null_constraint("c", "bookings", "floor", {.not_valid = true}); }, setup(rooms),
          180000),
      written(
          "create_not_null_constraint/no_inherit",
          [](Op& op) { op.create_not_null_constraint("c", "bookings", "floor", {.no_inherit = true}); }, setup(rooms),
          180000),
      written(
          "create_not_null_constraint/before_18",
          [](Op& op) { op.create_not_null_constraint("c", "bookings", "floor"); }, setup(rooms), 170000),
      written(
          "create_table/not_null_named",
          [](Op& op) {
            op.create_table("t", {{"a", integer}, not_null("a", {.name = "a_is_there"})});
          },
          {}, 180000),
  };
}

DdlCases foreign_keys() {
  static constexpr const char* tenants =
      "CREATE TABLE authors (tenant integer, id integer, PRIMARY KEY (tenant, id));"
      "CREATE TABLE posts (tenant integer, author integer)";
  return {
      written(
          "create_foreign_key/match_full",
          [](Op& op) {
            op.create_foreign_key("f", "bookings", "rooms", {"room_id", "floor"}, {"id", "floor"},
                                  {.match = match::full});
          },
          setup(rooms)),
      written(
          "create_foreign_key/match_simple",
          [](Op& op) {
            op.create_foreign_key("f", "bookings", "rooms", {"room_id"}, {"id"}, {.match = match::simple});
          },
          setup(rooms)),
      written(
          "create_foreign_key/not_valid",
          [](Op& op) {
            op.create_foreign_key("f", "bookings", "rooms", {"room_id"}, {"id"},
                                  {.on_delete = cascade, .not_valid = true});
          },
          setup(rooms)),
      written(
          "create_foreign_key/not_enforced",
          [](Op& op) { op.create_foreign_key("f", "bookings", "rooms", {"room_id"}, {"id"}, {.enforced = false}); },
          setup(rooms), 180000),
      written(
          "create_foreign_key/set_null_of_some_columns",
          [](Op& op) {
            op.create_foreign_key("f", "posts", "authors", {"tenant", "author"}, {"tenant", "id"},
                                  {.on_delete = set_null, .on_delete_columns = {"author"}});
          },
          setup(tenants)),
      written(
          "create_foreign_key/set_null_of_some_columns_before_15",
          [](Op& op) {
            op.create_foreign_key("f", "posts", "authors", {"tenant", "author"}, {"tenant", "id"},
                                  {.on_delete = set_default, .on_delete_columns = {"author"}});
          },
          setup(tenants), 140000),
      written(
          "create_foreign_key/period",
          [](Op& op) {
            op.create_foreign_key("f", "stays", "rooms", {"room", "during"}, {"id", "during"}, {.period = true});
          },
          {.postgresql = "CREATE EXTENSION btree_gist;"
                         "CREATE TABLE rooms (id integer, during daterange, PRIMARY KEY (id, during WITHOUT OVERLAPS));"
                         "CREATE TABLE stays (room integer, during daterange)",
           .sqlite = "CREATE TABLE rooms (id integer, during text); CREATE TABLE stays (room, during)"},
          180000),
      written(
          "create_foreign_key/period_before_18",
          [](Op& op) {
            op.create_foreign_key("f", "stays", "rooms", {"room", "during"}, {"id", "during"}, {.period = true});
          },
          {}, 170000)
          .needing(before_18),
      written("create_foreign_key/circular",
              [](Op& op) {
                op.create_table("a", {{"id", bigint, {.primary_key = true}}, {"b_id", bigint}});
                op.create_table("b", {{"id", bigint, {.primary_key = true}},
                                      {"a_id", bigint, {.references = references("a", "id")}}});
                op.create_foreign_key("a_b_fk", "a", "b", {"b_id"}, {"id"}, {.initially_deferred = true});
              }),
      written("create_foreign_key/to_itself",
              [](Op& op) {
                op.create_table("people", {{"id", bigint, {.primary_key = true}},
                                           {"boss", bigint, {.references = references("people", "id")}}});
              }),
      written("create_table/not_valid_is_added_afterwards",
              [](Op& op) {
                retort::Table table{
                    .name = {.name = "t"},
                    .columns = {{.name = "a", .type = integer}},
                    .constraints = {retort::Check{.name = "c", .condition = "a > 0", .not_valid = true}}};
                op.create_table(table);
              }),
      written(
          "alter_constraint/deferred",
          [](Op& op) {
            op.alter_constraint("f", "bookings", {.initially_deferred = true, .existing_deferrable = false});
          },
          setup(booked)),
      written(
          "alter_constraint/deferrable", [](Op& op) { op.alter_constraint("f", "bookings", {.deferrable = true}); },
          setup(booked)),
      written(
          "alter_constraint/not_deferrable_in_a_batch",
          [](Op& op) {
            op.batch_alter_table("bookings", [](retort::BatchOp& batch) {
              batch.add_column({"floor", integer});
              batch.alter_constraint("f", {.deferrable = true, .existing_deferrable = false});
              batch.alter_constraint("f", {.deferrable = false, .existing_deferrable = true});
            });
          },
          setup(booked)),
      written(
          "alter_constraint/not_enforced",
          [](Op& op) { op.alter_constraint("f", "bookings", {.enforced = false, .existing_enforced = true}); },
          setup(booked), 180000),
      written(
          "alter_constraint/not_enforced_before_18",
          [](Op& op) { op.alter_constraint("f", "bookings", {.enforced = false}); }, setup(booked)),
      written(
          "validate_constraint/foreign_key",
          [](Op& op) {
            op.create_foreign_key("f", "bookings", "rooms", {"room_id"}, {"id"}, {.not_valid = true});
            op.validate_constraint("f", "bookings");
          },
          setup(rooms)),
      written(
          "add_column/references_not_null_deferred",
          [](Op& op) {
            op.add_column(
                "bookings",
                {"other",
                 bigint,
                 {.references = references("rooms", "id",
                                           {.name = "other_fk", .on_delete = restrict, .initially_deferred = true})}});
          },
          setup(rooms)),
  };
}

DdlCases exclusions() {
  const DdlCase::Setup bookings{.postgresql =
                                    "CREATE EXTENSION btree_gist;"
                                    "CREATE TABLE bookings (room integer, during tstzrange, cancelled boolean)",
                                .sqlite = "CREATE TABLE bookings (room integer, during text, cancelled boolean)"};
  return {
      written(
          "create_exclude_constraint/plain",
          [](Op& op) {
            op.create_exclude_constraint("e", "bookings", {{"room", "="}, {"during", "&&"}}, {.method = "gist"});
          },
          bookings),
      written(
          "create_exclude_constraint/everything",
          [](Op& op) {
            op.create_exclude_constraint(
                "e", "bookings", {{opclass("room", "gist_int4_ops"), "="}, {sql("lower(during)"), "="}},
                {.method = "gist", .where = "NOT cancelled", .initially_deferred = true, .include = {"cancelled"}});
          },
          bookings),
      written(
          "create_exclude_constraint/usual_method",
          [](Op& op) {
            op.create_exclude_constraint("e", "bookings", {{"room", "="}});
          },
          bookings),
      written(
          "create_exclude_constraint/without_operator",
          [](Op& op) {
            op.create_exclude_constraint("e", "bookings", {{"room", ""}});
          },
          bookings),
      written("create_table/exclude",
              [](Op& op) {
                op.create_table(
                    "t", {{"a", box.on("sqlite", "TEXT")}, exclude({{"a", "&&"}}, {.name = "e", .method = "gist"})});
              }),
      written(
          "create_table/exclude_partitioned_before_17",
          [](Op& op) {
            op.create_table("t", {{"a", integer}, exclude({{"a", "="}}, {.name = "e"})},
                            {.partition_by = {partition::list, {"a"}}});
          },
          {}, 160000),
  };
}

DdlCases indexes_of_keys() {
  return {
      written(
          "create_primary_key/storage",
          [](Op& op) {
            op.create_primary_key(
                "bookings_pk", "bookings", {"id"},
                {.include = {"floor"}, .storage_parameters = {{"fillfactor", 60}}, .tablespace = "pg_default"});
          },
          setup(rooms)),
      written(
          "create_unique_constraint/tablespace",
          [](Op& op) {
            op.create_unique_constraint("u", "bookings", {"id"},
                                        {.deferrable = true,
                                         .storage_parameters = {{"fillfactor", 60}, {"deduplicate_items", false}},
                                         .tablespace = "pg_default"});
          },
          setup(rooms)),
      written(
          "create_exclude_constraint/tablespace",
          [](Op& op) {
            op.create_exclude_constraint("e", "bookings", {{"id", "="}},
                                         {.method = "btree",
                                          .where = "paid",
                                          .storage_parameters = {{"fillfactor", 60}},
                                          .tablespace = "pg_default"});
          },
          setup(rooms)),
      written("create_table/tablespace_of_a_key",
              [](Op& op) {
                op.create_table("t", {{"a", integer},
                                      {"b", integer},
                                      primary_key({"a"}, {.name = "t_pk", .tablespace = "pg_default"}),
                                      unique({"b"}, {.name = "t_key", .storage_parameters = {{"fillfactor", 50}}})});
              }),
  };
}

constexpr const char* nameless =
    "CREATE TABLE rooms (id bigint PRIMARY KEY);"
    "CREATE TABLE bookings (id bigint, room_id bigint, floor integer, paid boolean,"
    " UNIQUE (id, floor), CHECK (floor > 0 AND id > 0), FOREIGN KEY (room_id) REFERENCES rooms (id))";

DdlCases unnamed_ones() {
  return {
      written(
          "drop_constraint/unique_by_columns",
          [](Op& op) {
            op.drop_constraint(unnamed, "bookings", {.type = constraint_type::unique, .columns = {"id", "floor"}});
          },
          setup(nameless)),
      written(
          "drop_constraint/check_by_columns",
          [](Op& op) {
            op.drop_constraint(unnamed, "bookings", {.type = constraint_type::check, .columns = {"floor", "id"}});
          },
          setup(nameless)),
      written(
          "drop_constraint/foreign_key_that_is_known",
          [](Op& op) {
            op.drop_constraint(unnamed, "bookings", {.existing = foreign_key({"room_id"}, "rooms", {"id"})});
          },
          setup(nameless)),
      written(
          "drop_constraint/by_columns_if_exists",
          [](Op& op) {
            op.drop_constraint(unnamed, "bookings",
                               {.type = constraint_type::unique, .if_exists = true, .columns = {"it's"}});
          },
          setup("CREATE TABLE bookings (\"it's\" bigint)")),
      written(
          "drop_constraint/by_nothing",
          [](Op& op) { op.drop_constraint(unnamed, "bookings", {.type = constraint_type::check}); }, setup(nameless)),
      written(
          "create_unique_constraint/unnamed",
          [](Op& op) {
            op.create_unique_constraint({}, "bookings", {"floor", "paid"});
          },
          setup(rooms)),
      written(
          "drop_constraint/by_columns_in_a_batch",
          [](Op& op) {
            op.batch_alter_table("bookings", [](retort::BatchOp& batch) {
              batch.add_column({"note", text});
              batch.drop_constraint(unnamed, {.type = constraint_type::unique, .columns = {"id", "floor"}});
              batch.create_unique_constraint("u", {"id", "note"});
            });
          },
          setup(nameless)),
  };
}

}  // namespace

DdlCases key_cases() {
  DdlCases cases = keys();
  for (DdlCases more : {checks(), foreign_keys(), exclusions(), indexes_of_keys(), unnamed_ones()})
    cases.insert(cases.end(), more.begin(), more.end());
  return cases;
}

}  // namespace golden
