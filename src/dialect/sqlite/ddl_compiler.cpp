#include "dialect/sqlite/ddl_compiler.hpp"

#include "dialect/clauses.hpp"
#include "dialect/sqlite/literal.hpp"
#include "dialect/sqlite/types.hpp"
#include "sql/scanner.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <variant>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

bool is_only_key_column(const Table* table, const Column& column) {
  const PrimaryKey* key = table == nullptr ? nullptr : primary_key_of(*table);
  return key != nullptr && key->columns.size() == 1 && key->columns.front() == column.name;
}

std::string computed_clause(const Column& column) {
  if (column.computed.empty()) return {};
  return fmt::format(" GENERATED ALWAYS AS {} {}", in_parentheses(column.computed),
                     column.persisted ? "STORED" : "VIRTUAL");
}

/// Whether a statement that begins so is refused in a transaction, or does nothing there.
bool wants_to_be_alone(std::string_view word) {
  constexpr std::array<std::string_view, 5> words{"ATTACH", "BEGIN", "DETACH", "PRAGMA", "VACUUM"};
  return std::ranges::any_of(words, [&](std::string_view refused) { return is_keyword(word, refused); });
}

}  // namespace

bool SqliteDdlCompiler::refuses_transaction(const op::ExecuteSql& operation) const {
  SqlScanner scanner(operation.sql);
  bool is_first = true;
  while (!scanner.at_end()) {
    const SqlScanner::Token token = scanner.next();
    if (token.kind == SqlScanner::Kind::blank || token.kind == SqlScanner::Kind::comment) continue;
    if (is_first && wants_to_be_alone(token.text)) return true;
    is_first = token.text == ";";
  }
  return false;
}

std::string SqliteDdlCompiler::engine() const {
  const int version = context().server_version;
  return version > 0 ? fmt::format("SQLite {}.{}", version / 1000000, version / 1000 % 1000) : "SQLite";
}

void SqliteDdlCompiler::create_table(const op::CreateTable& operation) {
  if (const auto own = operation.table.definitions.find("sqlite"); own != operation.table.definitions.end()) {
    emit(own->second);
    return create_indexes(operation);
  }
  check_table(operation.table);
  if (operation.table.columns.empty()) unsupported("table without columns", "give it a column");
  op::CreateTable local = operation;
  for (Constraint& constraint : local.table.constraints) leave_out_schema(constraint, operation.table.name.schema);
  DdlCompiler::create_table(local);
}

void SqliteDdlCompiler::leave_out_schema(Constraint& constraint, const std::string& schema) {
  auto* key = std::get_if<ForeignKey>(&constraint);
  if (key != nullptr && key->referent.schema == schema) key->referent.schema.clear();
}

std::string SqliteDdlCompiler::type_name(const Type& type) const {
  std::string name = sqlite_type_name(type);
  if (!name.empty() || type.variants.contains("sqlite")) return name;
  if (type.dimensions == 0 && type.kind == TypeKind::named && type.name.empty()) {
    misused("it has no type", "give it one, such as text");
  }
  const bool is_spatial = type.kind == TypeKind::geometry || type.kind == TypeKind::geography;
  const std::string feature = type.dimensions > 0 ? "array type"
                              : is_spatial        ? "spatial types"
                                                  : fmt::format("type {}", type.name);
  unsupported(feature, "say what to use there instead, for instance with .on(\"sqlite\", \"TEXT\")");
}

std::string SqliteDdlCompiler::column_definition(const Column& column, const Table* table) const {
  const bool is_row_id = is_only_key_column(table, column) && is_integer(column.type);
  if (column.identity != dsl::identity::none && !is_row_id) {
    unsupported("identity column other than an integer that alone is the primary key",
                "make it the primary key, or leave .identity out");
  }
  check_column(column);
  const bool is_key = table != nullptr && is_in_primary_key(*table, column.name);
  const bool is_spelled_out = column.type.variants.contains("sqlite");
  return fmt::format("{} {}{}{}{}{}", quoted(column.name),
                     is_row_id && !is_spelled_out ? "INTEGER" : type_name(column.type),
                     column.collation.empty() ? "" : " COLLATE " + quoted(column.collation), computed_clause(column),
                     column.nullable && !is_key ? "" : " NOT NULL",
                     column.server_default ? " " + default_clause(*column.server_default) : "");
}

std::string SqliteDdlCompiler::default_clause(const Default& value) const {
  const auto* expression = std::get_if<Expression>(&value);
  if (expression != nullptr && is_one_of(expression->sql, {"CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME"})) {
    return "DEFAULT " + expression->sql;
  }
  return DdlCompiler::default_clause(value);
}

std::string SqliteDdlCompiler::constraint_definition(const Constraint& constraint) const {
  check_constraint(constraint);
  return DdlCompiler::constraint_definition(constraint);
}

std::string SqliteDdlCompiler::constraint_line(const Constraint& constraint, const Table& table) const {
  std::string text = constraint_definition(constraint);
  const auto* key = std::get_if<PrimaryKey>(&constraint);
  if (key == nullptr || !table.autoincrement) return text;
  const std::string column = "PRIMARY KEY (" + quoted(key->columns.front());
  return text.replace(text.find(column), column.size(), column + " AUTOINCREMENT");
}

std::string SqliteDdlCompiler::table_suffix(const Table& table) const {
  if (table.strict) return table.without_rowid ? " STRICT, WITHOUT ROWID" : " STRICT";
  return table.without_rowid ? " WITHOUT ROWID" : "";
}

std::string SqliteDdlCompiler::literal(const Value& value) const {
  if (auto text = sql_literal(value, sqlite_default_literals)) return std::move(*text);
  const MissingLiteral missing = missing_literal(value);
  unsupported(missing.feature, missing.hint);
}

void SqliteDdlCompiler::create_index(const op::CreateIndex& operation) {
  const Index& index = operation.index;
  check_index(index);
  const QualifiedName name{.schema = operation.table.schema, .name = index.name};
  SqlWriter text;
  text.raw(index.unique ? "CREATE UNIQUE INDEX " : "CREATE INDEX ");
  if (operation.if_not_exists) text.raw("IF NOT EXISTS ");
  text.name(name).raw(" ON ").name(operation.table.name).raw(" (");
  text.raw(joined(index.elements, ", ", [this](const IndexElement& element) { return index_element(element); }));
  text.raw(")");
  if (!index.where.empty()) text.raw(" WHERE ").raw(in_parentheses(index.where));
  emit(text.take());
}

}  // namespace retort::inline v1
