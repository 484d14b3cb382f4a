#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace retort::inline v1 {

/// A piece of SQL as SQLite's lexer reads it.
struct SqliteToken {
  enum class Kind { word, quoted_name, string, number, symbol, end };
  Kind kind = Kind::end;
  std::string_view text{};
  std::size_t begin = 0;  ///< its place in the text

  std::size_t end() const noexcept { return begin + text.size(); }
  /// Whether it is this keyword, given in capitals.
  bool is(std::string_view keyword) const noexcept;
  bool is_one_of(std::initializer_list<std::string_view> keywords) const noexcept;
  bool is_symbol(char symbol) const noexcept { return kind == Kind::symbol && text.front() == symbol; }
  /// Whether it can stand where a name belongs; SQLite takes strings there, too.
  bool is_name() const noexcept { return kind == Kind::word || kind == Kind::quoted_name || kind == Kind::string; }
  /// The name without its quotes.
  std::string name() const;
};

/// Everything but blanks and comments, and one of kind `end` at the end. The text has to outlive them.
std::vector<SqliteToken> sqlite_tokens(std::string_view sql);

/// As SQLite compares names: ASCII letters without regard to case.
bool is_same_name(std::string_view left, std::string_view right) noexcept;

/// Whether the SQL mentions the name, in whatever quotes.
bool mentions(std::string_view sql, std::string_view name);

}  // namespace retort::inline v1
