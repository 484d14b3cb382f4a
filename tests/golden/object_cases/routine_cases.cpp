#include "golden/object_cases.hpp"

namespace golden {

using namespace retort::dsl;

namespace {

const std::string add = "CREATE FUNCTION add(integer, integer) RETURNS integer LANGUAGE sql AS 'SELECT $1 + $2';";

}  // namespace

DdlCases routine_cases() {
  return {
      written("function/create",
              [](retort::Op& op) {
                op.create_function("add", {{"a", integer}, {"b", integer}}, integer, "SELECT a + b");
              }),
      written("function/create_with_everything",
              [](retort::Op& op) {
                op.create_function("double", {{"a", integer, {.server_default = 1}}}, integer, "SELECT a * 2",
                                   {.volatility = volatility::immutable,
                                    .parallel = parallel::safe,
                                    .strict = true,
                                    .security_definer = true,
                                    .leakproof = true,
                                    .cost = 5,
                                    .settings = {{"search_path", "pg_catalog, pg_temp"}, {"work_mem", "'8MB'"}},
                                    .comment = "twice"});
              }),
      written("function/create_in_plpgsql_with_dollars_in_its_body",
              [](retort::Op& op) {
                op.create_function("greet", {{"name", text}}, text,
                                   "BEGIN RETURN $$hello $$ || name || $body$!$body$; END", {.language = "plpgsql"});
              }),
      written("function/create_that_returns_rows",
              [](retort::Op& op) {
                op.create_function("pairs", {{"upto", integer}}, returns_table({{"a", integer}, {"b", text}}),
                                   "SELECT n, n::text FROM generate_series(1, upto) AS n", {.rows = 10});
              }),
      written("function/create_that_returns_a_set",
              [](retort::Op& op) {
                op.create_function("numbers", {}, returns_set(integer), "SELECT generate_series(1, 3)");
              }),
      written("function/create_with_modes",
              [](retort::Op& op) {
                op.create_function("spread",
                                   {{"a", integer, {.mode = argument_mode::inout}},
                                    {"b", text, {.mode = argument_mode::out}},
                                    {"rest", array(integer), {.mode = argument_mode::variadic}}},
                                   {}, "SELECT a, rest::text");
              }),
      written("function/create_atomic",
              [](retort::Op& op) {
                op.create_function("add", {{"a", integer}, {"b", integer}}, integer, "RETURN a + b", {.atomic = true});
                op.create_function("one", {}, integer, "BEGIN ATOMIC SELECT 1; END", {.atomic = true});
              }),
      written(
          "function/create_atomic_before_14",
          [](retort::Op& op) { op.create_function("one", {}, integer, "RETURN 1", {.atomic = true}); }, {}, 130000),
      written("function/create_in_c",
              [](retort::Op& op) {
                op.create_function("quicksum", {{"a", bigint}}, bigint, "int8abs",
                                   {.language = "internal", .strict = true});
              }),
      written("function/create_window",
              [](retort::Op& op) {
                op.create_function("place", {}, bigint, "window_row_number", {.language = "internal", .window = true});
              }),
      written("function/create_without_a_body", [](retort::Op& op) { op.create_function("f", {}, integer, ""); }),
      written(
          "function/replace_what_is_known",
          [](retort::Op& op) {
            op.create_function("add", {{{}, integer}, {{}, integer}}, integer, "SELECT $1 + $2 + 0",
                               {.or_replace = true, .existing = "SELECT $1 + $2"});
          },
          on_postgres(add)),
      written(
          "function/replace",
          [](retort::Op& op) {
            op.create_function("add", {{{}, integer}, {{}, integer}}, integer, "SELECT 0", {.or_replace = true});
          },
          on_postgres(add)),
      written(
          "function/alter",
          [](retort::Op& op) {
            op.alter_function(
                "add", {integer, integer},
                {.volatility = volatility::immutable,
                 .parallel = parallel::safe,
                 .strict = true,
                 .cost = 5,
                 .settings = {{"search_path", "pg_catalog"}}},
                {.volatility = volatility::volatile_, .parallel = parallel::unsafe, .strict = false, .cost = 100});
          },
          on_postgres(add)),
      written(
          "function/alter_without_a_way_back",
          [](retort::Op& op) {
            op.alter_function("add", {integer, integer}, {.security_definer = true, .leakproof = true});
          },
          on_postgres(add)),
      written(
          "function/alter_as_a_whole",
          [](retort::Op& op) {
            retort::objects::Function before{.name = {.name = "add"},
                                             .arguments = {{.type = integer}, {.type = integer}},
                                             .returns = integer,
                                             .body = "SELECT $1 + $2"};
            retort::objects::Function after = before;
            after.strict = true;
            retort::objects::Function last = after;
            last.body = "SELECT $2 + $1";
            op.invoke({.node = retort::op::AlterObject{.to = after, .from = before}});
            op.invoke({.node = retort::op::AlterObject{.to = last, .from = after}});
          },
          on_postgres(add)),
      written(
          "procedure/alter",
          [](retort::Op& op) {
            op.alter_procedure("log", {text}, {.security_definer = true}, {.security_definer = false});
          },
          on_postgres("CREATE PROCEDURE log(text) LANGUAGE sql AS ''")),
      written(
          "function/drop_existing",
          [](retort::Op& op) {
            op.drop_function("add", {integer, integer}, {.existing = [](retort::Op& before) {
                               before.create_function("add", {{{}, integer}, {{}, integer}}, integer, "SELECT $1 + $2");
                             }});
          },
          on_postgres(add)),
      written(
          "function/rename",
          [](retort::Op& op) {
            op.rename(object::function("add", {integer, integer}), "plus");
          },
          on_postgres(add)),
      written(
          "function/set_schema",
          [](retort::Op& op) {
            op.set_schema(object::function("public.add", {integer, integer}), "tools");
          },
          on_postgres("CREATE SCHEMA tools;" + add)),
      written(
          "function/drop",
          [](retort::Op& op) {
            op.drop_function("add", {integer, integer});
          },
          on_postgres(add)),
      written("function/drop_if_exists",
              [](retort::Op& op) { op.drop_function("add", {}, {.if_exists = true, .cascade = true}); }),
      written(
          "procedure/create",
          [](retort::Op& op) {
            op.create_procedure("log", {{"line", text}}, "INSERT INTO lines VALUES (line)",
                                {.security_definer = true, .comment = "one more"});
          },
          on_postgres("CREATE TABLE lines (line text)")),
      written("procedure/create_with_out_arguments",
              [](retort::Op& op) {
                op.create_procedure("next", {{"n", integer, {.mode = argument_mode::out}}}, "BEGIN n := 1; END",
                                    {.language = "plpgsql"});
              }),
      written(
          "procedure/rename", [](retort::Op& op) { op.rename(object::procedure("log", {text}), "note"); },
          on_postgres("CREATE PROCEDURE log(text) LANGUAGE sql AS ''")),
      written(
          "procedure/drop", [](retort::Op& op) { op.drop_procedure("log", {text}); },
          on_postgres("CREATE PROCEDURE log(text) LANGUAGE sql AS ''")),
      written("aggregate/create",
              [](retort::Op& op) {
                op.create_aggregate("total", {{"value", integer}}, "int4pl", integer,
                                    {.combine_function = "int4pl",
                                     .initial_value = "0",
                                     .parallel = parallel::safe,
                                     .comment = "of whole numbers"});
              }),
      written("aggregate/create_of_rows",
              [](retort::Op& op) { op.create_aggregate("tally", {}, "int8inc", bigint, {.initial_value = "0"}); }),
      written("aggregate/create_of_ordered_sets",
              [](retort::Op& op) {
                op.create_aggregate("nth_percentile", {{"fraction", double_precision}},
                                    "pg_catalog.ordered_set_transition", type("internal"),
                                    {.order_by = {{"value", type("anyelement")}},
                                     .final_function = "pg_catalog.percentile_disc_final",
                                     .final_extra = true});
              }),
      written("aggregate/create_with_a_sort_operator",
              [](retort::Op& op) {
                op.create_aggregate("highest", {{{}, integer}}, "int4larger", integer, {.sort_operator = ">"});
              }),
      written(
          "aggregate/replace",
          [](retort::Op& op) {
            op.create_aggregate("total", {{"value", integer}}, "int4larger", integer, {.or_replace = true});
          },
          on_postgres("CREATE AGGREGATE total(value integer) (SFUNC = int4pl, STYPE = int4)")),
      written(
          "aggregate/rename", [](retort::Op& op) { op.rename(object::aggregate("total", {integer}), "sum_of"); },
          on_postgres("CREATE AGGREGATE total(integer) (SFUNC = int4pl, STYPE = int4)")),
      written(
          "aggregate/drop", [](retort::Op& op) { op.drop(object::aggregate("tally")); },
          on_postgres("CREATE AGGREGATE tally(*) (SFUNC = int8inc, STYPE = int8, INITCOND = '0')")),
      written("operator/create",
              [](retort::Op& op) {
                op.create_operator("=~~", text, text, "texteq",
                                   {.commutator = "=~~",
                                    .restriction = "eqsel",
                                    .join = "eqjoinsel",
                                    .hashes = true,
                                    .merges = true,
                                    .comment = "the same"});
              }),
      written("operator/create_before_its_argument",
              [](retort::Op& op) { op.create_operator("@#@", {}, bigint, "int8abs"); }),
      written("operator/create_of_letters",
              [](retort::Op& op) { op.create_operator("plus", integer, integer, "int4pl"); }),
      written(
          "operator/drop",
          [](retort::Op& op) {
            op.drop(object::operator_("=~~", {text, text}));
            op.drop(object::operator_("@#@", {bigint}), {.if_exists = true});
          },
          on_postgres("CREATE OPERATOR =~~ (LEFTARG = text, RIGHTARG = text, FUNCTION = texteq)")),
  };
}

}  // namespace golden
