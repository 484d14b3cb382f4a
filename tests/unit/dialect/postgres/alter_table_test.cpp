#include <retort/dialect/dialect.hpp>

#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

namespace op = retort::op;
using testing::ElementsAre;

std::vector<std::string> altered(std::vector<op::TableChange> changes) {
  const retort::Dialect& dialect = retort::find_dialect("postgresql");
  const retort::OperationList operations{
      {.node = op::AlterTable{.table = {.name = "t"}, .changes = std::move(changes)}}};
  std::vector<std::string> texts;
  for (const retort::Statement& statement : dialect.compiler({.dialect = "postgresql"})->compile(operations)) {
    texts.push_back(statement.text);
  }
  return texts;
}

op::AddColumn add(std::string name, std::vector<retort::Constraint> constraints = {}) {
  return {.column = {.name = std::move(name), .type = retort::dsl::text}, .constraints = std::move(constraints)};
}
op::AddConstraint unique(std::string name, std::string column) {
  return {retort::Unique{.name = std::move(name), .columns = {std::move(column)}}};
}

TEST(PostgresAlterTable, MakesChangesOfDifferentThingsInOneStatement) {
  EXPECT_THAT(altered({add("a"), op::DropColumn{.column = "b"}, unique("u", "c"), op::DropConstraint{.name = "v"}}),
              ElementsAre("ALTER TABLE \"t\"\n"
                          "  ADD COLUMN \"a\" text,\n"
                          "  DROP COLUMN \"b\",\n"
                          "  ADD CONSTRAINT \"u\" UNIQUE (\"c\"),\n"
                          "  DROP CONSTRAINT \"v\""));
}

TEST(PostgresAlterTable, AddsAConstraintWithTheColumnItIsOn) {
  EXPECT_EQ(altered({add("a"), unique("u", "a")}).size(), 1);
}

TEST(PostgresAlterTable, KeepsTheOrderOfChangesOfOneColumn) {
  EXPECT_EQ(altered({add("a"), op::DropColumn{.column = "a"}}).size(), 2);
  EXPECT_EQ(altered({op::DropColumn{.column = "a"}, add("a")}).size(), 2);
  EXPECT_EQ(altered({unique("u", "a"), op::DropColumn{.column = "a"}}).size(), 2);
}

TEST(PostgresAlterTable, KeepsTheOrderOfChangesOfOneConstraint) {
  EXPECT_EQ(altered({unique("u", "a"), op::DropConstraint{.name = "u"}}).size(), 2);
  EXPECT_EQ(
      altered({add("a", {retort::Unique{.name = "u", .columns = {"a"}}}), op::DropConstraint{.name = "u"}}).size(), 2);
  EXPECT_EQ(
      altered({op::DropConstraint{.name = "u"}, add("a", {retort::Unique{.name = "u", .columns = {"a"}}})}).size(), 2);
  EXPECT_EQ(altered({op::DropConstraint{.name = "u"}, unique("u", "a")}).size(), 1);
}

TEST(PostgresAlterTable, DoesNotTakeConstraintsWithoutANameForOne) {
  EXPECT_EQ(
      altered({add("a", {retort::Unique{.columns = {"a"}}}), add("b", {retort::Unique{.columns = {"b"}}})}).size(), 1);
}

TEST(PostgresAlterTable, WritesCommentsBehindTheStatementTheyBelongTo) {
  op::AddColumn commented = add("a");
  commented.column.comment = "first";
  EXPECT_THAT(
      altered({commented, add("b"), op::RenameColumn{.column = "a", .new_name = "c"}}),
      ElementsAre("ALTER TABLE \"t\"\n  ADD COLUMN \"a\" text,\n  ADD COLUMN \"b\" text",
                  "COMMENT ON COLUMN \"t\".\"a\" IS 'first'", "ALTER TABLE \"t\" RENAME COLUMN \"a\" TO \"c\""));
}

}  // namespace
