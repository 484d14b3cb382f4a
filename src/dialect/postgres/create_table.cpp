#include "dialect/clauses.hpp"
#include "dialect/postgres/ddl_compiler.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

bool is_not_valid(const Constraint& constraint) {
  if (const auto* check = std::get_if<Check>(&constraint)) return check->not_valid;
  if (const auto* key = std::get_if<ForeignKey>(&constraint)) return key->not_valid;
  const auto* not_null = std::get_if<NotNull>(&constraint);
  return not_null != nullptr && not_null->not_valid;
}

/// A partition's columns are its table's. One that lists its own is made first and attached then.
bool is_made_as_partition(const Table& table) { return !table.partition_of.name.empty() && table.columns.empty(); }

}  // namespace

op::AlterColumn PostgresDdlCompiler::rest_of(const Column& column, const Table& table) const {
  op::AlterColumn change{.column = column.name};
  if (column.identity != dsl::identity::none && gets_identity_later(&table)) {
    change.to.identity = column.identity;
    change.to.identity_options = column.identity_options;
    change.to.identity_sequence = column.identity_sequence;
  }
  if (column.storage != dsl::storage::unset) change.to.storage = column.storage;
  if (!column.comment.empty()) change.to.comment = column.comment;
  change.to.statistics = column.statistics;
  for (const auto& [name, value] : column.options) change.to.options.insert_or_assign(name, value);
  return change;
}

std::vector<op::TableChange> PostgresDdlCompiler::rest_of(const Table& table) const {
  std::vector<op::TableChange> changes;
  op::AlterTableOptions options;
  if (table.replica_identity.kind != dsl::replica_identity::unset) options.to.replica_identity = table.replica_identity;
  if (table.row_security) options.to.row_security = true;
  if (table.force_row_security) options.to.force_row_security = true;
  if (!table.comment.empty()) options.to.comment = table.comment;
  if (!table.cluster_on.empty()) options.to.cluster_on = table.cluster_on;
  if (options.to != op::AlterTableOptions::Aspects{}) changes.emplace_back(std::move(options));
  for (const Column& column : table.columns) {
    op::AlterColumn change = rest_of(column, table);
    if (change.to != op::AlterColumn::Aspects{}) changes.emplace_back(std::move(change));
  }
  // CREATE TABLE would take it for valid: the table has no rows yet.
  for (const Constraint& constraint : table.constraints) {
    if (is_not_valid(constraint)) changes.emplace_back(op::AddConstraint{constraint});
  }
  return changes;
}

void PostgresDdlCompiler::create_table(const op::CreateTable& operation) {
  Table table = operation.table;
  check_table(table);
  std::erase_if(table.constraints, is_not_valid);
  const std::string lines = table_lines(table);
  const bool is_partition = is_made_as_partition(table);
  std::string text = fmt::format("CREATE {}TABLE {}{}", table.unlogged ? "UNLOGGED " : "",
                                 operation.if_not_exists ? "IF NOT EXISTS " : "", quoted(table.name));
  if (is_partition) text += " PARTITION OF " + quoted(table.partition_of);
  if (!is_partition || !lines.empty()) text += fmt::format(" ({})", lines);
  if (is_partition) text += " " + bound_text(table.bound);
  emit(text + table_suffix(table));
  create_indexes(operation);
  alter_table({.table = table.name, .changes = rest_of(operation.table)});
  if (!table.partition_of.name.empty() && !is_partition) {
    attach_partition({.table = table.partition_of, .partition = table.name, .bound = table.bound});
  }
}

std::string PostgresDdlCompiler::table_suffix(const Table& table) const {
  std::string text;
  if (!table.inherits.empty()) {
    text += fmt::format(" INHERITS ({})", joined(table.inherits, ", ", [](const auto& name) { return quoted(name); }));
  }
  text += partition_by_clause(table) + method_clause(table.access_method);
  if (!table.storage_parameters.empty()) text += " WITH " + parameters_text(table.storage_parameters);
  if (!table.tablespace.empty()) text += " TABLESPACE " + quoted(table.tablespace);
  return text;
}

void PostgresDdlCompiler::emit_comment(const QualifiedName& table, std::string_view column, std::string_view comment) {
  SqlWriter text;
  text.raw(column.empty() ? "COMMENT ON TABLE " : "COMMENT ON COLUMN ").name(table);
  if (!column.empty()) text.raw(".").name(column);
  text.raw(" IS ");
  if (comment.empty()) {
    text.raw("NULL");
  } else {
    text.text_literal(comment);
  }
  emit(text.take());
}

}  // namespace retort::inline v1
