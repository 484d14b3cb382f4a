#include "dialect/sqlite/edit_table.hpp"

#include <retort/error.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace retort {
namespace {

using testing::ElementsAre;

/// The text after the changes, without CREATE TABLE and the name.
std::string edited(const std::string& lines, const std::vector<StoredChange>& changes) {
  TableEdit edit(parse_table("CREATE TABLE t " + lines));
  for (const StoredChange& change : changes) edit.apply(change);
  return text_of(edit.table()).substr(std::string("CREATE TABLE \"t\" ").size());
}

TEST(EditTable, PutsANewColumnBehindTheOthers) {
  const AddStoredColumn added{.name = "n", .definition = "\"n\" TEXT"};
  EXPECT_EQ(edited("(a INT)", {added}), "(a INT, \"n\" TEXT)");
  EXPECT_EQ(edited("(\n  a INT,\n  CHECK (a > 0)\n)", {added}), "(\n  a INT,\n  \"n\" TEXT,\n  CHECK (a > 0)\n)");
  EXPECT_EQ(edited("(\n  a INT -- last\n)", {added}), "(\n  a INT -- last\n,\n  \"n\" TEXT\n)");
}

TEST(EditTable, LeavesCommentsWithTheColumnTheyAreAbout) {
  EXPECT_EQ(edited("(\n  a INT, -- about a\n  b INT, -- about b\n  c INT\n)", {op::DropColumn{.column = "b"}}),
            "(\n  a INT, -- about a\n  c INT\n)");
  EXPECT_EQ(edited("(\n  a INT, -- about a\n  b INT -- about b\n)", {op::DropColumn{.column = "b"}}),
            "(\n  a INT\n -- about a\n)");
}

TEST(EditTable, DropsConstraintsWithAColumnTheyAreOn) {
  EXPECT_EQ(edited("(a INT, b INT CHECK (b > a), UNIQUE (a, b), CHECK (b > 0))", {op::DropColumn{.column = "A"}}),
            "(b INT, CHECK (b > 0))");
}

TEST(EditTable, KeepsAColumnThatAnotherIsGeneratedFrom) {
  EXPECT_THROW(edited("(a INT, b AS (a * 2))", {op::DropColumn{.column = "a"}}), UsageError);
}

TEST(EditTable, ChangesOneAspectOfAColumnAndNoOther) {
  const std::string column = "(a INT NOT NULL DEFAULT 1 CHECK (a > 0))";
  EXPECT_EQ(edited(column, {AlterStoredColumn{.column = "a", .type = "TEXT"}}),
            "(a TEXT NOT NULL DEFAULT 1 CHECK (a > 0))");
  EXPECT_EQ(edited(column, {AlterStoredColumn{.column = "a", .nullable = true}}), "(a INT DEFAULT 1 CHECK (a > 0))");
  EXPECT_EQ(edited(column, {AlterStoredColumn{.column = "a", .default_clause = ""}}), "(a INT NOT NULL CHECK (a > 0))");
  EXPECT_EQ(edited(column, {AlterStoredColumn{.column = "a", .default_clause = "DEFAULT 2"}}),
            "(a INT NOT NULL DEFAULT 2 CHECK (a > 0))");
}

TEST(EditTable, KeepsARowIdARowId) {
  EXPECT_EQ(edited("(a INTEGER PRIMARY KEY)", {AlterStoredColumn{.column = "a", .type = "BIGINT", .is_integer = true}}),
            "(a INTEGER PRIMARY KEY)");
}

TEST(EditTable, CopiesWhatIsNeitherNewNorGeneratedNorGone) {
  TableEdit edit(parse_table("CREATE TABLE t (a, b AS (a), c, d)"));
  edit.apply(AddStoredColumn{.name = "n", .definition = "n TEXT"});
  edit.apply(op::DropColumn{.column = "c"});
  EXPECT_THAT(edit.copied_columns(), ElementsAre("a", "d"));
}

TEST(EditTable, RefusesWhatIsNotThereOrThereAlready) {
  EXPECT_THROW(edited("(a)", {op::DropColumn{.column = "b"}}), UsageError);
  EXPECT_THROW(edited("(a)", {op::DropColumn{.column = "a"}}), UsageError);
  EXPECT_THROW(edited("(a)", {AddStoredColumn{.name = "A", .definition = "A TEXT"}}), UsageError);
  EXPECT_THROW(edited("(a PRIMARY KEY)", {AddStoredConstraint{.definition = "PRIMARY KEY (a)",
                                                              .constraint = PrimaryKey{.columns = {"a"}}}}),
               UsageError);
}

}  // namespace
}  // namespace retort
