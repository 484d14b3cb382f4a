// Owners and privileges: what is found, what is left as it is, and in which order it changes.
#include "unit/diff/plan_text.hpp"

#include <utility>

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using retort::ObjectKind;
using retort::PrivilegeComparison;
using retort::RolePrivileges;
using retort::Schema;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;
using testing::UnorderedElementsAre;

RolePrivileges granted(const std::string& role, std::vector<std::string> privileges, const std::string& on = "t") {
  return {.object = named(ObjectKind::table, on), .role = role, .granted = std::move(privileges)};
}

RolePrivileges by_default(const std::string& role, std::vector<std::string> privileges) {
  return {.object = {.kind = ObjectKind::table}, .role = role, .granted = std::move(privileges), .is_default = true};
}

retort::Ownership owned(const std::string& role) { return {.object = named(ObjectKind::table, "t"), .owner = role}; }

Schema table_with(std::vector<RolePrivileges> privileges, std::vector<retort::Ownership> owners = {}) {
  return {.tables = {table("t", {"a"})}, .owners = std::move(owners), .privileges = std::move(privileges)};
}

Lines plan_of(const Schema& from, const Schema& to, PrivilegeComparison privileges) {
  return sql(diff(from, to, {.privileges = privileges}));
}

TEST(PrivilegesTest, WhatIsTakenIsTakenBeforeAnythingIsGiven) {
  RolePrivileges before = granted("r", {"INSERT", "SELECT"});
  RolePrivileges after = granted("r", {"UPDATE"});
  after.grantable = {"SELECT"};
  EXPECT_THAT(plan(table_with({before}), table_with({after})),
              ElementsAre("REVOKE INSERT ON TABLE \"public\".\"t\" FROM \"r\"",
                          "GRANT UPDATE ON TABLE \"public\".\"t\" TO \"r\"",
                          "GRANT SELECT ON TABLE \"public\".\"t\" TO \"r\" WITH GRANT OPTION"));
}

TEST(PrivilegesTest, WithoutItsGrantOptionAPrivilegeStays) {
  RolePrivileges before = granted("r", {});
  before.grantable = {"SELECT"};
  EXPECT_THAT(plan(table_with({before}), table_with({granted("r", {"SELECT"})})),
              ElementsAre("REVOKE GRANT OPTION FOR SELECT ON TABLE \"public\".\"t\" FROM \"r\""));
}

TEST(PrivilegesTest, WhatARoleMayDoWithAColumnIsGivenOnceMoreWhenItIsTakenFromTheTable) {
  RolePrivileges column{.object = column_of("t", "a"), .role = "r", .granted = {"UPDATE"}};
  column.grantable = {"INSERT"};
  EXPECT_THAT(plan(table_with({granted("r", {"SELECT", "UPDATE"}), column}), table_with({column})),
              ElementsAre(StartsWith("REVOKE SELECT, UPDATE ON TABLE"), StartsWith("GRANT UPDATE (\"a\")")));
}

TEST(PrivilegesTest, AnOwnerIsKnownBeforeTheOthersGetTheirPrivileges) {
  EXPECT_THAT(plan(table_with({}), table_with({granted("r", {"SELECT"})}, {owned("o")})),
              ElementsAre(HasSubstr("OWNER TO \"o\""), StartsWith("GRANT SELECT")));
}

TEST(PrivilegesTest, AnOwnerThatIsNoLongerSaidGivesWayToWhoRunsThePlan) {
  EXPECT_THAT(plan(table_with({}, {owned("o")}), table_with({})), ElementsAre(HasSubstr("OWNER TO CURRENT_USER")));
}

TEST(PrivilegesTest, ATableGoesWithItsPrivileges) {
  EXPECT_THAT(plan(table_with({granted("r", {"SELECT"})}, {owned("o")}), {}), ElementsAre(StartsWith("DROP TABLE")));
}

TEST(PrivilegesTest, NewTablesHaveWhatTheyAreToHaveWhateverDefaultPrivilegesGive) {
  const RolePrivileges defaults = by_default("r", {"INSERT", "SELECT"});
  EXPECT_THAT(plan({.privileges = {defaults}}, table_with({defaults})),
              ElementsAre(StartsWith("CREATE TABLE"), StartsWith("REVOKE INSERT, SELECT ON TABLE")));
  EXPECT_THAT(plan({.privileges = {defaults}}, table_with({defaults, granted("r", {"INSERT", "SELECT"})})),
              ElementsAre(StartsWith("CREATE TABLE")));
  EXPECT_THAT(plan({.privileges = {defaults}}, table_with({defaults, granted("r", {"DELETE", "SELECT"})})),
              ElementsAre(StartsWith("CREATE TABLE"), StartsWith("REVOKE INSERT"), StartsWith("GRANT DELETE")));
}

