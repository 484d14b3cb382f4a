#include "dialect/sqlite/change_groups.hpp"

#include <gtest/gtest.h>

namespace retort {
namespace {

op::RenameColumn rename(const char* from, const char* to) { return {.column = from, .new_name = to}; }

TEST(ChangeGroups, RenameBeforeARebuildAndSpeakOfTheNewName) {
  const auto groups = grouped({AlterStoredColumn{.column = "a", .nullable = false}, rename("a", "b")});
  ASSERT_EQ(groups.size(), 1);
  EXPECT_EQ(groups[0].renames.size(), 1);
  EXPECT_EQ(std::get<AlterStoredColumn>(groups[0].changes.at(0)).column, "b");
}

TEST(ChangeGroups, RenameAfterwardsWhereTheNewNameIsNotFreeBefore) {
  const auto groups = grouped({op::DropColumn{.column = "b"}, rename("a", "b")});
  ASSERT_EQ(groups.size(), 2);
  EXPECT_TRUE(groups[0].renames.empty());
  EXPECT_EQ(groups[1].renames.size(), 1);
}

TEST(ChangeGroups, RenameAfterwardsWhereSqlMentionsTheOldName) {
  const AddStoredConstraint check{.definition = "CHECK (a > 0)"};
  EXPECT_EQ(grouped({check, rename("a", "b")}).size(), 2);
  EXPECT_EQ(grouped({check, rename("c", "d")}).size(), 1);
}

}  // namespace
}  // namespace retort
