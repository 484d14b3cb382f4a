#include "dialect/clauses.hpp"
#include "dialect/postgres/ddl_compiler.hpp"
#include "dialect/postgres/index_probe.hpp"

#include <fmt/format.h>

namespace retort::inline v1 {

void PostgresDdlCompiler::create_index(const op::CreateIndex& operation) {
  check_index(operation);
  Statement& statement = emit(index_text(operation));
  if (operation.concurrently) {
    statement.transactional = false;
    statement.probe = create_index_probe(operation);
  }
  set_statistics(operation);
}

/// An index's columns go by their numbers.
void PostgresDdlCompiler::set_statistics(const op::CreateIndex& operation) {
  const Index& index = operation.index;
  for (std::size_t i = 0; i < index.elements.size(); ++i) {
    if (!index.elements[i].statistics) continue;
    if (index.name.empty()) misused("an index without a name has statistics of its own", "name the index");
    emit(fmt::format("ALTER INDEX {} ALTER COLUMN {} SET STATISTICS {}", quoted({operation.table.schema, index.name}),
                     i + 1, *index.elements[i].statistics));
  }
}

std::string PostgresDdlCompiler::index_text(const op::CreateIndex& operation) const {
  const Index& index = operation.index;
  SqlWriter text;
  text.raw(index.unique ? "CREATE UNIQUE INDEX " : "CREATE INDEX ");
  if (operation.concurrently) text.raw("CONCURRENTLY ");
  if (operation.if_not_exists) text.raw("IF NOT EXISTS ");
  if (!index.name.empty()) text.name(index.name).raw(" ");
  text.raw(index.only ? "ON ONLY " : "ON ").name(operation.table).raw(method_clause(index.method)).raw(" (");
  text.raw(joined(index.elements, ", ", [this](const IndexElement& element) { return index_element(element); }));
  text.raw(")");
  if (!index.include.empty()) text.raw(" INCLUDE (").names(index.include).raw(")");
  if (index.nulls_not_distinct) text.raw(" NULLS NOT DISTINCT");
  if (!index.storage_parameters.empty()) text.raw(" WITH ").raw(parameters_text(index.storage_parameters));
  if (!index.tablespace.empty()) text.raw(" TABLESPACE ").name(index.tablespace);
  if (!index.where.empty()) text.raw(" WHERE ").raw(in_parentheses(index.where));
  return text.take();
}

void PostgresDdlCompiler::drop_index(const op::DropIndex& operation) {
  if (!operation.concurrently) return DdlCompiler::drop_index(operation);
  const QualifiedName index{.schema = operation.table.schema, .name = operation.index};
  Statement& statement =
      emit(fmt::format("DROP INDEX CONCURRENTLY {}{}", operation.if_exists ? "IF EXISTS " : "", quoted(index)));
  statement.transactional = false;
  statement.probe = drop_index_probe(index);
}

void PostgresDdlCompiler::rename_index(const op::RenameIndex& operation) {
  const QualifiedName index{.schema = operation.table.schema, .name = operation.index};
  emit(fmt::format("ALTER INDEX {} RENAME TO {}", quoted(index), quoted(operation.new_name)));
}

void PostgresDdlCompiler::attach_index(const op::AttachIndex& operation) {
  emit(fmt::format("ALTER INDEX {} ATTACH PARTITION {}", quoted(operation.index), quoted(operation.partition_index)));
}

}  // namespace retort::inline v1