TEST(PrivilegesTest, DefaultPrivilegesChangeWhenEverythingIsThere) {
  EXPECT_THAT(plan({}, table_with({by_default("r", {"SELECT"})})),
              ElementsAre(StartsWith("CREATE TABLE"), StartsWith("ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES")));
}

TEST(PrivilegesTest, WhatNothingIsSaidOfKeepsWhatItHas) {
  const Schema before = table_with({granted("r", {"SELECT"}), by_default("r", {"SELECT"})}, {owned("o")});
  EXPECT_THAT(plan_of(before, table_with({}), PrivilegeComparison::stated), IsEmpty());
  EXPECT_THAT(plan_of(before, table_with({}), PrivilegeComparison::none), IsEmpty());
  EXPECT_THAT(
      plan_of(before, table_with({}), PrivilegeComparison::all),
      UnorderedElementsAre(HasSubstr("CURRENT_USER"), StartsWith("REVOKE"), StartsWith("ALTER DEFAULT PRIVILEGES")));
}

TEST(PrivilegesTest, WhatSomethingIsSaidOfHasThatAlone) {
  const Schema before = table_with({granted("r", {"SELECT"})}, {owned("o")});
  EXPECT_THAT(plan_of(before, table_with({granted("s", {"SELECT"})}), PrivilegeComparison::stated),
              ElementsAre(StartsWith("REVOKE SELECT"), HasSubstr("TO \"s\"")));
  EXPECT_THAT(plan_of(before, table_with({granted("s", {"SELECT"})}, {owned("s")}), PrivilegeComparison::none),
              IsEmpty());
}

TEST(PrivilegesTest, SomethingSaidOfAColumnIsSaidOfItsTable) {
  const RolePrivileges column{.object = column_of("t", "a"), .role = "r", .granted = {"UPDATE"}};
  EXPECT_THAT(plan_of(table_with({granted("r", {"SELECT"})}), table_with({column}), PrivilegeComparison::stated),
              ElementsAre(StartsWith("REVOKE SELECT"), HasSubstr("GRANT UPDATE (\"a\")")));
}

TEST(PrivilegesTest, ANewTableThatNothingIsSaidOfHasWhatDefaultPrivilegesGive) {
  EXPECT_THAT(plan_of({.privileges = {by_default("r", {"SELECT"})}}, table_with({}), PrivilegeComparison::stated),
              ElementsAre(StartsWith("CREATE TABLE")));
}

TEST(PrivilegesTest, AViewThatIsCreatedAnewGetsBackWhatNothingIsSaidOf) {
  const RolePrivileges privileges{.object = named(ObjectKind::view, "v"), .role = "r", .granted = {"SELECT"}};
  const Schema before{.objects = {view("v", "SELECT 1 AS a, 2 AS b")}, .privileges = {privileges}};
  EXPECT_THAT(plan_of(before, {.objects = {view("v", "SELECT 1 AS a")}}, PrivilegeComparison::stated),
              ElementsAre(StartsWith("DROP VIEW"), StartsWith("CREATE VIEW"), StartsWith("GRANT SELECT")));
}

TEST(PrivilegesTest, ANewSequenceHasTheOwnerThatItsTableKeeps) {
  const retort::objects::Sequence sequence{
      .name = {.schema = "public", .name = "s"}, .owner_table = {.schema = "public", .name = "t"}, .owner_column = "a"};
  Schema after = table_with({});
  after.objects.emplace_back(sequence);
  EXPECT_THAT(plan_of(table_with({}, {owned("o")}), after, PrivilegeComparison::stated),
              ElementsAre(StartsWith("CREATE SEQUENCE"), HasSubstr("OWNER TO \"o\""), HasSubstr("OWNED BY"),
                          StartsWith("SELECT setval")));
}

TEST(PrivilegesTest, WhatIsKeptGoesByItsNewName) {
  const retort::Rename rename{.object = named(ObjectKind::table, "t"), .new_name = {.schema = "public", .name = "u"}};
  const Schema before = table_with({granted("r", {"SELECT"})}, {owned("o")});
  EXPECT_THAT(sql(diff(before, {.tables = {table("u", {"a"})}},
                       {.renames = {rename}, .privileges = PrivilegeComparison::stated})),
              ElementsAre(HasSubstr("RENAME TO")));
}

}  // namespace
}  // namespace retort_test
