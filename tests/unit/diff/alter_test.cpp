// Changes of tables.
#include "unit/diff/plan_text.hpp"

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::StartsWith;

retort::Schema with(retort::Table the_table) { return {.tables = {std::move(the_table)}}; }

TEST(AlterTest, ChangesOfOneTableAreOneAlterTable) {
  retort::Table before = table("users", {"id", "gone"});
  retort::Table after = table("users", {"id", "added"});
  after.columns[0].nullable = false;
  const auto plan = retort::diff(with(before), with(after));
  ASSERT_EQ(plan.size(), 1);
  EXPECT_TRUE(plan[0].destroys_data);
  EXPECT_THAT(plan[0].hazard, HasSubstr("values of column \"gone\" are lost"));
  EXPECT_THAT(sql(plan), ElementsAre(AllOf(HasSubstr("DROP COLUMN \"gone\""), HasSubstr("ADD COLUMN \"added\""),
                                           HasSubstr("ALTER COLUMN \"id\" SET NOT NULL"))));
}

TEST(AlterTest, ATypeWithoutACastByAssignmentIsConverted) {
  retort::Table before = table("users", {"age"});
  before.columns[0].type = retort::dsl::text;
  EXPECT_THAT(plan(with(before), with(table("users", {"age"}))),
              ElementsAre(HasSubstr("SET DATA TYPE integer USING (\"age\"::integer)")));
  EXPECT_THAT(plan(with(table("users", {"age"})), with(before)),
              ElementsAre(AllOf(HasSubstr("SET DATA TYPE text"), testing::Not(HasSubstr("USING")))));
}

TEST(AlterTest, ANarrowerTypeIsMarked) {
  retort::Table before = table("users", {"name"});
  before.columns[0].type = retort::dsl::varchar(100);
  retort::Table after = before;
  after.columns[0].type = retort::dsl::varchar(10);
  EXPECT_TRUE(retort::diff(with(before), with(after))[0].destroys_data);
  EXPECT_FALSE(retort::diff(with(after), with(before))[0].destroys_data);
}

TEST(AlterTest, AChangedConstraintIsDroppedAndAdded) {
  retort::Table before = table("users", {"age"});
  before.constraints = {retort::Check{.name = "adult", .condition = "age > 18"}};
  retort::Table after = before;
  after.constraints = {retort::Check{.name = "adult", .condition = "age > 21"}};
  EXPECT_THAT(plan(with(before), with(after)),
              ElementsAre(EndsWith("DROP CONSTRAINT \"adult\", ADD CONSTRAINT \"adult\" CHECK (age > 21)")));
}

TEST(AlterTest, AConstraintThatDiffersInItsNameAloneIsRenamed) {
  retort::Table before = table("users", {"age"});
  before.constraints = {retort::Check{.name = "adult", .condition = "age > 18"}};
  retort::Table after = before;
  after.constraints = {retort::Check{.name = "grown_up", .condition = "age > 18"}};
  EXPECT_THAT(plan(with(before), with(after)), ElementsAre(HasSubstr("RENAME CONSTRAINT \"adult\" TO \"grown_up\"")));
}

TEST(AlterTest, AConstraintThatHasBeenCheckedIsValidated) {
  retort::Table before = table("users", {"age"});
  before.constraints = {retort::Check{.name = "adult", .condition = "age > 18", .not_valid = true}};
  retort::Table after = before;
  after.constraints = {retort::Check{.name = "adult", .condition = "age > 18"}};
  EXPECT_THAT(plan(with(before), with(after)), ElementsAre(HasSubstr("VALIDATE CONSTRAINT \"adult\"")));
}

TEST(AlterTest, EveryChangeOfAnIndexCreatesItAnew) {
  retort::Table before = table("users", {"age", "name"});
  before.indexes = {{.name = "users_age_idx", .elements = {{.column = "age"}}}};
  std::vector<retort::Index> others(5, before.indexes[0]);
  others[0].where = "age > 1";
  others[1].include = {"name"};
  others[2].method = "hash";
  others[3].elements[0].operator_class.name = "int4_ops";
  others[4].storage_parameters = {{"fillfactor", retort::Value(std::int64_t{70})}};
  for (const retort::Index& other : others) {
    retort::Table after = before;
    after.indexes = {other};
    EXPECT_THAT(plan(with(before), with(after)),
                ElementsAre(StartsWith("DROP INDEX"), StartsWith("CREATE INDEX \"users_age_idx\"")));
  }
}

TEST(AlterTest, AForeignKeyGoesAndComesBackWithTheKeyItRefersTo) {
  retort::Table users = table("users", {"id", "tenant"});
  users.constraints = {retort::PrimaryKey{.name = "users_pkey", .columns = {"id"}}};
  retort::Table orders = table("orders", {"user_id"});
  orders.constraints = {foreign_key("orders_fk", "user_id", "users")};
  retort::Table after = users;
  after.constraints = {retort::PrimaryKey{.name = "users_pkey", .columns = {"id"}, .include = {"tenant"}}};
  EXPECT_THAT(plan({.tables = {orders, users}}, {.tables = {orders, after}}),
              ElementsAre(HasSubstr("DROP CONSTRAINT \"orders_fk\""),
                          HasSubstr("DROP CONSTRAINT \"users_pkey\", ADD CONSTRAINT \"users_pkey\""),
                          HasSubstr("ADD CONSTRAINT \"orders_fk\"")));
}

TEST(AlterTest, AGeneratedColumnIsCreatedAnewWhenItsExpressionChanges) {
  retort::Table before = table("users", {"id", "twice"});
  before.columns[1].computed = "id * 2";
  retort::Table after = before;
  after.columns[1].computed = "id + id";
  EXPECT_THAT(plan(with(before), with(after)),
              ElementsAre(HasSubstr("DROP COLUMN \"twice\""), HasSubstr("ADD COLUMN \"twice\"")));
}

TEST(AlterTest, APartitionIsDetachedAndAttachedWhenItsBoundChanges) {
  retort::Table parent = table("events", {"id"});
  parent.partition_by = {.strategy = retort::dsl::partition::list, .elements = {{.column = "id"}}};
  retort::Table before = table("events_1", {"id"});
  before.partition_of = parent.name;
  before.bound = {.kind = retort::PartitionBound::Kind::list, .from = {retort::Value(std::int64_t{1})}};
  retort::Table after = before;
  after.bound.from = {retort::Value(std::int64_t{2})};
  EXPECT_THAT(plan({.tables = {parent, before}}, {.tables = {parent, after}}),
              ElementsAre(HasSubstr("DETACH PARTITION"), HasSubstr("ATTACH PARTITION")));
}

}  // namespace
}  // namespace retort_test
