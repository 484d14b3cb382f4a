#include "dialect/sqlite/stored_table.hpp"

#include "dialect/sqlite/tokens.hpp"

#include <retort/sql/writer.hpp>

#include <algorithm>
#include <variant>

namespace retort::inline v1 {

namespace {

/// The type's words, without blanks and comments.
std::string plain_type(const StoredColumn& column) {
  std::string type;
  for (const SqliteToken& token : sqlite_tokens(column.type)) type += token.name();
  return type;
}

bool is_descending(const StoredClause& clause) {
  for (const SqliteToken& token : sqlite_tokens(clause.text)) {
    if (token.is("DESC")) return true;
  }
  return false;
}

}  // namespace

const StoredColumn* StoredTable::column(std::string_view column_name) const {
  const auto found = std::find_if(columns.begin(), columns.end(), [&](const StoredColumn& candidate) {
    return is_same_name(candidate.name, column_name);
  });
  return found == columns.end() ? nullptr : &*found;
}

StoredColumn* StoredTable::column(std::string_view column_name) {
  const auto found = std::find_if(columns.begin(), columns.end(), [&](const StoredColumn& candidate) {
    return is_same_name(candidate.name, column_name);
  });
  return found == columns.end() ? nullptr : &*found;
}

PrimaryKey StoredTable::primary_key() const {
  for (const StoredColumn& candidate : columns) {
    const StoredClause* clause = clause_of(candidate, StoredClause::Kind::primary_key);
    if (clause != nullptr) return std::get<PrimaryKey>(*clause->constraint);
  }
  for (const StoredConstraint& line : constraints) {
    if (const auto* key = std::get_if<PrimaryKey>(&line.constraint)) return *key;
  }
  return {};
}

/// By an old rule of SQLite's a column's own PRIMARY KEY DESC makes no row id.
const StoredColumn* StoredTable::row_id() const {
  const PrimaryKey key = primary_key();
  if (without_rowid || key.columns.size() != 1) return nullptr;
  const StoredColumn* only = column(key.columns.front());
  if (only == nullptr || !is_same_name(plain_type(*only), "INTEGER")) return nullptr;
  const StoredClause* clause = clause_of(*only, StoredClause::Kind::primary_key);
  return clause != nullptr && is_descending(*clause) ? nullptr : only;
}

std::string text_of(const StoredTable& table, std::string_view name) {
  std::string text = table.head + (name.empty() ? quoted(table.name) : std::string(name)) + table.open;
  const std::size_t count = table.columns.size() + table.constraints.size();
  std::size_t index = 0;
  const auto append = [&](const StoredLine& line, const std::string& content) {
    const bool has_comma = ++index < count && !line.without_comma;
    text += line.before + content + line.after + (has_comma ? "," : "") + line.note;
  };
  for (const StoredColumn& column : table.columns) {
    std::string content = column.name_text + column.type;
    for (const StoredClause& clause : column.clauses) content += clause.text;
    append(column, content);
  }
  for (const StoredConstraint& constraint : table.constraints) append(constraint, constraint.text);
  return text + table.close;
}

const StoredClause* clause_of(const StoredColumn& column, StoredClause::Kind kind) {
  const auto found = std::find_if(column.clauses.begin(), column.clauses.end(),
                                  [kind](const StoredClause& clause) { return clause.kind == kind; });
  return found == column.clauses.end() ? nullptr : &*found;
}

}  // namespace retort::inline v1
