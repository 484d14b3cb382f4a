#include "unit/op/recording.hpp"

#include <stdexcept>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace retort {
namespace {

using namespace retort::dsl;
using testing::HasSubstr;

TEST(Batch, IsOneOperationOfOneTable) {
  const auto operation = recorded_node<op::AlterTable>([](Op& op) {
    op.batch_alter_table("sales.t", [](BatchOp& batch) {
      batch.add_column({"a", integer});
      batch.rename_column("b", "c");
      batch.drop_constraint("d");
    });
  });
  EXPECT_EQ(operation.table, (QualifiedName{"sales", "t"}));
  EXPECT_EQ(operation.changes, (std::vector<op::TableChange>{op::AddColumn{.column = {.name = "a", .type = integer}},
                                                             op::RenameColumn{.column = "b", .new_name = "c"},
                                                             op::DropConstraint{.name = "d"}}));
}

TEST(Batch, RecordsWhatTheVerbsOfOpRecord) {
  const auto together = recorded_node<op::AlterTable>([](Op& op) {
    op.batch_alter_table("t", [](BatchOp& batch) {
      batch.alter_column("a", {.nullable = false, .new_column_name = "b"});
      batch.create_check_constraint("c", "b > 0", {.not_valid = true});
      batch.create_foreign_key("f", "u", {"b"}, {"id"}, {.on_delete = cascade});
      batch.alter_table({.row_security = true});
      batch.create_table_comment("x");
    });
  });
  const OperationList single = recorded([](Op& op) {
    op.alter_column("t", "a", {.nullable = false, .new_column_name = "b"});
    op.create_check_constraint("c", "t", "b > 0", {.not_valid = true});
    op.create_foreign_key("f", "t", "u", {"b"}, {"id"}, {.on_delete = cascade});
    op.alter_table("t", {.row_security = true});
    op.create_table_comment("t", "x");
  });
  std::vector<op::TableChange> changes;
  for (const Operation& operation : single) {
    for (const op::TableChange& change : std::get<op::AlterTable>(operation.node).changes) changes.push_back(change);
  }
  EXPECT_EQ(together.changes, changes);
}

TEST(Batch, PutsDroppedIndexesFirstAndCreatedOnesLast) {
  const OperationList operations = recorded([](Op& op) {
    op.batch_alter_table("t", [](BatchOp& batch) {
      batch.create_index("new", {"a"});
      batch.add_column({"a", integer});
      batch.drop_index("old");
    });
  });
  ASSERT_EQ(operations.size(), 3U);
  EXPECT_EQ(std::get<op::DropIndex>(operations[0].node).index, "old");
  EXPECT_TRUE(std::holds_alternative<op::AlterTable>(operations[1].node));
  EXPECT_EQ(std::get<op::CreateIndex>(operations[2].node).index.name, "new");
}

TEST(Batch, WithoutChangesIsNothing) {
  EXPECT_TRUE(recorded([](Op& op) { op.batch_alter_table("t", [](BatchOp&) {}); }).empty());
}

TEST(Batch, IsForgottenWhenItFails) {
  const OperationList operations = recorded([](Op& op) {
    try {
      op.batch_alter_table("t", [](BatchOp& batch) {
        batch.drop_column("a");
        throw std::runtime_error("changed my mind");
      });
    } catch (const std::runtime_error&) {
    }
    op.batch_alter_table("u", [](BatchOp& batch) { batch.drop_column("b"); });
  });
  ASSERT_EQ(operations.size(), 1U);
  EXPECT_EQ(std::get<op::AlterTable>(operations[0].node).table.name, "u");
}

TEST(Batch, RefusesABatchWithinIt) {
  try {
    recorded([](Op& op) { op.batch_alter_table("t", [&](BatchOp&) { op.batch_alter_table("u", [](BatchOp&) {}); }); });
    FAIL() << "two tables at once";
  } catch (const UsageError& error) {
    EXPECT_THAT(error.what(), HasSubstr("within batch_alter_table"));
    EXPECT_STREQ(error.details().location.file, __FILE__);
  }
}

TEST(AutocommitBlock, TakesWhatIsExecutedWithinOutOfTheTransaction) {
  const OperationList operations = recorded([](Op& op) {
    op.autocommit_block([&] { op.execute("VACUUM", {.repeatable = true}); });
    op.execute("SELECT 1");
  });
  EXPECT_FALSE(std::get<op::ExecuteSql>(operations[0].node).transactional);
  EXPECT_TRUE(std::get<op::ExecuteSql>(operations[1].node).transactional);
}

TEST(AutocommitBlock, EndsWhenItFails) {
  const OperationList operations = recorded([](Op& op) {
    try {
      op.autocommit_block([] { throw std::runtime_error("no"); });
    } catch (const std::runtime_error&) {
    }
    op.execute("SELECT 1");
  });
  EXPECT_TRUE(std::get<op::ExecuteSql>(operations[0].node).transactional);
}

}  // namespace
}  // namespace retort
