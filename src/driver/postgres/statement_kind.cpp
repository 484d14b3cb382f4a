#include "driver/postgres/statement_kind.hpp"

#include "core/characters.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace retort::inline v1::postgres {

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Just after a comment that may hold comments; the end of the text when it is not closed.
std::size_t after_block_comment(std::string_view sql, std::size_t position) {
  std::size_t depth = 0;
  do {
    const std::string_view two = sql.substr(position, 2);
    if (two == "/*") ++depth;
    if (two == "*/") --depth;
    position += two == "/*" || two == "*/" ? 2 : 1;
  } while (depth > 0 && position < sql.size());
  return std::min(position, sql.size());
}

std::size_t after_blanks(std::string_view sql) {
  std::size_t position = 0;
  while (position < sql.size()) {
    if (is_space(sql[position]) || sql[position] == ';') {
      ++position;
    } else if (sql.substr(position, 2) == "--") {
      position = std::min(sql.find('\n', position), sql.size());
    } else if (sql.substr(position, 2) == "/*") {
      position = after_block_comment(sql, position);
    } else {
      break;
    }
  }
  return position;
}

bool same_word(std::string_view word, std::string_view upper_case) {
  return std::equal(word.begin(), word.end(), upper_case.begin(), upper_case.end(),
                    [](char c, char upper) { return c == upper || (is_letter(c) && c - 'a' + 'A' == upper); });
}

/// COPY wants the connection for its data; the others end or begin the transaction that a unit runs in.
bool takes_over(std::string_view sql) {
  constexpr std::array<std::string_view, 8> words{"COPY", "BEGIN", "START",    "COMMIT",
                                                  "END",  "ABORT", "ROLLBACK", "PREPARE"};
  const std::string_view word = first_word(sql);
  return std::any_of(words.begin(), words.end(), [&](std::string_view taker) { return same_word(word, taker); });
}

bool is_pipelined(const Statement& statement) {
  if (statement.must_return.has_value() || statement.rows != nullptr || takes_over(statement.text)) return false;
  return !statement.may_hold_several || !statement.parameters.empty() || is_certainly_single(statement.text);
}

}  // namespace

bool is_certainly_single(std::string_view sql) {
  const std::size_t semicolon = sql.find(';');
  if (semicolon == std::string_view::npos) return true;
  return std::all_of(sql.begin() + static_cast<std::ptrdiff_t>(semicolon), sql.end(),
                     [](char c) { return is_space(c) || c == ';'; });
}

std::string_view first_word(std::string_view sql) {
  const std::string_view rest = sql.substr(after_blanks(sql));
  const auto end = std::find_if_not(rest.begin(), rest.end(), is_letter);
  return rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
}

bool can_be_pipelined(const Unit& unit) {
  return std::all_of(unit.statements.begin(), unit.statements.end(), is_pipelined);
}

}  // namespace retort::inline v1::postgres
