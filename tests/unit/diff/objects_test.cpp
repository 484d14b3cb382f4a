// Changes of what is beside tables, and of what is built on what changes.
#include "unit/diff/plan_text.hpp"

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

retort::objects::EnumType mood(std::vector<std::string> values) {
  return {.name = {.schema = "public", .name = "mood"}, .values = std::move(values)};
}

TEST(ObjectsTest, AViewThatGainsColumnsIsReplaced) {
  EXPECT_THAT(plan({.objects = {view("v", "SELECT t.a FROM t")}}, {.objects = {view("v", "SELECT t.a, t.b FROM t")}}),
              ElementsAre(StartsWith("CREATE OR REPLACE VIEW")));
}

TEST(ObjectsTest, AViewThatLosesColumnsIsCreatedAnewWithAllThatIsBuiltOnIt) {
  const std::vector<retort::Dependency> dependencies{
      {named(retort::ObjectKind::view, "w"), named(retort::ObjectKind::view, "v")}};
  const retort::Schema before{.objects = {view("v", "SELECT t.a, t.b FROM t"), view("w", "SELECT v.a FROM v")},
                              .dependencies = dependencies};
  const retort::Schema after{.objects = {view("v", "SELECT t.a FROM t"), view("w", "SELECT v.a FROM v")},
                             .dependencies = dependencies};
  EXPECT_THAT(plan(before, after),
              ElementsAre(StartsWith("DROP VIEW \"public\".\"w\""), StartsWith("DROP VIEW \"public\".\"v\""),
                          StartsWith("CREATE VIEW \"public\".\"v\""), StartsWith("CREATE VIEW \"public\".\"w\"")));
}

TEST(ObjectsTest, AColumnsTypeChangesBetweenTheViewsDroppingAndCreation) {
  retort::Table after = table("t", {"a"});
  after.columns[0].type = retort::dsl::bigint;
  const std::vector<retort::Dependency> dependencies{{named(retort::ObjectKind::view, "v"), column_of("t", "a")}};
  const std::vector<retort::Object> views{view("v", "SELECT t.a FROM t")};
  EXPECT_THAT(plan({.tables = {table("t", {"a"})}, .objects = views, .dependencies = dependencies},
                   {.tables = {after}, .objects = views, .dependencies = dependencies}),
              ElementsAre(StartsWith("DROP VIEW"), HasSubstr("SET DATA TYPE bigint"), StartsWith("CREATE VIEW")));
}

TEST(ObjectsTest, EnumValuesAreAddedWhereTheyStand) {
  EXPECT_THAT(plan({.objects = {mood({"sad", "glad"})}}, {.objects = {mood({"bad", "sad", "so-so", "glad", "great"})}}),
              ElementsAre("ALTER TYPE \"public\".\"mood\" ADD VALUE 'bad' BEFORE 'sad'",
                          "ALTER TYPE \"public\".\"mood\" ADD VALUE 'so-so' AFTER 'sad'",
                          "ALTER TYPE \"public\".\"mood\" ADD VALUE 'great'"));
}

TEST(ObjectsTest, ReorderedEnumValuesMakeAnotherTypeThatColumnsMoveTo) {
  retort::Table people = table("people", {"mood"});
  people.columns[0].type = retort::Type{};
  people.columns[0].type.name = "public.mood";
  EXPECT_THAT(
      plan({.tables = {people}, .objects = {mood({"a", "b"})}}, {.tables = {people}, .objects = {mood({"b", "a"})}}),
      ElementsAre(HasSubstr("RENAME TO \"mood__old\""), StartsWith("CREATE TYPE"),
                  HasSubstr("USING (\"mood\"::text::public.mood)"), HasSubstr("DROP TYPE \"public\".\"mood__old\"")));
}

TEST(ObjectsTest, AFunctionOfAnotherTypeIsCreatedAnewAndTheTriggerWithIt) {
  retort::objects::Function before{
      .name = {.schema = "public", .name = "f"}, .returns = retort::dsl::integer, .body = "1"};
  retort::objects::Function replaced = before;
  replaced.body = "2";
  retort::objects::Function after = before;
  after.returns = retort::dsl::text;
  const retort::objects::Trigger trigger{
      .name = "t", .table = {.schema = "public", .name = "users"}, .events = {"INSERT"}, .function = before.name};
  const auto schema = [&](const retort::objects::Function& function) {
    return retort::Schema{.tables = {table("users", {"id"})}, .objects = {function, trigger}};
  };
  EXPECT_THAT(plan(schema(before), schema(replaced)), ElementsAre(StartsWith("CREATE OR REPLACE FUNCTION")));
  EXPECT_THAT(plan(schema(before), schema(after)),
              ElementsAre(StartsWith("DROP TRIGGER"), StartsWith("DROP FUNCTION"), StartsWith("CREATE FUNCTION"),
                          StartsWith("CREATE TRIGGER")));
}

TEST(ObjectsTest, WhatBelongsToADroppedTableNeedsNoWordOfItsOwn) {
  const retort::objects::Policy policy{.name = "p", .table = {.schema = "public", .name = "users"}};
  EXPECT_THAT(plan({.tables = {table("users", {"id"})}, .objects = {policy}}, {}),
              ElementsAre("DROP TABLE \"public\".\"users\""));
}

TEST(ObjectsTest, CommentsOfConstraintsAndIndexesAreSetAndTakenAway) {
  retort::Table users = table("users", {"id"});
  users.indexes = {{.name = "i", .elements = {{.column = "id"}}}};
  const retort::Schema plain{.tables = {users}};
  retort::Schema with_comment = plain;
  with_comment.comments = {{named(retort::ObjectKind::index, "i"), "fast"}};
  EXPECT_THAT(plan(plain, with_comment), ElementsAre("COMMENT ON INDEX \"public\".\"i\" IS 'fast'"));
  EXPECT_THAT(plan(with_comment, plain), ElementsAre("COMMENT ON INDEX \"public\".\"i\" IS NULL"));
}

}  // namespace
}  // namespace retort_test
