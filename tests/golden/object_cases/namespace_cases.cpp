#include "golden/object_cases.hpp"

namespace golden {

using namespace retort::dsl;

DdlCases namespace_cases() {
  return {
      written("schema/create", [](retort::Op& op) { op.create_schema("sales"); }),
      written(
          "schema/create_with_owner_and_comment",
          [](retort::Op& op) { op.create_schema("Sales Dept", {.owner = "retort_clerk", .comment = "what's sold"}); }),
      written("schema/create_if_not_exists",
              [](retort::Op& op) { op.create_schema("sales", {.if_not_exists = true}); }),
      written(
          "schema/drop", [](retort::Op& op) { op.drop_schema("sales"); }, on_postgres("CREATE SCHEMA sales")),
      written(
          "schema/drop_if_exists_cascade",
          [](retort::Op& op) { op.drop_schema("sales", {.if_exists = true, .cascade = true}); },
          on_postgres("CREATE SCHEMA sales CREATE TABLE t (a int)")),
      written(
          "schema/rename", [](retort::Op& op) { op.rename(object::schema("sales"), "archive"); },
          on_postgres("CREATE SCHEMA sales")),
      written("extension/create", [](retort::Op& op) { op.create_extension("citext"); }),
      written("extension/create_in_a_schema",
              [](retort::Op& op) {
                op.create_schema("tools");
                op.create_extension("hstore", {.schema = "tools", .version = "1.8", .comment = "keys and values"});
              }),
      written("extension/create_cascade",
              [](retort::Op& op) { op.create_extension("earthdistance", {.cascade = true}); }),
      written("extension/create_if_not_exists",
              [](retort::Op& op) { op.create_extension("citext", {.if_not_exists = true}); }),
      written(
          "extension/update", [](retort::Op& op) { op.update_extension("hstore", "1.8"); },
          on_postgres("CREATE EXTENSION hstore VERSION '1.7'")),
      written(
          "extension/update_to_the_newest", [](retort::Op& op) { op.update_extension("hstore"); },
          on_postgres("CREATE EXTENSION hstore VERSION '1.7'")),
      written(
          "extension/set_schema", [](retort::Op& op) { op.set_schema(object::extension("citext"), "tools"); },
          on_postgres("CREATE SCHEMA tools; CREATE EXTENSION citext")),
      written(
          "extension/drop", [](retort::Op& op) { op.drop_extension("citext"); },
          on_postgres("CREATE EXTENSION citext")),
      written("extension/rename", [](retort::Op& op) { op.rename(object::extension("citext"), "other"); }),
  };
}

}  // namespace golden
