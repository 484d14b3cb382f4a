#include "dialect/sqlite/rebuild_statements.hpp"

#include "dialect/sqlite/tokens.hpp"

#include <retort/sql/writer.hpp>

#include <algorithm>
#include <array>
#include <iterator>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

/// Rows keep their ids, except where a column that is copied holds them; empty where there are none, or no name is left
/// to ask for them by.
std::string row_id_to_copy(const StoredTable& before, const StoredTable& after,
                           const std::vector<std::string>& copied) {
  if (before.without_rowid || after.without_rowid) return {};
  const StoredColumn* const holder = after.row_id();
  if (holder != nullptr && std::find(copied.begin(), copied.end(), holder->name) != copied.end()) return {};
  for (const char* const name : {"rowid", "_rowid_", "oid"}) {
    if (before.column(name) == nullptr && after.column(name) == nullptr) return name;
  }
  return {};
}

bool is_autoincrement(const StoredTable& table) {
  return std::any_of(table.columns.begin(), table.columns.end(), [](const StoredColumn& column) {
    const StoredClause* key = clause_of(column, StoredClause::Kind::primary_key);
    return key != nullptr && mentions(key->text, "AUTOINCREMENT");
  });
}

std::string free_name(const TableSources& sources, const std::string& table) {
  std::string name = "_retort_new_" + table;
  const auto is_taken = [&] {
    return std::any_of(sources.names.begin(), sources.names.end(),
                       [&](const std::string& other) { return is_same_name(other, name); });
  };
  while (is_taken()) name += "_";
  return name;
}

std::string text_literal(std::string_view text) { return SqlWriter().text_literal(text).take(); }

}  // namespace

RebuildStatements::RebuildStatements(const QualifiedName& name, const TableSources& sources, const StoredTable& before,
                                     const TableEdit& edit)
    : name_(name),
      sources_(sources),
      before_(before),
      edit_(edit),
      new_name_{.schema = name.schema, .name = free_name(sources, name.name)} {}

Script RebuildStatements::moved_rows() const {
  Script script{{.text = text_of(edit_.table(), quoted(new_name_))}, copy(), count()};
  Script sequence = moved_sequence();
  std::move(sequence.begin(), sequence.end(), std::back_inserter(script));
  script.push_back({.text = "DROP TABLE " + quoted(name_)});
  return script;
}

/// The conflict clauses of the new table would let rows vanish.
Statement RebuildStatements::copy() const {
  const std::vector<std::string> copied = edit_.copied_columns();
  std::string columns = row_id_to_copy(before_, edit_.table(), copied);
  for (const std::string& column : copied) columns += (columns.empty() ? "" : ", ") + quoted(column);
  return {.text = fmt::format("INSERT OR ABORT INTO {0} ({1}) SELECT {1} FROM {2}", quoted(new_name_), columns,
                              quoted(name_))};
}

Statement RebuildStatements::count() const {
  Statement statement{
      .text = fmt::format("SELECT CASE WHEN copied = there THEN 'every row' ELSE copied || ' of ' || there || ' rows' "
                          "END FROM (SELECT (SELECT count(*) FROM {}) AS copied, (SELECT count(*) FROM {}) AS there)",
                          quoted(new_name_), quoted(name_))};
  statement.must_return = "every row";
  return statement;
}

/// Ids that were given out once are not given out again.
Script RebuildStatements::moved_sequence() const {
  if (!is_autoincrement(before_) || !is_autoincrement(edit_.table())) return {};
  const std::string sequences = quoted(QualifiedName{.schema = name_.schema, .name = "sqlite_sequence"});
  const std::string name = text_literal(new_name_.name);
  return {{.text = fmt::format("DELETE FROM {} WHERE name = {}", sequences, name)},
          {.text = fmt::format("INSERT INTO {0} (name, seq) SELECT {1}, seq FROM {0} WHERE name = {2}", sequences, name,
                               text_literal(before_.name))}};
}

/// It comes out as the table's author wrote it.
Statement RebuildStatements::taken_name() const {
  return {.text = fmt::format("ALTER TABLE {} RENAME TO {}", quoted(new_name_), quoted(before_.name))};
}

Script RebuildStatements::recreated_objects() const {
  Script script;
  for (const StoredObject& index : sources_.indexes) {
    const std::vector<std::string>& dropped = edit_.dropped_columns();
    const bool is_gone = std::any_of(dropped.begin(), dropped.end(),
                                     [&](const std::string& column) { return index_uses(index, column); });
    if (!is_gone) script.push_back({.text = recreated(index.sql)});
  }
  for (const StoredObject& trigger : sources_.triggers) script.push_back({.text = recreated(trigger.sql)});
  return script;
}

/// sqlite_schema keeps statements without the schema; another one than main has to be said.
std::string RebuildStatements::recreated(const std::string& sql) const {
  if (name_.schema.empty()) return sql;
  for (const SqliteToken& token : sqlite_tokens(sql)) {
    if (token.is_one_of({"CREATE", "UNIQUE", "INDEX", "TRIGGER", "IF", "NOT", "EXISTS"})) continue;
    return sql.substr(0, token.begin) + quoted(name_.schema) + "." + sql.substr(token.begin);
  }
  return sql;
}

}  // namespace retort::inline v1
