#include <retort/operation.hpp>

#include <memory>
#include <utility>

#include <gtest/gtest.h>

namespace {

namespace op = retort::op;
using retort::QualifiedName;
using retort::Rows;

template <class Node>
std::string described(Node node) {
  return retort::describe({.node = std::move(node)});
}

std::string change(op::TableChange change) {
  return described(op::AlterTable{.table = {.name = "t"}, .changes = {std::move(change)}});
}

std::string insert(std::size_t rows) {
  return described(
      op::BulkInsert{.table = {.name = "t"},
                     .rows = std::make_shared<const Rows>(Rows{.columns = {"a"}, .rows = {rows, {retort::Value()}}})});
}

TEST(Describe, NamesTables) {
  EXPECT_EQ(described(op::CreateTable{.table = {.name = {.name = "customers"}}}), R"(create table "customers")");
  EXPECT_EQ(described(op::DropTable{.table = {.schema = "sales", .name = "t"}}), R"(drop table "sales"."t")");
  EXPECT_EQ(described(op::RenameTable{.table = {.name = "t"}, .new_name = "u"}), R"(rename table "t" to "u")");
}

TEST(Describe, NamesTheOnlyChangeOfATable) {
  EXPECT_EQ(change(op::AddColumn{.column = {.name = "age"}}), R"(add column "age" to "t")");
  EXPECT_EQ(change(op::DropColumn{.column = "age"}), R"(drop column "age" of "t")");
  EXPECT_EQ(change(op::RenameColumn{.column = "age", .new_name = "years"}), R"(rename column "age" of "t" to "years")");
  EXPECT_EQ(change(op::AlterColumn{.column = "age"}), R"(alter column "age" of "t")");
  EXPECT_EQ(change(op::DropConstraint{.name = "c"}), R"(drop constraint "c" of "t")");
  EXPECT_EQ(change(op::AlterConstraint{.name = "c"}), R"(alter constraint "c" of "t")");
  EXPECT_EQ(change(op::RenameConstraint{.name = "c", .new_name = "d"}), R"(rename constraint "c" of "t" to "d")");
  EXPECT_EQ(change(op::ValidateConstraint{.name = "c"}), R"(validate constraint "c" of "t")");
  EXPECT_EQ(change(op::AlterTableOptions{.to = {.comment = "x"}}), R"(comment on table "t")");
  EXPECT_EQ(change(op::AlterTableOptions{.to = {.row_security = true, .comment = "x"}}), R"(alter table "t")");
  EXPECT_EQ(change(op::Inherit{.parent = {.name = "p"}}), R"(make "t" a child of "p")");
  EXPECT_EQ(change(op::Inherit{.parent = {.name = "p"}, .is_wanted = false}), R"(release "t" from "p")");
}

TEST(Describe, SaysWhichKindOfConstraintIsAdded) {
  EXPECT_EQ(change(op::AddConstraint{retort::PrimaryKey{}}), R"(add primary key to "t")");
  EXPECT_EQ(change(op::AddConstraint{retort::Unique{.name = "u"}}), R"(add unique constraint "u" to "t")");
  EXPECT_EQ(change(op::AddConstraint{retort::Check{.name = "c"}}), R"(add check constraint "c" to "t")");
  EXPECT_EQ(change(op::AddConstraint{retort::ForeignKey{.name = "f"}}), R"(add foreign key "f" to "t")");
  EXPECT_EQ(change(op::AddConstraint{retort::Exclude{.name = "e"}}), R"(add exclusion constraint "e" to "t")");
  EXPECT_EQ(change(op::AddConstraint{retort::NotNull{}}), R"(add NOT NULL constraint to "t")");
}

TEST(Describe, NamesOnlyTheTableOfSeveralChanges) {
  EXPECT_EQ(described(op::AlterTable{.table = {.name = "t"}, .changes = {op::DropColumn{}, op::DropColumn{}}}),
            R"(alter table "t")");
}

TEST(Describe, NamesIndexes) {
  EXPECT_EQ(described(op::CreateIndex{.table = {.name = "t"}, .index = {.name = "i"}}), R"(create index "i" on "t")");
  EXPECT_EQ(described(op::CreateIndex{.table = {.name = "t"}}), R"(create index on "t")");
  EXPECT_EQ(described(op::DropIndex{.table = {.name = "t"}, .index = "i"}), R"(drop index "i" on "t")");
  EXPECT_EQ(described(op::RenameIndex{.table = {.name = "t"}, .index = "i", .new_name = "j"}),
            R"(rename index "i" of "t" to "j")");
  EXPECT_EQ(described(op::AttachIndex{.index = {.name = "i"}, .partition_index = {.name = "j"}}),
            R"(attach index "j" to "i")");
}

TEST(Describe, NamesPartitions) {
  EXPECT_EQ(described(op::AttachPartition{.table = {.name = "t"}, .partition = {.name = "p"}}),
            R"(attach partition "p" to "t")");
  EXPECT_EQ(described(op::DetachPartition{.table = {.name = "t"}, .partition = {.name = "p"}}),
            R"(detach partition "p" from "t")");
}

TEST(Describe, CountsRows) {
  EXPECT_EQ(insert(0), R"(insert 0 rows into "t")");
  EXPECT_EQ(insert(1), R"(insert 1 row into "t")");
  EXPECT_EQ(insert(25), R"(insert 25 rows into "t")");
  EXPECT_EQ(described(op::BulkInsert{.table = {.name = "t"}}), R"(insert 0 rows into "t")");
}

class Sequence final : public retort::CustomOperation {
 public:
  std::string_view kind() const noexcept override { return "acme.create_sequence"; }
  retort::OperationList lower(const retort::CompileContext&) const override { return {}; }
};

TEST(Describe, NamesWhatIsNotRetortsOwn) {
  EXPECT_EQ(described(op::ExecuteSql{.sql = "SELECT 1"}), "execute SQL");
  EXPECT_EQ(described(op::Custom{.operation = std::make_shared<Sequence>()}), "acme.create_sequence");
  EXPECT_EQ(described(op::Custom{}), "custom operation");
}

}  // namespace
