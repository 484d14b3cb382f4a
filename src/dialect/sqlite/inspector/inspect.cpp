#include "dialect/sqlite/inspector/inspect.hpp"

#include "dialect/sqlite/inspector/read.hpp"
#include "dialect/sqlite/stored_table.hpp"
#include "dialect/sqlite/tokens.hpp"

#include <retort/connection.hpp>
#include <retort/error.hpp>
#include <retort/sql/writer.hpp>

#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

constexpr int has_table_list = 3037000;

bool is_virtual(std::string_view sql) {
  const std::vector<SqliteToken> tokens = sqlite_tokens(sql);
  return tokens.size() > 1 && tokens[1].is("VIRTUAL");
}

class Reader {
 public:
  Reader(Connection& connection, const Inspection& inspection) : connection_(connection), inspection_(inspection) {}

  Schema read() {
    find_shadows();
    for (const Row row :
         connection_.query("SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL "
                           "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type = 'table' DESC, rowid")) {
      take(row[0].text(), row[1].text(), row[2].text(), row[3].text());
    }
    add_dependencies();
    return std::move(schema_);
  }

 private:
  /// The tables that a virtual one keeps its content in come with it.
  void find_shadows() {
    if (connection_.server_version() < has_table_list) return;
    for (const Row row : connection_.query("SELECT name FROM pragma_table_list WHERE type = 'shadow'")) {
      left_out_.insert(row[0].text());
    }
  }

  bool is_left_out(const std::string& table) const {
    return left_out_.contains(table) ||
           std::any_of(inspection_.left_out.begin(), inspection_.left_out.end(),
                       [&](const QualifiedName& name) { return is_same_name(name.name, table); });
  }

  void take(const std::string& type, const std::string& name, const std::string& table, const std::string& sql) {
    if (is_left_out(table)) return;
    try {
      if (type == "table") take_table(name, sql);
      if (type == "index") take_index(table, sql);
      if (type == "view") take_object(read_view(sql), sql);
      if (type == "trigger") take_object(read_trigger(sql), sql);
    } catch (const UnreadableTable& unreadable) {
      throw UnsupportedOperation({.message = fmt::format("{} {} cannot be read: its text is not understood near: {}",
                                                         type, quoted(name), unreadable.near),
                                  .hint = "create it anew with a simpler text"});
    }
  }

  void take_table(const std::string& name, const std::string& sql) {
    places_.emplace(name, schema_.tables.size());
    if (is_virtual(sql)) {
      schema_.tables.push_back({.name = {.name = name}, .definitions = {{"sqlite", sql}}});
    } else {
      schema_.tables.push_back(read_table(sql));
      schema_.tables.back().name.name = name;
    }
  }

  void take_index(const std::string& table, const std::string& sql) {
    const auto place = places_.find(table);
    if (place != places_.end()) schema_.tables[place->second].indexes.push_back(read_index(sql));
  }

  void take_object(Object object, const std::string& sql) {
    texts_.emplace_back(name_of(object), sql);
    schema_.objects.push_back(std::move(object));
  }

  /// A view that uses another is created after it, and a trigger after the tables that it writes to.
  void add_dependencies() {
    for (const auto& [object, sql] : texts_) {
      std::set<std::string> words;
      for (const SqliteToken& token : sqlite_tokens(sql)) {
        if (token.is_name()) words.insert(token.name());
      }
      for (const Table& table : schema_.tables) {
        if (words.contains(table.name.name)) schema_.dependencies.push_back({object, {.name = table.name}});
      }
      for (const auto& [other, text] : texts_) {
        const bool is_other_view = other.kind == ObjectKind::view && other != object;
        if (is_other_view && words.contains(other.name.name)) schema_.dependencies.push_back({object, other});
      }
    }
  }

  Connection& connection_;
  const Inspection& inspection_;
  Schema schema_;
  std::set<std::string> left_out_;
  std::unordered_map<std::string, std::size_t> places_;
  std::vector<std::pair<ObjectName, std::string>> texts_;
};

}  // namespace

Schema inspect_sqlite(Connection& connection, const Inspection& inspection) {
  return Reader(connection, inspection).read();
}

}  // namespace retort::inline v1
