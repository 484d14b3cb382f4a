#include "dialect/postgres/ddl_compiler.hpp"

#include "dialect/clauses.hpp"
#include "dialect/postgres/column_clauses.hpp"
#include "dialect/postgres/literal.hpp"
#include "dialect/postgres/types.hpp"

#include <utility>
#include <variant>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

/// A column's default is a "b_expr" of the grammar: AND, NOT, IS and AT TIME ZONE only stand there in parentheses.
bool needs_parentheses(std::string_view expression) {
  return expression.find_first_of(" \t\r\n") != std::string_view::npos ||
         expression.find("--") != std::string_view::npos;
}

}  // namespace

std::string PostgresDdlCompiler::engine() const {
  const int version = context().server_version;
  return version > 0 ? fmt::format("PostgreSQL {}", version / 10000) : "PostgreSQL";
}

std::string PostgresDdlCompiler::type_name(const Type& type) const {
  std::string name = postgres_type_name(type);
  if (name.empty()) misused("it has no type", "give it one, such as text");
  if (name.ends_with("multirange")) require(140000, "multirange types", "use an array of ranges");
  return name;
}

std::string PostgresDdlCompiler::column_definition(const Column& column, const Table* table) const {
  check_column(column);
  const bool is_key = table != nullptr && is_in_primary_key(*table, column.name);
  std::string text = fmt::format("{} {}", quoted(column.name), type_name(column.type));
  if (column.compression != dsl::compression::unset) text += " COMPRESSION " + compression_name(column.compression);
  if (!column.collation.empty()) text += " COLLATE " + quoted({column.collation_schema, column.collation});
  const bool waits_for_identity = column.identity != dsl::identity::none && gets_identity_later(table);
  if (column.identity != dsl::identity::none && !waits_for_identity) {
    text += " " + identity_clause(column.identity, column.identity_options, column.identity_sequence);
  }
  if (!column.computed.empty()) {
    text += fmt::format(" GENERATED ALWAYS AS {} {}", in_parentheses(column.computed),
                        column.persisted ? "STORED" : "VIRTUAL");
  }
  if (!column.nullable || is_key || waits_for_identity) text += " NOT NULL";
  if (column.server_default) text += " " + default_clause(*column.server_default);
  return text;
}

/// A table that is partitioned gets identity columns from ALTER TABLE alone before PostgreSQL 17.
bool PostgresDdlCompiler::gets_identity_later(const Table* table) const {
  const int version = context().server_version;
  const bool is_partitioned = table != nullptr && table->partition_by.strategy != dsl::partition::unset;
  return is_partitioned && version != 0 && version < 170000;
}

std::string PostgresDdlCompiler::default_clause(const Default& value) const {
  const auto* expression = std::get_if<Expression>(&value);
  if (expression == nullptr || needs_parentheses(expression->sql)) return DdlCompiler::default_clause(value);
  return "DEFAULT " + expression->sql;
}

std::string PostgresDdlCompiler::constraint_definition(const Constraint& constraint) const {
  check_constraint(constraint);
  return DdlCompiler::constraint_definition(constraint);
}

std::string PostgresDdlCompiler::literal(const Value& value) const {
  if (auto text = sql_literal(value, postgres_literals)) return std::move(*text);
  const MissingLiteral missing = missing_literal(value);
  unsupported(missing.feature, missing.hint);
}

std::string PostgresDdlCompiler::copy_text(const QualifiedName& table, const std::vector<std::string>& columns) const {
  return SqlWriter().raw("COPY ").name(table).raw(" (").names(columns).raw(") FROM STDIN").take();
}

}  // namespace retort::inline v1
