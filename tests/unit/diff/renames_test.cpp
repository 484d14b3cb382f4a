#include "unit/diff/plan_text.hpp"

#include <retort/error.hpp>

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

retort::Rename rename_of(const retort::ObjectName& object, const std::string& new_name) {
  return {.object = object, .new_name = {.schema = object.name.schema, .name = new_name}};
}

TEST(RenamesTest, NothingIsRenamedUnlessItIsConfirmed) {
  const retort::Schema before{.tables = {table("users", {"id", "name"})}};
  const retort::Schema after{.tables = {table("people", {"id", "name"})}};
  EXPECT_THAT(plan(before, after), ElementsAre(StartsWith("DROP TABLE"), StartsWith("CREATE TABLE")));
  EXPECT_THAT(plan(before, after, {rename_of(named(retort::ObjectKind::table, "users"), "people")}),
              ElementsAre(HasSubstr("RENAME TO \"people\"")));
}

TEST(RenamesTest, ARenamedColumnTakesConstraintsAndIndexesWithIt) {
  retort::Table before = table("users", {"id", "nick"});
  before.constraints = {retort::Check{.name = "c", .condition = "(nick > 0)"}};
  before.indexes = {{.name = "i", .elements = {{.column = "nick"}}}};
  retort::Table after = table("users", {"id", "handle"});
  after.constraints = {retort::Check{.name = "c", .condition = "(handle > 0)"}};
  after.indexes = {{.name = "i", .elements = {{.column = "handle"}}}};
  EXPECT_THAT(plan({.tables = {before}}, {.tables = {after}}, {rename_of(column_of("users", "nick"), "handle")}),
              ElementsAre(HasSubstr("RENAME COLUMN \"nick\" TO \"handle\"")));
}

TEST(RenamesTest, TheInverseUndoesARename) {
  const retort::Schema before{.tables = {table("users", {"id"})}};
  const retort::Schema after{.tables = {table("people", {"id"})}};
  const retort::DiffOptions options{.renames = {rename_of(named(retort::ObjectKind::table, "users"), "people")}};
  EXPECT_THAT(sql(retort::diff(after, before, retort::inverse(options))),
              ElementsAre(HasSubstr("RENAME TO \"users\"")));
}

TEST(RenamesTest, ARenameOfWhatIsNotThereIsRefused) {
  EXPECT_THAT([] { plan({}, {}, {rename_of(named(retort::ObjectKind::table, "users"), "people")}); },
              testing::ThrowsMessage<retort::UsageError>(HasSubstr("there is no such table")));
}

TEST(RenamesTest, CandidatesAreFoundBySimilarity) {
  const retort::Schema before{.tables = {table("users", {"id", "name", "age"}), table("orders", {"id", "total"})}};
  const retort::Schema after{.tables = {table("people", {"id", "name", "age"}), table("orders", {"id", "sum_total"})}};
  const auto candidates = retort::rename_candidates(before, after);
  ASSERT_EQ(candidates.size(), 2);
  EXPECT_EQ(candidates[0].rename.object.name.name, "users");
  EXPECT_EQ(candidates[0].rename.new_name.name, "people");
  EXPECT_EQ(candidates[1].rename.object, column_of("orders", "total"));
  EXPECT_THAT(retort::rename_candidates(before, before), IsEmpty());
}

}  // namespace
}  // namespace retort_test
