#include <retort/operation.hpp>

#include <utility>

namespace retort::inline v1 {

namespace {

using Reversed = std::optional<Operation::Node>;

/// Both sides must be known of every aspect that changes.
std::optional<op::TableChange> reverse_change(const op::AlterColumn& change) {
  const op::AlterColumn::Aspects& from = change.from;
  const op::AlterColumn::Aspects& to = change.to;
  const bool known = (!to.nullable || from.nullable) && (!to.type || from.type) &&
                     (!to.server_default || from.server_default) && (!to.comment || from.comment);
  if (!known || !change.using_expression.empty()) return std::nullopt;
  return op::AlterColumn{.column = change.column, .to = from, .from = to};
}

std::optional<op::TableChange> reverse_change(const op::AddColumn& change) {
  if (change.if_not_exists) return std::nullopt;  // it may have been there before
  return op::DropColumn{.column = change.column.name, .was = change};
}

std::optional<op::TableChange> reverse_change(const op::DropColumn& change) {
  if (!change.was || change.if_exists) return std::nullopt;
  return *change.was;
}

std::optional<op::TableChange> reverse_change(const op::RenameColumn& change) {
  return op::RenameColumn{.column = change.new_name, .new_name = change.column};
}

struct NamedType {
  const std::string& name;
  dsl::constraint_type type;
};

NamedType named_type(const Constraint& constraint) {
  struct Visitor {
    NamedType operator()(const PrimaryKey& key) const { return {key.name, dsl::constraint_type::primary_key}; }
    NamedType operator()(const Unique& unique) const { return {unique.name, dsl::constraint_type::unique}; }
    NamedType operator()(const Check& check) const { return {check.name, dsl::constraint_type::check}; }
    NamedType operator()(const ForeignKey& key) const { return {key.name, dsl::constraint_type::foreign_key}; }
  };
  return std::visit(Visitor{}, constraint);
}

std::optional<op::TableChange> reverse_change(const op::AddConstraint& change) {
  const auto [name, type] = named_type(change.constraint);
  if (name.empty()) return std::nullopt;  // the database chose a name
  return op::DropConstraint{.name = name, .type = type, .was = change.constraint};
}

std::optional<op::TableChange> reverse_change(const op::DropConstraint& change) {
  if (!change.was || change.if_exists) return std::nullopt;
  return op::AddConstraint{*change.was};
}

Reversed reverse_node(const op::CreateTable& operation) {
  if (operation.if_not_exists) return std::nullopt;  // it may have been there before
  return op::DropTable{.table = operation.table.name, .was = operation.table};
}

Reversed reverse_node(const op::DropTable& operation) {
  if (!operation.was || operation.if_exists) return std::nullopt;
  return op::CreateTable{.table = *operation.was};
}

Reversed reverse_node(const op::RenameTable& operation) {
  return op::RenameTable{.table = {.schema = operation.table.schema, .name = operation.new_name},
                         .new_name = operation.table.name};
}

Reversed reverse_node(const op::AlterTable& operation) {
  op::AlterTable inverse{.table = operation.table};
  for (auto change = operation.changes.rbegin(); change != operation.changes.rend(); ++change) {
    std::optional<op::TableChange> undo = std::visit([](const auto& node) { return reverse_change(node); }, *change);
    if (!undo) return std::nullopt;
    inverse.changes.push_back(*std::move(undo));
  }
  return inverse;
}

Reversed reverse_node(const op::CreateIndex& operation) {
  if (operation.if_not_exists) return std::nullopt;
  return op::DropIndex{.table = operation.table,
                       .index = operation.index.name,
                       .concurrently = operation.concurrently,
                       .was = operation.index};
}

Reversed reverse_node(const op::DropIndex& operation) {
  if (!operation.was || operation.if_exists) return std::nullopt;
  return op::CreateIndex{.table = operation.table, .index = *operation.was, .concurrently = operation.concurrently};
}

/// The statement and its reverse change places. Parameters belong to the statement, and so does the question whether it
/// was done; a reverse of the reverse is then not known.
Reversed reverse_node(const op::ExecuteSql& operation) {
  if (operation.reverse.empty() || !operation.done_when.empty()) return std::nullopt;
  return op::ExecuteSql{.sql = operation.reverse,
                        .transactional = operation.transactional,
                        .repeatable = operation.repeatable,
                        .reverse = operation.parameters.empty() ? operation.sql : std::string()};
}

Reversed reverse_node(const op::BulkInsert&) { return std::nullopt; }

Reversed reverse_node(const op::Custom& operation) {
  std::optional<Operation> inverse = operation.operation->reverse();
  if (!inverse) return std::nullopt;
  return std::move(inverse)->node;
}

}  // namespace

std::optional<Operation> reverse(const Operation& operation) {
  Reversed node = std::visit([](const auto& kind) { return reverse_node(kind); }, operation.node);
  if (!node) return std::nullopt;
  return Operation{*std::move(node), operation.where};
}

}  // namespace retort::inline v1
