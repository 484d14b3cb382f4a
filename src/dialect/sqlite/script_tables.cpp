#include "dialect/sqlite/script_tables.hpp"

#include "dialect/sqlite/edit_table.hpp"
#include "dialect/sqlite/token_reader.hpp"

#include <retort/error.hpp>

#include <map>
#include <string_view>
#include <utility>

namespace retort::inline v1 {

namespace {

struct NameOrder {
  bool operator()(const std::string& left, const std::string& right) const { return folded(left) < folded(right); }
  static std::string folded(std::string text) {
    for (char& c : text) {
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
  }
};

/// Follows the statements of a script as far as they are about tables of its own making. A table that is not in it, or
/// not any more, is not known.
class ScriptTables {
 public:
  void follow(const Statement& statement) {
    try {
      follow_text(statement);
    } catch (const UnreadableTable&) {
      tables_.clear();
    } catch (const UsageError&) {
      tables_.clear();
    }
  }

  const TableSources* find(const QualifiedName& table) const {
    const auto found = tables_.find(key_of(table));
    return found == tables_.end() ? nullptr : &found->second;
  }

 private:
  static std::string key_of(const QualifiedName& name) {
    return (name.schema.empty() ? "main" : name.schema) + "." + name.name;
  }

  static QualifiedName take_qualified(TokenReader& reader) {
    QualifiedName name{.name = reader.take_name()};
    if (reader.accept('.')) name = {.schema = name.name, .name = reader.take_name()};
    return name;
  }

  void follow_text(const Statement& statement) {
    TokenReader reader(statement.text);
    if (statement.may_hold_several) return tables_.clear();
    const bool is_about_data = reader.peek().is_one_of(
        {"INSERT", "UPDATE", "DELETE", "REPLACE", "SELECT", "WITH", "PRAGMA", "VALUES", "ANALYZE", "VACUUM"});
    if (is_about_data) return;
    if (reader.accept("CREATE")) return follow_create(reader, statement.text);
    if (reader.accept("DROP")) return follow_drop(reader);
    reader.expect("ALTER");
    follow_alter(reader);
  }

  void follow_create(TokenReader& reader, const std::string& sql) {
    reader.accept("UNIQUE");
    const bool is_table = reader.accept("TABLE");
    const bool is_index = !is_table && reader.accept("INDEX");
    const bool is_trigger = !is_table && !is_index && reader.accept("TRIGGER");
    if (!is_table && !is_index && !is_trigger) {
      reader.expect("VIEW");
      return;
    }
    const bool may_exist = reader.accept("IF");
    if (may_exist) {
      reader.expect("NOT");
      reader.expect("EXISTS");
    }
    const QualifiedName name = take_qualified(reader);
    if (is_table) return create_table(name, sql, may_exist);
    while (!reader.accept("ON")) reader.peek().is_symbol(',') ? reader.expect(',') : reader.take_any();
    const auto table = tables_.find(key_of({.schema = name.schema, .name = reader.take_name()}));
    if (table == tables_.end()) return;
    (is_index ? table->second.indexes : table->second.triggers).push_back({name.name, sql});
  }

  void create_table(const QualifiedName& name, const std::string& sql, bool may_exist) {
    if (may_exist) {
      tables_.erase(key_of(name));
    } else {
      tables_[key_of(name)] = {.table = sql};
    }
  }

  void follow_drop(TokenReader& reader) {
    const bool is_table = reader.accept("TABLE");
    const bool is_other = !is_table && (reader.accept("INDEX") || reader.accept("TRIGGER"));
    if (!is_table && !is_other) {
      reader.expect("VIEW");
      return;
    }
    if (reader.accept("IF")) reader.expect("EXISTS");
    const QualifiedName name = take_qualified(reader);
    if (is_table) {
      tables_.erase(key_of(name));
      return;
    }
    for (auto& [key, table] : tables_) {
      const auto is_it = [&](const StoredObject& object) { return is_same_name(object.name, name.name); };
      std::erase_if(table.indexes, is_it);
      std::erase_if(table.triggers, is_it);
    }
  }

  void follow_alter(TokenReader& reader) {
    reader.expect("TABLE");
    const QualifiedName name = take_qualified(reader);
    if (reader.accept("RENAME")) {
      if (reader.accept("TO")) return rename_table(name, reader.take_name());
      return forget(name.name);
    }
    const auto table = tables_.find(key_of(name));
    if (table == tables_.end()) return;
    TableEdit edit(parse_table(table->second.table));
    if (reader.accept("ADD")) {
      reader.accept("COLUMN");
      const std::size_t begin = reader.peek().begin;
      std::string column = reader.peek().name();
      edit.apply(AddStoredColumn{.name = std::move(column), .definition = reader.text(begin, std::string::npos)});
    } else {
      reader.expect("DROP");
      reader.accept("COLUMN");
      edit.apply(op::DropColumn{.column = reader.take_name()});
    }
    table->second.table = text_of(edit.table());
  }

  /// What mentions the table is rewritten by SQLite in ways that are not followed.
  void rename_table(const QualifiedName& from, const std::string& to) {
    auto node = tables_.extract(key_of(from));
    forget(from.name);
    if (node.empty() || !node.mapped().indexes.empty() || !node.mapped().triggers.empty()) return;
    StoredTable table = parse_table(node.mapped().table);
    table.name = to;
    tables_[key_of({.schema = from.schema, .name = to})] = {.table = text_of(table)};
  }

  void forget(const std::string& name) {
    std::erase_if(tables_, [&](const auto& entry) {
      const TableSources& sources = entry.second;
      bool is_concerned = mentions(sources.table, name);
      for (const StoredObject& trigger : sources.triggers) is_concerned |= mentions(trigger.sql, name);
      return is_concerned;
    });
  }

  std::map<std::string, TableSources, NameOrder> tables_;
};

}  // namespace

std::optional<TableSources> script_sources(std::span<const Statement> earlier, const QualifiedName& table) {
  ScriptTables tables;
  for (const Statement& statement : earlier) tables.follow(statement);
  const TableSources* sources = tables.find(table);
  return sources == nullptr ? std::nullopt : std::optional(*sources);
}

}  // namespace retort::inline v1
