// Which tables a baseline creates together, and in which order.
#include "autogenerate/plan/groups.hpp"

#include <algorithm>

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using retort::Grouping;
using retort::ObjectKind;
using retort::QualifiedName;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

retort::Table table(const QualifiedName& name, const std::vector<QualifiedName>& referents = {}) {
  retort::Table result{.name = name};
  result.columns.push_back({.name = "id", .type = retort::dsl::integer});
  result.constraints.push_back(retort::PrimaryKey{.name = name.name + "_pkey", .columns = {"id"}});
  for (const QualifiedName& referent : referents) {
    result.constraints.push_back(retort::ForeignKey{
        .name = name.name + "_" + referent.name, .columns = {"id"}, .referent = referent, .referent_columns = {"id"}});
  }
  return result;
}

QualifiedName of(const std::string& schema, const std::string& name) { return {.schema = schema, .name = name}; }

std::vector<retort::GroupPlan> plans(const retort::Schema& schema, Grouping grouping) {
  return retort::plans_by_group(schema, grouping, {});
}

std::vector<std::string> names(const std::vector<retort::GroupPlan>& groups) {
  std::vector<std::string> result;
  for (const retort::GroupPlan& group : groups) result.push_back(group.name);
  return result;
}

std::string described(const retort::GroupPlan& group) {
  std::string text;
  for (const retort::PlannedChange& change : group.plan.up) text += describe(change.operation) + "\n";
  return text;
}

TEST(GroupsTest, ForeignKeysConnectTablesHoweverFarApart) {
  const retort::Schema schema{.tables = {table(of("public", "lines"), {of("public", "orders")}),
                                         table(of("public", "orders"), {of("public", "people")}),
                                         table(of("public", "people")), table(of("public", "weather"))}};
  EXPECT_THAT(names(plans(schema, Grouping::foreign_keys)), ElementsAre(testing::AnyOf("orders", "people"), "weather"));
}

TEST(GroupsTest, AGroupComesAfterWhatItReferences) {
  const retort::Schema schema{.tables = {table(of("a", "lines"), {of("b", "orders")}), table(of("b", "orders"))}};
  EXPECT_THAT(names(plans(schema, Grouping::schema)), ElementsAre("b", "a"));
}

TEST(GroupsTest, GroupsThatReferenceEachOtherAreOne) {
  const retort::Schema schema{.tables = {table(of("public", "a_x"), {of("public", "b_x")}),
                                         table(of("public", "b_x"), {of("public", "a_y")}), table(of("public", "a_y")),
                                         table(of("public", "c_x"))}};
  EXPECT_THAT(names(plans(schema, Grouping::prefix)), ElementsAre("a", "c"));
}

TEST(GroupsTest, WhatNeedsNoTableIsSharedAndAViewComesWithTheLastOfItsTables) {
  retort::Schema schema{.tables = {table(of("public", "a")), table(of("public", "b"))}};
  schema.objects.emplace_back(retort::objects::EnumType{.name = of("public", "mood"), .values = {"sad"}});
  schema.objects.emplace_back(retort::objects::View{.name = of("public", "both"), .query = "SELECT 1"});
  for (const char* name : {"a", "b"}) {
    schema.dependencies.push_back({{.kind = ObjectKind::view, .name = of("public", "both")},
                                   {.kind = ObjectKind::table, .name = of("public", name)}});
  }
  const auto groups = plans(schema, Grouping::foreign_keys);
  ASSERT_THAT(names(groups), ElementsAre("shared", "a", "b"));
  EXPECT_THAT(described(groups[0]), HasSubstr("mood"));
  EXPECT_THAT(described(groups[2]), HasSubstr("both"));
}

TEST(GroupsTest, AFunctionComesWithTheTableThatItsBodySpeaksOf) {
  retort::Schema schema{.tables = {table(of("public", "a")), table(of("public", "b"))}};
  schema.objects.emplace_back(retort::objects::Function{
      .name = of("public", "f"), .returns = retort::dsl::bigint, .language = "sql", .body = "SELECT count(*) FROM b"});
  const auto groups = plans(schema, Grouping::foreign_keys);
  ASSERT_THAT(names(groups), ElementsAre("b", "a"));
  EXPECT_THAT(described(groups[0]), HasSubstr("function"));
}

TEST(GroupsTest, BodiesAreNotCheckedWhereATableNeedsTheFunctionThatSpeaksOfIt) {
  retort::Schema schema{.tables = {table(of("public", "a"))}};
  schema.tables[0].columns.push_back(
      {.name = "n", .type = retort::dsl::bigint, .server_default = retort::Expression{"public.f()"}});
  schema.objects.emplace_back(retort::objects::Function{
      .name = of("public", "f"), .returns = retort::dsl::bigint, .language = "sql", .body = "SELECT count(*) FROM a"});
  schema.dependencies.push_back({{.kind = ObjectKind::column, .name = {.name = "n"}, .parent = of("public", "a")},
                                 {.kind = ObjectKind::function, .name = of("public", "f")}});
  const auto groups = plans(schema, Grouping::foreign_keys);
  ASSERT_THAT(names(groups), ElementsAre("shared", "a"));
  EXPECT_THAT(described(groups[0]), HasSubstr("execute SQL\n"));
}

TEST(GroupsTest, TheGroupsTogetherAreTheWhole) {
  const retort::Schema schema{
      .tables = {table(of("public", "a")), table(of("public", "b")), table(of("public", "c"), {of("public", "a")})}};
  const auto groups = plans(schema, Grouping::foreign_keys);
  EXPECT_THAT(retort::diff(groups.back().plan.to, schema), IsEmpty());
  for (std::size_t i = 1; i < groups.size(); ++i) EXPECT_EQ(groups[i].plan.from, groups[i - 1].plan.to);
}

TEST(GroupsTest, OfAnEmptySchemaThereAreNone) { EXPECT_THAT(plans({}, Grouping::foreign_keys), IsEmpty()); }

}  // namespace
}  // namespace retort_test
