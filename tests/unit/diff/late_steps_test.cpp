// What a plan says at the end, or otherwise than by itself, because of what else is in it.
#include "unit/diff/plan_text.hpp"

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

retort::Schema holding(retort::Table the_table) { return {.tables = {std::move(the_table)}}; }

retort::objects::EnumType moods(std::vector<std::string> values) {
  return {.name = {.schema = "public", .name = "mood"}, .values = std::move(values)};
}

TEST(LateStepsTest, AnIndexThatIsCreatedAnewIsMarkedAgain) {
  retort::Table before = table("t", {"a", "b"});
  before.indexes.push_back({.name = "i", .elements = {{.column = "a"}}, .unique = true});
  before.cluster_on = "i";
  before.replica_identity = {retort::dsl::replica_identity::index, "i"};
  retort::Table after = before;
  after.indexes[0].elements[0].column = "b";
  EXPECT_THAT(plan(holding(before), holding(after)),
              ElementsAre(StartsWith("DROP INDEX"), StartsWith("CREATE UNIQUE INDEX"),
                          AllOf(HasSubstr("CLUSTER ON \"i\""), HasSubstr("REPLICA IDENTITY USING INDEX \"i\""))));
}

TEST(LateStepsTest, ANewIndexIsThereBeforeItsTableIsClusteredOnIt) {
  const retort::Table before = table("t", {"a"});
  retort::Table after = before;
  after.indexes.push_back({.name = "i", .elements = {{.column = "a"}}});
  after.cluster_on = "i";
  EXPECT_THAT(plan(holding(before), holding(after)),
              ElementsAre(StartsWith("CREATE INDEX"), HasSubstr("CLUSTER ON \"i\"")));
  EXPECT_THAT(plan(holding(after), holding(before)), Contains(HasSubstr("SET WITHOUT CLUSTER")));
}

TEST(LateStepsTest, AColumnThatBecomesAnIdentityGoesOnCounting) {
  const retort::Table before = table("t", {"a"});
  retort::Table after = before;
  after.columns[0].identity = retort::dsl::identity::always;
  EXPECT_THAT(plan(holding(before), holding(after)),
              ElementsAre(HasSubstr("ADD GENERATED ALWAYS AS IDENTITY"), StartsWith("SELECT setval(")));
}

TEST(LateStepsTest, ANewTablesIdentityBeginsAtItsBeginning) {
  retort::Table created = table("t", {"a"});
  created.columns[0].identity = retort::dsl::identity::always;
  EXPECT_THAT(plan({}, holding(created)), ElementsAre(StartsWith("CREATE TABLE")));
}

/// A table with a column of the enum.
retort::Table people() {
  retort::Table people = table("people", {"mood"});
  people.columns[0].type = retort::Type{};
  people.columns[0].type.name = "public.mood";
  return people;
}

TEST(LateStepsTest, AnEnumsValueThatThePlanNeedsIsAddedOutsideOfTheTransaction) {
  const retort::Table before = people();
  retort::Table after = before;
  after.columns[0].server_default = retort::Expression{"'it''s'::public.mood"};
  const auto plan = retort::diff({.tables = {before}, .objects = {moods({"sad"})}},
                                 {.tables = {after}, .objects = {moods({"sad", "it's", "fine"})}});
  std::vector<bool> autocommit;
  for (const retort::PlannedChange& change : plan) {
    const auto* addition = std::get_if<retort::op::AddEnumValue>(&change.operation.node);
    if (addition != nullptr) autocommit.push_back(addition->autocommit);
  }
  EXPECT_THAT(autocommit, ElementsAre(true, false));
}

TEST(LateStepsTest, AnEnumHasItsValueBeforeADefaultIsOneAndAnIndexAsksForIt) {
  const retort::Table before = people();
  retort::Table after = before;
  after.columns[0].server_default = retort::Expression{"'fine'::public.mood"};
  after.indexes.push_back({.name = "i", .elements = {{.column = "mood"}}, .where = "mood <> 'fine'::public.mood"});
  const retort::ObjectName index{.kind = retort::ObjectKind::index,
                                 .name = {.schema = "public", .name = "i"},
                                 .parent = {.schema = "public", .name = "people"}};
  EXPECT_THAT(plan({.tables = {before}, .objects = {moods({"sad", "glad"})}},
                   {.tables = {after},
                    .objects = {moods({"sad", "fine", "glad"})},
                    .dependencies = {{index, named(retort::ObjectKind::enum_type, "mood")}}}),
              ElementsAre(HasSubstr("ADD VALUE"), HasSubstr("SET DEFAULT"), StartsWith("CREATE INDEX")));
}

}  // namespace
}  // namespace retort_test
