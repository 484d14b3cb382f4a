// From nothing to a schema, and back.
#include "unit/diff/plan_text.hpp"

#include <retort/error.hpp>

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

TEST(CreateTest, NothingIsToBeDoneBetweenEqualSchemas) {
  retort::Schema schema{.tables = {table("users", {"id"})}, .objects = {view("v", "SELECT id FROM users")}};
  EXPECT_THAT(plan(schema, schema), IsEmpty());
  EXPECT_THAT(plan({}, {}), IsEmpty());
}

TEST(CreateTest, ATableComesAfterTheTablesItRefersTo) {
  retort::Table orders = table("orders", {"id", "user_id"});
  orders.constraints = {foreign_key("orders_user_fk", "user_id", "users")};
  const Lines lines = plan({}, {.tables = {orders, table("users", {"id"})}});
  EXPECT_THAT(lines, ElementsAre(StartsWith("CREATE TABLE \"public\".\"users\""),
                                 testing::AllOf(StartsWith("CREATE TABLE \"public\".\"orders\""),
                                                HasSubstr("CONSTRAINT \"orders_user_fk\" FOREIGN KEY"))));
}

TEST(CreateTest, AForeignKeyThatClosesACircleIsAddedAfterTheTables) {
  retort::Table one = table("one", {"id", "other"});
  one.constraints = {foreign_key("one_fk", "other", "two")};
  retort::Table two = table("two", {"id", "other"});
  two.constraints = {foreign_key("two_fk", "other", "one")};
  const Lines lines = plan({}, {.tables = {one, two}});
  ASSERT_EQ(lines.size(), 3);
  EXPECT_THAT(lines[2], StartsWith("ALTER TABLE"));
  EXPECT_THAT(lines[2], HasSubstr("ADD CONSTRAINT"));
}

TEST(CreateTest, TablesOfACircleAreDroppedWithoutCascade) {
  retort::Table one = table("one", {"id", "other"});
  one.constraints = {foreign_key("one_fk", "other", "two")};
  retort::Table two = table("two", {"id", "other"});
  two.constraints = {foreign_key("two_fk", "other", "one")};
  const Lines lines = plan({.tables = {one, two}}, {});
  ASSERT_EQ(lines.size(), 3);
  EXPECT_THAT(lines[0], HasSubstr("DROP CONSTRAINT"));
  EXPECT_THAT(lines[1], StartsWith("DROP TABLE"));
  EXPECT_THAT(lines[2], StartsWith("DROP TABLE"));
}

TEST(CreateTest, AnOwnedSequenceIsGivenToItsColumnBeforeTheColumnCountsWithIt) {
  retort::Table users = table("users", {"id"});
  users.columns[0].server_default = retort::Expression{"nextval('public.users_id_seq'::regclass)"};
  const retort::objects::Sequence sequence{
      .name = {.schema = "public", .name = "users_id_seq"}, .owner_table = users.name, .owner_column = "id"};
  const retort::Schema schema{
      .tables = {users},
      .objects = {sequence},
      .dependencies = {{column_of("users", "id"), named(retort::ObjectKind::sequence, "users_id_seq")}}};
  EXPECT_THAT(plan({}, schema), ElementsAre(StartsWith("CREATE TABLE \"public\".\"users\""),
                                            "CREATE SEQUENCE \"public\".\"users_id_seq\"",
                                            HasSubstr("OWNED BY \"public\".\"users\".\"id\""),
                                            HasSubstr("SET DEFAULT nextval('public.users_id_seq'::regclass)")));
  // The sequence goes with its column.
  EXPECT_THAT(plan(schema, {}), ElementsAre("DROP TABLE \"public\".\"users\""));
}

TEST(CreateTest, ADefaultWhoseFunctionNeedsTheTableIsSetAfterBoth) {
  retort::Table users = table("users", {"id"});
  users.columns[0].server_default = retort::Expression{"public.next_id()"};
  const retort::objects::Function function{
      .name = {.schema = "public", .name = "next_id"}, .returns = retort::dsl::integer, .body = "SELECT 1"};
  const retort::ObjectName function_name = retort::name_of(retort::Object(function));
  const retort::Schema schema{
      .tables = {users},
      .objects = {function},
      .dependencies = {{column_of("users", "id"), function_name}, {function_name, {.name = users.name}}}};
  EXPECT_THAT(plan({}, schema), ElementsAre(StartsWith("CREATE TABLE"), StartsWith("CREATE FUNCTION"),
                                            HasSubstr("ALTER COLUMN \"id\" SET DEFAULT")));
}

TEST(CreateTest, ObjectsThatNeedEachOtherAreRefusedByName) {
  const retort::Schema schema{
      .objects = {view("one", "SELECT 1"), view("two", "SELECT 2")},
      .dependencies = {{named(retort::ObjectKind::view, "one"), named(retort::ObjectKind::view, "two")},
                       {named(retort::ObjectKind::view, "two"), named(retort::ObjectKind::view, "one")}}};
  EXPECT_THAT([&] { plan({}, schema); }, testing::ThrowsMessage<retort::UsageError>(HasSubstr("public.one")));
}

TEST(CreateTest, WhatIsDroppedIsMarkedWhereRowsAreLost) {
  const auto plan = retort::diff({.tables = {table("users", {"id"})}, .objects = {view("v", "SELECT 1")}}, {});
  ASSERT_EQ(plan.size(), 2);
  EXPECT_FALSE(plan[0].destroys_data == plan[1].destroys_data);
}

TEST(CreateTest, OnSqliteForeignKeysOfACircleStayInTheirTables) {
  retort::Table one{.name = {.name = "one"}, .columns = {column("id")}};
  one.constraints = {retort::ForeignKey{.columns = {"id"}, .referent = {.name = "two"}, .referent_columns = {"id"}}};
  retort::Table two{.name = {.name = "two"}, .columns = {column("id")}};
  two.constraints = {retort::ForeignKey{.columns = {"id"}, .referent = {.name = "one"}, .referent_columns = {"id"}}};
  const auto plan = retort::diff({}, {.tables = {one, two}}, {.context = {.dialect = "sqlite"}});
  EXPECT_THAT(sql(plan, "sqlite"), ElementsAre(StartsWith("CREATE TABLE \"one\""), StartsWith("CREATE TABLE \"two\"")));
}

}  // namespace
}  // namespace retort_test
