#include "dialect/sqlite/table_sources.hpp"

#include "dialect/sqlite/tokens.hpp"

#include <retort/connection.hpp>
#include <retort/error.hpp>
#include <retort/sql/writer.hpp>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

constexpr const char* by_hand =
    "create a table of the new shape under another name, copy the rows with execute(\"INSERT INTO … SELECT …\"), drop "
    "the old table and rename the new one";

void check_is_ordinary(const QualifiedName& table, const std::string& sql) {
  if (sql.empty()) {
    throw UsageError(fmt::format("there is no table {}", quoted(table)),
                     "check the name, and that the migration which creates the table comes before this one");
  }
  const std::vector<SqliteToken> tokens = sqlite_tokens(sql);
  if (tokens.size() < 2 || !tokens[1].is("VIRTUAL")) return;
  throw UnsupportedOperation(
      {.message = fmt::format("{} is a virtual table, which only its module can change", quoted(table)),
       .hint = by_hand});
}

/// They would go with the old table, and only the program that made them could make them again.
void check_no_temporary_triggers(Connection& connection, const QualifiedName& table) {
  const Result triggers = connection.query(
      "SELECT name FROM sqlite_temp_schema WHERE type = 'trigger' AND tbl_name = $1 COLLATE NOCASE", {table.name});
  if (triggers.empty()) return;
  throw UnsupportedOperation(
      {.message = fmt::format("a temporary trigger, {}, is on {}", quoted(triggers[0][0].text()), quoted(table)),
       .hint = "drop it before the migration runs, and create it again afterwards"});
}

}  // namespace

bool index_uses(const StoredObject& index, std::string_view column) {
  for (const SqliteToken& token : sqlite_tokens(index.sql)) {
    if (token.is_symbol('(')) return mentions(std::string_view(index.sql).substr(token.begin), column);
  }
  return false;
}

std::string catalogue_of(const QualifiedName& table) {
  return fmt::format("{}.sqlite_schema", quoted(table.schema.empty() ? "main" : table.schema));
}

TableSources read_sources(Connection& connection, const QualifiedName& table) {
  check_no_temporary_triggers(connection, table);
  TableSources sources;
  const Result objects =
      connection.query("SELECT type, name, tbl_name, sql FROM " + catalogue_of(table) + " ORDER BY rowid");
  for (const Row object : objects) {
    sources.names.insert(object["name"].text());
    if (object["sql"].is_null() || !is_same_name(object["tbl_name"].text(), table.name)) continue;
    const std::string& type = object["type"].text();
    if (type == "table") sources.table = object["sql"].text();
    if (type == "index") sources.indexes.push_back({object["name"].text(), object["sql"].text()});
    if (type == "trigger") sources.triggers.push_back({object["name"].text(), object["sql"].text()});
  }
  check_is_ordinary(table, sources.table);
  return sources;
}

}  // namespace retort::inline v1
