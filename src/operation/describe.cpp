#include "operation/objects/describe.hpp"

#include <retort/operation.hpp>
#include <retort/sql/writer.hpp>

#include <cstddef>
#include <string_view>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

std::string_view kind_of(const Constraint& constraint) {
  struct Visitor {
    std::string_view operator()(const PrimaryKey&) const { return "primary key"; }
    std::string_view operator()(const Unique&) const { return "unique constraint"; }
    std::string_view operator()(const Check&) const { return "check constraint"; }
    std::string_view operator()(const ForeignKey&) const { return "foreign key"; }
    std::string_view operator()(const Exclude&) const { return "exclusion constraint"; }
    std::string_view operator()(const NotNull&) const { return "NOT NULL constraint"; }
  };
  return std::visit(Visitor{}, constraint);
}

std::string named(std::string_view kind, std::string_view name) {
  return name.empty() ? std::string(kind) : fmt::format("{} {}", kind, quoted(name));
}

struct ChangeDescriber {
  std::string table;

  std::string operator()(const op::AddColumn& change) const {
    return fmt::format("add column {} to {}", quoted(change.column.name), table);
  }
  std::string operator()(const op::DropColumn& change) const {
    return fmt::format("drop column {} of {}", quoted(change.column), table);
  }
  std::string operator()(const op::RenameColumn& change) const {
    return fmt::format("rename column {} of {} to {}", quoted(change.column), table, quoted(change.new_name));
  }
  std::string operator()(const op::AlterColumn& change) const {
    return fmt::format("alter column {} of {}", quoted(change.column), table);
  }
  std::string operator()(const op::AddConstraint& change) const {
    const auto name = std::visit([](const auto& constraint) { return constraint.name; }, change.constraint);
    return fmt::format("add {} to {}", named(kind_of(change.constraint), name), table);
  }
  std::string operator()(const op::DropConstraint& change) const {
    if (change.name.empty() && !change.columns.empty()) {
      return fmt::format("drop constraint on {} of {}", SqlWriter().names(change.columns).take(), table);
    }
    return fmt::format("drop {} of {}", named("constraint", change.name), table);
  }
  std::string operator()(const op::AlterConstraint& change) const {
    return fmt::format("alter {} of {}", named("constraint", change.name), table);
  }
  std::string operator()(const op::RenameConstraint& change) const {
    return fmt::format("rename constraint {} of {} to {}", quoted(change.name), table, quoted(change.new_name));
  }
  std::string operator()(const op::ValidateConstraint& change) const {
    return fmt::format("validate {} of {}", named("constraint", change.name), table);
  }
  std::string operator()(const op::AlterTableOptions& change) const {
    op::AlterTableOptions::Aspects without_comment = change.to;
    without_comment.comment.reset();
    if (change.to.comment && without_comment == op::AlterTableOptions::Aspects{}) return "comment on table " + table;
    return "alter table " + table;
  }
  std::string operator()(const op::Inherit& change) const {
    return fmt::format("{} {} {} {}", change.is_wanted ? "make" : "release", table,
                       change.is_wanted ? "a child of" : "from", quoted(change.parent));
  }
};

struct Describer : ObjectDescriber {
  using ObjectDescriber::operator();

  std::string operator()(const op::CreateTable& operation) const {
    return "create table " + quoted(operation.table.name);
  }
  std::string operator()(const op::DropTable& operation) const { return "drop table " + quoted(operation.table); }
  std::string operator()(const op::RenameTable& operation) const {
    return fmt::format("rename table {} to {}", quoted(operation.table), quoted(operation.new_name));
  }
  std::string operator()(const op::AlterTable& operation) const {
    const std::string table = quoted(operation.table);
    if (operation.changes.size() != 1) return "alter table " + table;
    return std::visit(ChangeDescriber{table}, operation.changes.front());
  }
  std::string operator()(const op::CreateIndex& operation) const {
    return fmt::format("create {} on {}", named("index", operation.index.name), quoted(operation.table));
  }
  std::string operator()(const op::DropIndex& operation) const {
    return fmt::format("drop {} on {}", named("index", operation.index), quoted(operation.table));
  }
  std::string operator()(const op::RenameIndex& operation) const {
    return fmt::format("rename index {} of {} to {}", quoted(operation.index), quoted(operation.table),
                       quoted(operation.new_name));
  }
  std::string operator()(const op::AttachIndex& operation) const {
    return fmt::format("attach index {} to {}", quoted(operation.partition_index), quoted(operation.index));
  }
  std::string operator()(const op::AttachPartition& operation) const {
    return fmt::format("attach partition {} to {}", quoted(operation.partition), quoted(operation.table));
  }
  std::string operator()(const op::DetachPartition& operation) const {
    return fmt::format("detach partition {} from {}", quoted(operation.partition), quoted(operation.table));
  }
  std::string operator()(const op::ExecuteSql&) const { return "execute SQL"; }
  std::string operator()(const op::BulkInsert& operation) const {
    if (operation.stream != nullptr) return "insert rows into " + quoted(operation.table);
    const std::size_t rows = operation.rows == nullptr ? 0 : operation.rows->rows.size();
    return fmt::format("insert {} {} into {}", rows, rows == 1 ? "row" : "rows", quoted(operation.table));
  }
  std::string operator()(const op::Custom& operation) const {
    return operation.operation == nullptr ? "custom operation" : std::string(operation.operation->kind());
  }
};

}  // namespace

std::string describe(const Operation& operation) { return std::visit(Describer{}, operation.node); }

}  // namespace retort::inline v1
