#include "conformance/schemas/database.hpp"
#include "dialect/sqlite/tokens.hpp"

#include <retort/connect.hpp>
#include <retort/dialect/dialect.hpp>
#include <retort/sql/writer.hpp>

#include <algorithm>

#include <fmt/format.h>

namespace conformance {

namespace {

/// Without what has no meaning: blanks, comments and quotes around names.
std::string plain(const std::string& sql) {
  std::string text;
  for (const retort::SqliteToken& token : retort::sqlite_tokens(sql)) {
    const bool is_name = token.kind == retort::SqliteToken::Kind::quoted_name;
    text += (text.empty() ? "" : " ") + (is_name ? token.name() : std::string(token.text));
  }
  return text;
}

std::string fields(const retort::Row& row, std::size_t first = 0) {
  std::string text;
  for (std::size_t i = first; i < row.size(); ++i) text += " " + row[i].optional_text().value_or("NULL");
  return text;
}

class SqliteSchemas final : public Database {
 public:
  void load(const std::string& sql) override { connection_->run({.text = sql, .may_hold_several = true}); }
  retort::Schema inspect() override { return retort::find_dialect("sqlite").inspect(*connection_, {}); }

  Dump dump() override {
    Dump lines = facts(true);
    add_indexes(lines);
    for (const retort::Row row :
         connection_->query("SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT "
                            "NULL AND type <> 'index'")) {
      const std::string sql = row[3].text();
      lines.push_back(fmt::format("{} {} {}: {}", row[0].text(), row[1].text(), row[2].text(), plain(sql)));
    }
    return lines;
  }

  /// What is left of a table's text are its checks; the pragmas say everything else.
  Dump dump_without_order() override {
    Dump lines = facts(false);
    add_indexes(lines);
    for (const retort::Table& table : inspect().tables) {
      for (const retort::Constraint& constraint : table.constraints) {
        const auto* check = std::get_if<retort::Check>(&constraint);
        if (check != nullptr)
          lines.push_back(table.name.name + " check " + check->name + " " + plain(check->condition));
      }
      for (const retort::Column& column : table.columns) {
        lines.push_back(fmt::format("{} {} as {} collate {}", table.name.name, column.name, plain(column.computed),
                                    column.collation));
      }
      lines.push_back(fmt::format("{} strict {} without_rowid {} autoincrement {}", table.name.name, table.strict,
                                  table.without_rowid, table.autoincrement));
    }
    for (const retort::Row row :
         connection_->query("SELECT type, name, sql FROM sqlite_schema WHERE type NOT IN ('table', "
                            "'index') AND sql IS NOT NULL OR sql LIKE 'CREATE VIRTUAL%'")) {
      lines.push_back(fmt::format("{} {}: {}", row[0].text(), row[1].text(), plain(row[2].text())));
    }
    return lines;
  }

  retort::CompileContext context() override {
    return {.dialect = "sqlite", .server_version = connection_->server_version()};
  }

 protected:
  retort::Connection& connection() override { return *connection_; }

 private:
  /// By what they mean: there are several ways to write one down.
  void add_indexes(Dump& lines) {
    for (const retort::Table& table : inspect().tables) {
      for (const retort::Index& index : table.indexes) {
        lines.push_back(retort::canonical({{retort::op::CreateIndex{.table = table.name, .index = index}}}));
      }
    }
  }

  Dump facts(bool with_order) {
    Dump lines;
    for (const retort::Row table : connection_->query("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') "
                                                      "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")) {
      const std::string name = table[0].text();
      const auto add = [&](const std::string& what, const std::string& query) {
        for (const retort::Row row : connection_->query(query, {name})) {
          lines.push_back(fmt::format("{} {}{}", name, what, fields(row)));
        }
      };
      add("column", fmt::format("SELECT {}name, type, \"notnull\", dflt_value, pk, hidden FROM pragma_table_xinfo($1)",
                                with_order ? "cid, " : ""));
      add("foreign key",
          "SELECT group_concat(\"from\"), \"table\", group_concat(\"to\"), on_update, on_delete, match FROM (SELECT * "
          "FROM "
          "pragma_foreign_key_list($1) ORDER BY id, seq) GROUP BY id");
      add("index",
          "SELECT CASE WHEN l.origin = 'c' THEN l.name END, l.\"unique\", l.origin, l.partial, (SELECT "
          "group_concat(coalesce(x.name, '?') || ' ' || x.desc || ' ' || x.coll) FROM pragma_index_xinfo(l.name) AS x "
          "WHERE "
          "x.key) FROM pragma_index_list($1) AS l");
    }
    return lines;
  }

  std::unique_ptr<retort::Connection> connection_ = retort::connect("sqlite::memory:");
};

}  // namespace

std::unique_ptr<Database> sqlite_database() { return std::make_unique<SqliteSchemas>(); }

}  // namespace conformance
