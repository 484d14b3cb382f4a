#include "acceptance/rebuild/content.hpp"

#include <retort/sql/writer.hpp>

#include <array>
#include <utility>

#include <fmt/format.h>

namespace retort_test {

namespace {

std::string words(const retort::Row& row) {
  std::string text;
  for (std::size_t i = 0; i < row.size(); ++i) text += (row[i].is_null() ? "NULL" : row[i].text()) + " | ";
  return text;
}

/// SQLite writes a table's name anew, in quotes, when it is renamed.
std::string with_quoted_name(const std::string& type, const std::string& name, const std::string& sql) {
  if (type != "table") return sql;
  constexpr std::string_view head = "CREATE TABLE ";
  for (const std::string& spelled :
       {retort::quoted(name), name, "[" + name + "]", "`" + name + "`", "'" + name + "'"}) {
    if (sql.compare(head.size(), spelled.size(), spelled) != 0) continue;
    return std::string(head) + retort::quoted(name) + sql.substr(head.size() + spelled.size());
  }
  return sql;
}

std::vector<std::string> lines(retort::Connection& connection, const std::string& sql) {
  std::vector<std::string> result;
  for (const retort::Row row : connection.query(sql)) result.push_back(words(row));
  return result;
}

std::string without_row_id(retort::Connection& connection, const std::string& table) {
  return connection.query("SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = $1", {table})[0][0].text();
}

/// Values with their storage classes, which a copy could change.
std::string values_of(retort::Connection& connection, const std::string& table) {
  std::string text = without_row_id(connection, table) == "1" ? "0" : "rowid";
  for (const retort::Row column : connection.query("SELECT name FROM pragma_table_xinfo($1)", {table})) {
    const std::string name = retort::quoted(column[0].text());
    text += fmt::format(", typeof({0}), quote({0})", name);
  }
  return text;
}

}  // namespace

std::vector<std::string> tables_of(retort::Connection& connection) {
  std::vector<std::string> tables;
  for (const retort::Row row :
       connection.query("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND "
                        "name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'retort\\_%' ESCAPE '\\' "
                        "ORDER BY name")) {
    tables.push_back(row[0].text());
  }
  return tables;
}

Content content_of(retort::Connection& connection) {
  Content content;
  for (const retort::Row row : connection.query("SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT "
                                                "LIKE 'retort%' AND tbl_name NOT LIKE 'retort%' ORDER BY type, name")) {
    const std::string sql = row[3].is_null() ? "" : with_quoted_name(row[0].text(), row[1].text(), row[3].text());
    content.schema.push_back(fmt::format("{} {} on {}: {}", row[0].text(), row[1].text(), row[2].text(), sql));
  }
  for (const std::string& table : tables_of(connection)) {
    const std::string name = retort::quoted(table);
    for (const char* const pragma : {"table_xinfo", "index_list", "foreign_key_list"}) {
      for (std::string& line : lines(connection, fmt::format("PRAGMA {}({})", pragma, name))) {
        content.facts[table].push_back(fmt::format("{}: {}", pragma, line));
      }
    }
    content.rows[table] = lines(connection, fmt::format("SELECT {} FROM {} ORDER BY 1, 3, 5",
                                                        values_of(connection, table) + ", 0, 0, 0", name));
  }
  const bool has_sequence = !connection.query("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_sequence'").empty();
  if (has_sequence) content.rows["sqlite_sequence"] = lines(connection, "SELECT * FROM sqlite_sequence ORDER BY name");
  return content;
}

retort::Operation altered(const std::string& table, std::vector<retort::op::TableChange> changes) {
  return {.node = retort::op::AlterTable{.table = {.name = table}, .changes = std::move(changes)}};
}

retort::Operation rebuild_of(const std::string& table) {
  const retort::Check check{.name = "retort_probe", .condition = "1 = 1"};
  return altered(table, {retort::op::AddConstraint{check}, retort::op::DropConstraint{.name = check.name}});
}

}  // namespace retort_test
