#include "core/characters.hpp"
#include "dialect/sqlite/inspector/read.hpp"
#include "dialect/sqlite/stored_table.hpp"
#include "dialect/sqlite/tokens.hpp"
#include "dialect/sqlite/types.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>
#include <variant>

namespace retort::inline v1 {

namespace {

using ClauseKind = StoredClause::Kind;

/// From the keyword on, which `CONSTRAINT "name"` may stand before.
std::vector<SqliteToken> tokens_of(const StoredClause& clause) {
  std::vector<SqliteToken> tokens = sqlite_tokens(clause.text);
  while (tokens.front().is("CONSTRAINT")) tokens.erase(tokens.begin(), tokens.begin() + 2);
  return tokens;
}

std::string_view text_between(const StoredClause& clause, const SqliteToken& first, const SqliteToken& last) {
  return trimmed(std::string_view(clause.text).substr(first.begin, last.end() - first.begin));
}

bool is_in_parentheses(const std::vector<SqliteToken>& tokens, std::size_t first) {
  return tokens[first].is_symbol('(') && tokens[tokens.size() - 2].is_symbol(')');
}

std::optional<std::int64_t> integer_of(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

Default read_default(const StoredClause& clause) {
  const std::vector<SqliteToken> tokens = tokens_of(clause);
  const SqliteToken& last = tokens[tokens.size() - 2];
  std::string_view text = text_between(clause, tokens[1], last);
  if (is_in_parentheses(tokens, 1)) return Expression{std::string(trimmed(text.substr(1, text.size() - 2)))};
  if (tokens[1].kind == SqliteToken::Kind::string && tokens.size() == 3) return Value(tokens[1].name());
  if (const auto number = integer_of(text)) return Value(*number);
  if (tokens[1].is("NULL")) return Value();
  return Expression{std::string(text)};
}

std::string read_generated(const StoredClause& clause, bool& persisted) {
  const std::vector<SqliteToken> tokens = tokens_of(clause);
  const auto open = std::find_if(tokens.begin(), tokens.end(), [](const SqliteToken& it) { return it.is_symbol('('); });
  const auto close =
      std::find_if(tokens.rbegin(), tokens.rend(), [](const SqliteToken& it) { return it.is_symbol(')'); });
  persisted = tokens[tokens.size() - 2].is("STORED");
  const std::string_view text = text_between(clause, *open, *close);
  return std::string(trimmed(text.substr(1, text.size() - 2)));
}

/// `VARCHAR`, 255
struct WrittenType {
  std::string word{};
  std::optional<int> first{};
  std::optional<int> second{};
};

WrittenType written_type(std::string_view text) {
  WrittenType type{.word = std::string(trimmed(text.substr(0, text.find('('))))};
  for (const SqliteToken& token : sqlite_tokens(text)) {
    if (token.kind != SqliteToken::Kind::number) continue;
    const auto number = integer_of(token.text);
    (type.first ? type.second : type.first) = number ? std::optional<int>(static_cast<int>(*number)) : std::nullopt;
  }
  return type;
}

/// In Retort's words where they come out as the same text; otherwise the text itself.
Type read_type(std::string_view text) {
  constexpr std::array<TypeKind, 13> kinds{TypeKind::boolean,  TypeKind::smallint,  TypeKind::integer,
                                           TypeKind::bigint,   TypeKind::real,      TypeKind::double_precision,
                                           TypeKind::numeric,  TypeKind::character, TypeKind::varchar,
                                           TypeKind::text,     TypeKind::bytea,     TypeKind::date,
                                           TypeKind::timestamp};
  const WrittenType written = written_type(text);
  Type type;
  for (const TypeKind kind : kinds) {
    type.kind = kind;
    type.first.reset();
    type.second.reset();
    if (!is_same_name(sqlite_type_name(type), written.word)) continue;
    type.first = written.first;
    type.second = written.second;
    if (sqlite_type_name(type) != text) type.variants.emplace("sqlite", text);
    return type;
  }
  type = Type{};
  type.name = text;
  type.variants.emplace("sqlite", text);
  return type;
}

Column read_column(const StoredColumn& stored) {
  Column column{.name = stored.name, .type = read_type(trimmed(stored.type))};
  for (const StoredClause& clause : stored.clauses) {
    if (clause.kind == ClauseKind::not_null) column.nullable = false;
    if (clause.kind == ClauseKind::default_value) column.server_default = read_default(clause);
    if (clause.kind == ClauseKind::collate) column.collation = tokens_of(clause)[1].name();
    if (clause.kind == ClauseKind::generated) column.computed = read_generated(clause, column.persisted);
  }
  return column;
}

bool has_autoincrement(std::string_view sql) {
  const std::vector<SqliteToken> tokens = sqlite_tokens(sql);
  return std::any_of(tokens.begin(), tokens.end(), [](const SqliteToken& token) { return token.is("AUTOINCREMENT"); });
}

/// A deferral written apart from its REFERENCES belongs to it all the same.
void add_constraints(const StoredColumn& column, Table& table) {
  for (const StoredClause& clause : column.clauses) {
    if (clause.constraint) table.constraints.push_back(*clause.constraint);
    if (clause.kind == ClauseKind::primary_key) table.autoincrement |= has_autoincrement(clause.text);
  }
}

/// An integer key that is no row id has to say so: INTEGER would make it one.
void keep_spelling_of_key(const StoredTable& stored, Table& table) {
  const PrimaryKey key = stored.primary_key();
  for (Column& column : table.columns) {
    const bool is_only_key = key.columns.size() == 1 && is_same_name(key.columns.front(), column.name);
    const std::string name = sqlite_type_name(column.type);
    if (is_only_key && is_integer(column.type) && name != "INTEGER") column.type.variants.emplace("sqlite", name);
  }
}

}  // namespace

Table read_table(std::string_view sql) {
  const StoredTable stored = parse_table(sql);
  Table table{.name = {.name = stored.name}};
  for (const StoredColumn& column : stored.columns) {
    table.columns.push_back(read_column(column));
    add_constraints(column, table);
  }
  for (const StoredConstraint& line : stored.constraints) {
    table.constraints.push_back(line.constraint);
    if (std::holds_alternative<PrimaryKey>(line.constraint)) table.autoincrement |= has_autoincrement(line.text);
  }
  table.strict = stored.strict;
  table.without_rowid = stored.without_rowid;
  keep_spelling_of_key(stored, table);
  table.definitions.emplace("sqlite", sql);
  return table;
}

}  // namespace retort::inline v1
