#include "unit/op/recording.hpp"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace retort {
namespace {

using namespace retort::dsl;
using testing::HasSubstr;

struct CreateAndFill final : Migration {
  void upgrade(Op& op) const override {
    op.create_table("t", {{"a", integer}});
    op.create_index("i", "t", {"a"});
    op.alter_column("t", "a", {.nullable = false, .existing_nullable = true});
    op.execute("GRANT SELECT ON t TO reader", {.reverse = "REVOKE SELECT ON t FROM reader"});
  }
};

struct InsertRows final : Migration {
  void upgrade(Op& op) const override {
    op.create_table("t", {{"a", integer}});
    op.bulk_insert("t", {"a"}, {{1}});
  }
};

struct ReadRows final : Migration {
  void upgrade(Op& op) const override { op.connection(); }
};

OperationList downgrade_of(const Migration& migration) {
  NoDatabase no_database;
  return record(migration, false, "postgresql", no_database);
}

TEST(Migration, DerivesItsDowngradeInReverseOrder) {
  const OperationList undo = downgrade_of(CreateAndFill{});
  ASSERT_EQ(undo.size(), 4U);
  EXPECT_EQ(std::get<op::ExecuteSql>(undo[0].node).sql, "REVOKE SELECT ON t FROM reader");
  EXPECT_EQ(std::get<op::AlterTable>(undo[1].node).changes[0],
            (op::TableChange{op::AlterColumn{.column = "a", .to = {.nullable = true}, .from = {.nullable = false}}}));
  EXPECT_EQ(std::get<op::DropIndex>(undo[2].node).index, "i");
  EXPECT_EQ(std::get<op::DropTable>(undo[3].node).table.name, "t");
}

TEST(Migration, NamesTheOperationThatCannotBeUndone) {
  try {
    downgrade_of(InsertRows{});
    FAIL() << "rows that were inserted cannot be taken back";
  } catch (const IrreversibleMigration& error) {
    EXPECT_THAT(error.details().operation, HasSubstr("\"t\""));
    EXPECT_THAT(error.details().operation, HasSubstr("insert"));
    EXPECT_STREQ(error.details().location.file, __FILE__);
    EXPECT_THAT(error.details().hint, HasSubstr("write downgrade()"));
  }
}

TEST(Migration, CannotDeriveTheDowngradeOfWhatReadsTheDatabase) {
  EXPECT_THROW(downgrade_of(ReadRows{}), IrreversibleMigration);
}

TEST(RecordWithoutDatabase, GivesNothingOfWhatReadsTheDatabase) {
  EXPECT_EQ(record_without_database(ReadRows{}, true, "postgresql"), std::nullopt);
  const auto operations = record_without_database(InsertRows{}, true, "postgresql");
  ASSERT_TRUE(operations.has_value());
  EXPECT_EQ(operations->size(), 2U);
}

}  // namespace
}  // namespace retort
