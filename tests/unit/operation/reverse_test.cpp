#include <retort/operation.hpp>

#include <optional>
#include <vector>

#include <gtest/gtest.h>

namespace retort {
namespace {

Operation alter(op::TableChange change) {
  return {op::AlterTable{.table = {.name = "t"}, .changes = {std::move(change)}}};
}

PartitionBound list_of_one() { return {.kind = PartitionBound::Kind::list, .from = {Value(std::int64_t{1})}}; }

std::vector<Operation> reversible_operations() {
  const Table table{.name = {"s", "t"},
                    .columns = {{.name = "a", .type = dsl::integer, .nullable = false}},
                    .constraints = {PrimaryKey{.columns = {"a"}}}};
  const Index index{.name = "i", .elements = {{.column = "a"}}};
  const op::AddColumn column{.column = {.name = "b", .type = dsl::text}};
  const Constraint unique = Unique{.name = "u", .columns = {"a"}};
  return {
      {op::CreateTable{.table = table}},
      {op::DropTable{.table = table.name, .was = table}},
      {op::RenameTable{.table = table.name, .new_name = "u"}},
      {op::CreateIndex{.table = table.name, .index = index, .concurrently = true}},
      {op::DropIndex{.table = table.name, .index = "i", .was = index}},
      {op::ExecuteSql{.sql = "up", .reverse = "down"}},
      alter(column),
      alter(op::DropColumn{.column = "b", .was = column}),
      alter(op::RenameColumn{.column = "a", .new_name = "b"}),
      alter(op::AlterColumn{.column = "a", .to = {.nullable = false}, .from = {.nullable = true}}),
      alter(op::AddConstraint{unique}),
      alter(op::DropConstraint{.name = "u", .type = dsl::constraint_type::unique, .was = unique}),
      {op::RenameIndex{.table = table.name, .index = "i", .new_name = "j"}},
      {op::AttachPartition{.table = table.name, .partition = {.name = "p"}, .bound = list_of_one()}},
      {op::DetachPartition{.table = table.name, .partition = {.name = "p"}, .was = list_of_one()}},
      alter(op::RenameConstraint{.name = "a", .new_name = "b"}),
      alter(op::AlterConstraint{.name = "a",
                                .to = {.deferral = retort::Deferral{.deferrable = true}, .enforced = false},
                                .from = {.deferral = retort::Deferral{}, .enforced = true}}),
      alter(op::ValidateConstraint{.name = "a"}),
      alter(op::AddConstraint{Unique{.columns = {"a", "b"}}}),
      alter(op::Inherit{.parent = {.name = "p"}}),
      alter(op::AlterTableOptions{
          .to = {.unlogged = true, .storage_parameters = {{"fillfactor", Value(std::int64_t{1})}}},
          .from = {.unlogged = false, .storage_parameters = {{"fillfactor", std::nullopt}}}}),
      alter(op::AlterColumn{.column = "a",
                            .to = {.identity = dsl::identity::always, .identity_options = SequenceOptions{.start = 1}},
                            .from = {.identity = dsl::identity::none}}),
      {op::AlterTable{.table = {.name = "t"},
                      .changes = {op::RenameColumn{.column = "a", .new_name = "b"}, op::AddConstraint{unique}}}},
  };
}

TEST(Reverse, TwiceGivesTheOperationBack) {
  for (const Operation& operation : reversible_operations()) {
    SCOPED_TRACE(canonical({operation}));
    const std::optional<Operation> once = reverse(operation);
    ASSERT_TRUE(once.has_value());
    EXPECT_NE(*once, operation);
    const std::optional<Operation> twice = reverse(*once);
    ASSERT_TRUE(twice.has_value());
    EXPECT_EQ(*twice, operation);
  }
}

TEST(Reverse, UndoesSeveralChangesFromTheLastToTheFirst) {
  const std::optional<Operation> undo =
      reverse({op::AlterTable{.table = {.name = "t"},
                              .changes = {op::RenameColumn{.column = "a", .new_name = "b"},
                                          op::RenameColumn{.column = "b", .new_name = "c"}}}});
  ASSERT_TRUE(undo.has_value());
  EXPECT_EQ(std::get<op::AlterTable>(undo->node).changes,
            (std::vector<op::TableChange>{op::RenameColumn{.column = "c", .new_name = "b"},
                                          op::RenameColumn{.column = "b", .new_name = "a"}}));
}

TEST(Reverse, IsUnknownWhereSomethingIsLostOrMayHaveBeenThereBefore) {
  const std::vector<Operation> irreversible{
      {op::DropTable{.table = {.name = "t"}}},
      {op::CreateTable{.table = {.name = {.name = "t"}}, .if_not_exists = true}},
      {op::DropIndex{.table = {.name = "t"}, .index = "i"}},
      {op::ExecuteSql{.sql = "DELETE FROM t"}},
      {op::BulkInsert{.table = {.name = "t"}, .rows = std::make_shared<const Rows>()}},
      alter(op::DropColumn{.column = "a"}),
      alter(op::AlterColumn{.column = "a", .to = {.type = Type(dsl::text)}}),
      alter(op::AddConstraint{Check{.condition = "a > 0"}}),
      alter(op::DropConstraint{.name = "u"}),
      alter(op::AddConstraint{Unique{.name = "u", .using_index = "i"}}),
      alter(op::AlterColumn{.column = "a", .to = {.computed = ""}, .from = {.computed = "b"}}),
      alter(op::AlterColumn{.column = "a", .to = {.storage = dsl::storage::main}}),
      alter(op::AlterTableOptions{.to = {.row_security = true}}),
      alter(op::AlterTableOptions{.to = {.storage_parameters = {{"fillfactor", Value(std::int64_t{1})}}}}),
      {op::AttachIndex{.index = {.name = "i"}, .partition_index = {.name = "j"}}},
      {op::DetachPartition{.table = {.name = "t"}, .partition = {.name = "p"}}},
      {op::DetachPartition{
          .table = {.name = "t"}, .partition = {.name = "p"}, .concurrently = true, .was = list_of_one()}},
  };
  for (const Operation& operation : irreversible) {
    EXPECT_EQ(reverse(operation), std::nullopt) << canonical({operation});
  }
}

}  // namespace
}  // namespace retort
