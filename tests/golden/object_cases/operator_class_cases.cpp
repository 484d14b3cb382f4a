#include "golden/object_cases.hpp"

namespace golden {

using namespace retort::dsl;

namespace {

const std::string length_operators =
    "CREATE FUNCTION shorter(text, text) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT length($1) < length($2)';"
    "CREATE FUNCTION as_long(text, text) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT length($1) = length($2)';"
    "CREATE FUNCTION by_length(text, text) RETURNS integer IMMUTABLE LANGUAGE sql AS "
    "'SELECT length($1) - length($2)';"
    "CREATE OPERATOR <# (FUNCTION = shorter, LEFTARG = text, RIGHTARG = text);"
    "CREATE OPERATOR =# (FUNCTION = as_long, LEFTARG = text, RIGHTARG = text);";

const std::string length_class =
    "CREATE OPERATOR FAMILY lengths USING btree; CREATE OPERATOR CLASS lengths FOR TYPE text USING btree FAMILY "
    "lengths "
    "AS OPERATOR 1 <#, OPERATOR 3 =#, FUNCTION 1 by_length(text, text);";

const std::string mood =
    "CREATE TYPE mood AS ENUM ('sad', 'happy');"
    "CREATE FUNCTION to_mood(integer) RETURNS mood IMMUTABLE LANGUAGE sql AS "
    "'SELECT CASE WHEN $1 > 0 THEN ''happy'' ELSE ''sad'' END::mood';";

DdlCases casts() {
  return {
      written(
          "cast/create",
          [](retort::Op& op) {
            op.create_cast(integer, type("mood"),
                           {.function = "to_mood",
                            .arguments = {integer},
                            .context = cast_context::assignment,
                            .comment = "the more the merrier"});
          },
          on_postgres(mood)),
      written(
          "cast/create_through_text",
          [](retort::Op& op) {
            op.create_cast(varchar, type("mood"), {.through_text = true, .context = cast_context::implicit});
          },
          on_postgres(mood)),
      written("cast/create_of_the_same_bytes", [](retort::Op& op) { op.create_cast(date, type("xid")); }),
      written(
          "cast/create_in_two_ways",
          [](retort::Op& op) { op.create_cast(integer, type("mood"), {.function = "to_mood", .through_text = true}); },
          on_postgres(mood)),
      written(
          "cast/drop",
          [](retort::Op& op) {
            op.drop(object::cast({integer, type("mood")}), {.existing = [](retort::Op& before) {
                      before.create_cast(integer, type("mood"), {.function = "to_mood"});
                    }});
          },
          on_postgres(mood + "CREATE CAST (integer AS mood) WITH FUNCTION to_mood")),
      written(
          "cast/comment",
          [](retort::Op& op) {
            op.comment(object::cast({integer, type("mood")}), "the more the merrier", {.existing_comment = ""});
          },
          on_postgres(mood + "CREATE CAST (integer AS mood) WITH FUNCTION to_mood")),
      written("cast/rename",
              [](retort::Op& op) {
                op.rename(object::cast({integer, text}), "other");
              }),
  };
}

}  // namespace

DdlCases operator_class_cases() {
  DdlCases cases{
      written(
          "operator_class/create",
          [](retort::Op& op) {
            op.create_operator_class("lengths", text, "btree",
                                     {.operators = {{1, "<#"}, {3, "public.=#"}},
                                      .functions = {{1, "by_length", {text, text}}},
                                      .comment = "how long a text is"});
          },
          on_postgres(length_operators)),
      written(
          "operator_class/create_in_a_family",
          [](retort::Op& op) {
            op.create_operator_class(
                "boxes", type("box"), "gist",
                {.is_default = false,
                 .family = "shapes",
                 .operators = {{3, "&&"}, {15, "<->", {type("box"), type("point")}, "float_ops"}},
                 .functions = {{1,
                                "gist_box_consistent",
                                {type("internal"), type("box"), smallint, type("oid"), type("internal")}},
                               {2, "gist_box_union", {type("internal"), type("internal")}},
                               {5, "gist_box_penalty", {type("internal"), type("internal"), type("internal")}},
                               {6, "gist_box_picksplit", {type("internal"), type("internal")}},
                               {7, "gist_box_same", {type("box"), type("box"), type("internal")}},
                               {8,
                                "gist_box_distance",
                                {type("internal"), type("box"), smallint, type("oid"), type("internal")}}},
                 .storage = type("box")});
          },
          on_postgres("CREATE OPERATOR FAMILY shapes USING gist"))
          .leaving("members that gist keeps in the family"),
      written("operator_class/create_of_nothing",
              [](retort::Op& op) { op.create_operator_class("none", text, "btree", {}); }),
      written(
          "operator_class/rename",
          [](retort::Op& op) { op.rename(object::operator_class("lengths", "btree"), "sizes"); },
          on_postgres(length_operators + length_class)),
      written(
          "operator_class/set_schema",
          [](retort::Op& op) { op.set_schema(object::operator_class("public.lengths", "btree"), "tools"); },
          on_postgres("CREATE SCHEMA tools;" + length_operators + length_class)),
      written(
          "operator_class/drop",
          [](retort::Op& op) {
            op.drop(object::operator_class("lengths", "btree"), {.existing = [](retort::Op& before) {
                      before.create_operator_class("lengths", text, "btree",
                                                   {.family = "lengths",
                                                    .operators = {{1, "<#"}, {3, "=#"}},
                                                    .functions = {{1, "by_length", {text, text}}}});
                    }});
          },
          on_postgres(length_operators + length_class)),
      written("operator_family/create",
              [](retort::Op& op) { op.create_operator_family("lengths", "btree", {.comment = "long and short"}); }),
      written(
          "operator_family/alter",
          [](retort::Op& op) {
            op.alter_operator_family("lengths", "btree",
                                     {.operators = {{1, "<", {integer, bigint}}},
                                      .functions = {{1, "btint48cmp", {integer, bigint}, {integer, bigint}}}},
                                     {});
            op.alter_operator_family("lengths", "btree", {.operators = {{1, "<", {integer, bigint}}}},
                                     {.operators = {{1, "<", {integer, bigint}}},
                                      .functions = {{1, "btint48cmp", {integer, bigint}, {integer, bigint}}}});
          },
          on_postgres(length_operators + length_class)),
      written("operator_family/alter_without_types",
              [](retort::Op& op) {
                op.alter_operator_family("lengths", "btree", {.operators = {{1, "<"}}}, {});
              }),
      written(
          "operator_family/drop",
          [](retort::Op& op) {
            op.drop(object::operator_family("lengths", "hash"),
                    {.existing = [](retort::Op& before) { before.create_operator_family("lengths", "hash"); }});
          },
          on_postgres("CREATE OPERATOR FAMILY lengths USING hash")),
  };
  DdlCases more = casts();
  cases.insert(cases.end(), more.begin(), more.end());
  return cases;
}

}  // namespace golden
