#include "golden/object_cases.hpp"

namespace golden {

using namespace retort::dsl;

namespace {

const std::string moods = "CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');";

}  // namespace

DdlCases enum_cases() {
  return {
      written("enum/create",
              [](retort::Op& op) {
                op.create_enum("mood", {"sad", "ok", "it's fine"});
              }),
      written("enum/create_with_comment",
              [](retort::Op& op) {
                op.create_schema("sales");
                op.create_enum("sales.state", {"new", "paid"}, {.comment = "of an order"});
              }),
      written("enum/create_empty", [](retort::Op& op) { op.create_enum("nothing", {}); }),
      written("enum/create_with_a_value_twice",
              [](retort::Op& op) {
                op.create_enum("mood", {"sad", "sad"});
              }),
      written("enum/create_with_a_value_that_is_too_long",
              [](retort::Op& op) {
                op.create_enum("mood", {"a value of an enum type may have sixty-three bytes, and this one has more"});
              }),
      written(
          "enum/add_value", [](retort::Op& op) { op.add_enum_value("mood", "ecstatic"); }, on_postgres(moods)),
      written(
          "enum/add_value_before", [](retort::Op& op) { op.add_enum_value("mood", "meh", {.before = "ok"}); },
          on_postgres(moods)),
      written(
          "enum/add_value_after", [](retort::Op& op) { op.add_enum_value("mood", "fine", {.after = "ok"}); },
          on_postgres(moods)),
      written(
          "enum/add_value_if_not_exists",
          [](retort::Op& op) { op.add_enum_value("mood", "ok", {.if_not_exists = true}); }, on_postgres(moods)),
      written(
          "enum/add_value_that_is_used_at_once",
          [](retort::Op& op) { op.add_enum_value("mood", "fine", {.autocommit = true}); }, on_postgres(moods)),
      written("enum/add_value_before_and_after",
              [](retort::Op& op) { op.add_enum_value("mood", "fine", {.before = "ok", .after = "sad"}); }),
      written(
          "enum/rename_value", [](retort::Op& op) { op.rename_enum_value("mood", "ok", "fine"); }, on_postgres(moods)),
      written(
          "enum/remove_value", [](retort::Op& op) { op.remove_enum_value("mood", "happy", {.existing_last = true}); },
          on_postgres(moods + "COMMENT ON TYPE mood IS 'how one is'; GRANT USAGE ON TYPE mood TO retort_reader;"
                              "CREATE TABLE t (a mood DEFAULT 'ok' NOT NULL, b mood[], c text,"
                              " CONSTRAINT a_check CHECK (a <> 'ok'::mood OR c IS NULL));"
                              "COMMENT ON CONSTRAINT a_check ON t IS 'remarked';"
                              "CREATE INDEX t_part ON t (c) WHERE a = 'sad'; CREATE INDEX t_a ON t (a);"
                              "CREATE TABLE p (k mood PRIMARY KEY); CREATE TABLE f (k mood REFERENCES p);"
                              "INSERT INTO t VALUES ('sad', '{ok,sad}', NULL)")),
      written(
          "enum/remove_value_with_a_replacement",
          [](retort::Op& op) { op.remove_enum_value("mood", "sad", {.replacement = "ok"}); },
          on_postgres(moods + "CREATE TABLE t (a mood DEFAULT 'sad', b mood[]);"
                              "INSERT INTO t VALUES ('sad', '{ok,sad}')")),
      written("enum/remove_value_that_replaces_itself",
              [](retort::Op& op) { op.remove_enum_value("mood", "sad", {.replacement = "sad"}); }),
      written(
          "enum/rename", [](retort::Op& op) { op.rename(object::type("mood"), "temper"); }, on_postgres(moods)),
      written(
          "enum/set_schema", [](retort::Op& op) { op.set_schema(object::type("public.mood"), "people"); },
          on_postgres("CREATE SCHEMA people;" + moods)),
      written(
          "enum/drop", [](retort::Op& op) { op.drop_enum("mood"); }, on_postgres(moods)),
      written("enum/drop_if_exists", [](retort::Op& op) { op.drop_enum("mood", {.if_exists = true}); }),
      written(
          "enum/alter_as_a_whole",
          [](retort::Op& op) {
            namespace objects = retort::objects;
            op.invoke({.node = retort::op::AlterObject{
                           .to = objects::EnumType{.name = {.name = "mood"}, .values = {"low", "sad", "happy", "high"}},
                           .from = objects::EnumType{.name = {.name = "mood"}, .values = {"sad", "ok", "happy"}}}});
          },
          on_postgres(moods)),
  };
}

}  // namespace golden
