#include "operation/objects/reverse.hpp"

#include "model/constraint.hpp"

#include <retort/operation.hpp>

#include <algorithm>
#include <utility>

namespace retort::inline v1 {

namespace {

using Reversed = std::optional<Operation::Node>;

/// What changed changes back; what was said of the rest stays said.
template <class T>
void exchange(std::optional<T>& to, std::optional<T>& from) {
  if (to) std::swap(to, from);
}

op::AlterColumn exchanged(op::AlterColumn change) {
  op::AlterColumn::Aspects& to = change.to;
  op::AlterColumn::Aspects& from = change.from;
  if (to.identity_options || to.identity) std::swap(to.identity_options, from.identity_options);
  exchange(to.nullable, from.nullable);
  exchange(to.type, from.type);
  exchange(to.server_default, from.server_default);
  exchange(to.comment, from.comment);
  exchange(to.collation, from.collation);
  exchange(to.identity, from.identity);
  exchange(to.computed, from.computed);
  exchange(to.storage, from.storage);
  exchange(to.compression, from.compression);
  exchange(to.collation_schema, from.collation_schema);
  exchange(to.statistics, from.statistics);
  std::swap(to.options, from.options);
  return change;
}

op::AlterConstraint exchanged(op::AlterConstraint change) {
  exchange(change.to.deferral, change.from.deferral);
  exchange(change.to.enforced, change.from.enforced);
  return change;
}

op::AlterTableOptions exchanged(op::AlterTableOptions change) {
  op::AlterTableOptions::Aspects& to = change.to;
  op::AlterTableOptions::Aspects& from = change.from;
  exchange(to.unlogged, from.unlogged);
  exchange(to.access_method, from.access_method);
  std::swap(to.storage_parameters, from.storage_parameters);
  exchange(to.tablespace, from.tablespace);
  exchange(to.replica_identity, from.replica_identity);
  exchange(to.row_security, from.row_security);
  exchange(to.force_row_security, from.force_row_security);
  exchange(to.comment, from.comment);
  exchange(to.cluster_on, from.cluster_on);
  exchange(to.strict, from.strict);
  exchange(to.without_rowid, from.without_rowid);
  exchange(to.autoincrement, from.autoincrement);
  return change;
}

/// Whether each of the parameters that change is known.
template <class Parameters>
bool are_known(const Parameters& to, const Parameters& from) {
  return std::all_of(to.begin(), to.end(), [&](const auto& parameter) { return from.contains(parameter.first); });
}

/// What a sequence that is new was like before need not be known.
bool is_known(const std::optional<SequenceOptions>& to, const std::optional<dsl::identity>& identity,
              const op::AlterColumn::Aspects& from) {
  const bool is_new = identity && from.identity == dsl::identity::none;
  return !to || from.identity_options || is_new;
}

/// Both sides must be known of every aspect that changes.
std::optional<op::TableChange> reverse_change(const op::AlterColumn& change) {
  const op::AlterColumn::Aspects& from = change.from;
  const op::AlterColumn::Aspects& to = change.to;
  const bool known =
      (!to.nullable || from.nullable) && (!to.type || from.type) && (!to.server_default || from.server_default) &&
      (!to.comment || from.comment) && (!to.collation || from.collation) && (!to.identity || from.identity) &&
      (!to.computed || from.computed) && (!to.storage || from.storage) && (!to.compression || from.compression) &&
      (!to.collation_schema || from.collation_schema) && (!to.statistics || from.statistics) &&
      are_known(to.options, from.options) && is_known(to.identity_options, to.identity, from);
  // A column that is no longer a generated one cannot become one again.
  const bool is_last = to.computed && to.computed->empty();
  if (!known || is_last || !change.using_expression.empty()) return std::nullopt;
  return exchanged(change);
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

std::optional<op::TableChange> reverse_change(const op::AddConstraint& change) {
  // The index that a constraint took over is dropped with it.
  if (!taken_index(change.constraint).empty()) return std::nullopt;
  op::DropConstraint inverse{
      .name = name_of(change.constraint), .type = constraint_type_of(change.constraint), .was = change.constraint};
  if (!inverse.name.empty()) return inverse;
  // The database chose a name: what it is on tells which it is.
  inverse.columns = columns_of(change.constraint);
  if (inverse.columns.empty()) return std::nullopt;
  return inverse;
}

std::optional<op::TableChange> reverse_change(const op::DropConstraint& change) {
  if (!change.was || change.if_exists) return std::nullopt;
  return op::AddConstraint{*change.was};
}

std::optional<op::TableChange> reverse_change(const op::AlterConstraint& change) {
  const bool known = (!change.to.deferral || change.from.deferral) && (!change.to.enforced || change.from.enforced);
  if (!known) return std::nullopt;
  return exchanged(change);
}

std::optional<op::TableChange> reverse_change(const op::RenameConstraint& change) {
  return op::RenameConstraint{.name = change.new_name, .new_name = change.name};
}

std::optional<op::TableChange> reverse_change(const op::ValidateConstraint& change) {
  return op::ValidateConstraint{.name = change.name, .is_undone = !change.is_undone};
}

std::optional<op::TableChange> reverse_change(const op::AlterTableOptions& change) {
  const op::AlterTableOptions::Aspects& from = change.from;
  const op::AlterTableOptions::Aspects& to = change.to;
  const bool known = (!to.unlogged || from.unlogged) && (!to.access_method || from.access_method) &&
                     (!to.tablespace || from.tablespace) && (!to.replica_identity || from.replica_identity) &&
                     (!to.row_security || from.row_security) && (!to.force_row_security || from.force_row_security) &&
                     (!to.comment || from.comment) && (!to.cluster_on || from.cluster_on) &&
                     (!to.strict || from.strict) && (!to.without_rowid || from.without_rowid) &&
                     (!to.autoincrement || from.autoincrement) &&
                     are_known(to.storage_parameters, from.storage_parameters);
  if (!known) return std::nullopt;
  return exchanged(change);
}

std::optional<op::TableChange> reverse_change(const op::Inherit& change) {
  return op::Inherit{.parent = change.parent, .is_wanted = !change.is_wanted};
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
  const bool is_known = !operation.if_not_exists && !operation.index.name.empty();
  if (!is_known) return std::nullopt;
  return op::DropIndex{.table = operation.table,
                       .index = operation.index.name,
                       .concurrently = operation.concurrently,
                       .was = operation.index};
}

Reversed reverse_node(const op::DropIndex& operation) {
  if (!operation.was || operation.if_exists) return std::nullopt;
  return op::CreateIndex{.table = operation.table, .index = *operation.was, .concurrently = operation.concurrently};
}

Reversed reverse_node(const op::RenameIndex& operation) {
  return op::RenameIndex{.table = operation.table, .index = operation.new_name, .new_name = operation.index};
}

/// There is no way to detach an index.
Reversed reverse_node(const op::AttachIndex&) { return std::nullopt; }

Reversed reverse_node(const op::AttachPartition& operation) {
  return op::DetachPartition{.table = operation.table, .partition = operation.partition, .was = operation.bound};
}

Reversed reverse_node(const op::DetachPartition& operation) {
  // Attaching would not know that the way back is a concurrent one.
  if (!operation.was || operation.concurrently) return std::nullopt;
  return op::AttachPartition{.table = operation.table, .partition = operation.partition, .bound = *operation.was};
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
