#include "golden/object_cases.hpp"

namespace golden {

using namespace retort::dsl;

DdlCases sequence_cases() {
  return {
      written("sequence/create", [](retort::Op& op) { op.create_sequence("order_numbers"); }),
      written("sequence/create_with_everything",
              [](retort::Op& op) {
                op.create_sequence("order_numbers", {.type = integer,
                                                     .start = 1000,
                                                     .increment = 10,
                                                     .minvalue = 1000,
                                                     .maxvalue = 99990,
                                                     .cache = 5,
                                                     .cycle = true,
                                                     .comment = "one for each order"});
              }),
      written("sequence/create_descending",
              [](retort::Op& op) { op.create_sequence("countdown", {.increment = -1, .maxvalue = 100}); }),
      written(
          "sequence/create_owned_by_a_column",
          [](retort::Op& op) {
            op.create_sequence("numbers", {.owned_by = {"orders", "number"}});
          },
          on_postgres("CREATE TABLE orders (number bigint)")),
      written("sequence/create_unlogged", [](retort::Op& op) { op.create_sequence("numbers", {.unlogged = true}); }),
      written(
          "sequence/create_unlogged_before_15",
          [](retort::Op& op) { op.create_sequence("numbers", {.unlogged = true}); }, {}, 140000),
      written("sequence/create_if_not_exists",
              [](retort::Op& op) { op.create_sequence("numbers", {.if_not_exists = true}); }),
      written(
          "sequence/alter", [](retort::Op& op) { op.alter_sequence("numbers", {.increment = 5, .cache = 20}); },
          on_postgres("CREATE SEQUENCE numbers")),
      written(
          "sequence/alter_what_is_known",
          [](retort::Op& op) {
            op.alter_sequence("numbers", {.type = bigint, .increment = 5, .cycle = true},
                              {.type = integer, .increment = 2, .cache = 3});
          },
          on_postgres("CREATE SEQUENCE numbers AS integer INCREMENT 2 CACHE 3")),
      written(
          "sequence/alter_owned_by",
          [](retort::Op& op) {
            op.alter_sequence("numbers", {.owned_by = {"orders", "number"}}, {});
          },
          on_postgres("CREATE SEQUENCE numbers; CREATE TABLE orders (number bigint)")),
      written(
          "sequence/rename", [](retort::Op& op) { op.rename(object::sequence("sales.numbers"), "order_numbers"); },
          on_postgres("CREATE SCHEMA sales; CREATE SEQUENCE sales.numbers")),
      written(
          "sequence/set_schema", [](retort::Op& op) { op.set_schema(object::sequence("public.numbers"), "sales"); },
          on_postgres("CREATE SCHEMA sales; CREATE SEQUENCE public.numbers")),
      written(
          "sequence/drop", [](retort::Op& op) { op.drop_sequence("numbers"); }, on_postgres("CREATE SEQUENCE numbers")),
      written(
          "sequence/drop_if_exists_cascade",
          [](retort::Op& op) { op.drop_sequence("numbers", {.if_exists = true, .cascade = true}); },
          on_postgres("CREATE SEQUENCE numbers; CREATE TABLE t (a int DEFAULT nextval('numbers'))")),
  };
}

}  // namespace golden
