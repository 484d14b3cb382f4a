#include "dialect/sqlite/tokens.hpp"

#include <algorithm>

namespace retort::inline v1 {

namespace {

using Kind = SqliteToken::Kind;

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool continues_word(char c) {
  return (upper(c) >= 'A' && upper(c) <= 'Z') || is_digit(c) || c == '_' || c == '$' ||
         static_cast<unsigned char>(c) >= 0x80;
}

std::size_t or_end(std::size_t found, std::size_t length, std::string_view sql) {
  return found == std::string_view::npos ? sql.size() : found + length;
}

std::size_t after_blanks(std::string_view sql, std::size_t at) {
  while (at < sql.size()) {
    if (is_blank(sql[at])) {
      ++at;
    } else if (sql.substr(at, 2) == "--") {
      at = or_end(sql.find('\n', at), 1, sql);
    } else if (sql.substr(at, 2) == "/*") {
      at = or_end(sql.find("*/", at + 2), 2, sql);
    } else {
      break;
    }
  }
  return at;
}

/// A quote that is doubled stands for itself.
std::size_t after_quoted(std::string_view sql, std::size_t at) {
  const char close = sql[at] == '[' ? ']' : sql[at];
  for (++at; at < sql.size(); ++at) {
    if (sql[at] != close) continue;
    if (close == ']' || at + 1 == sql.size() || sql[at + 1] != close) return at + 1;
    ++at;
  }
  return at;
}

std::size_t after_number(std::string_view sql, std::size_t at) {
  for (; at < sql.size(); ++at) {
    const bool is_exponents_sign = (sql[at] == '+' || sql[at] == '-') && upper(sql[at - 1]) == 'E';
    if (!continues_word(sql[at]) && sql[at] != '.' && !is_exponents_sign) break;
  }
  return at;
}

std::size_t after_word(std::string_view sql, std::size_t at) {
  while (at < sql.size() && continues_word(sql[at])) ++at;
  return at;
}

SqliteToken token_at(std::string_view sql, std::size_t at) {
  const auto token = [&](Kind kind, std::size_t end) { return SqliteToken{kind, sql.substr(at, end - at), at}; };
  if (at >= sql.size()) return token(Kind::end, at);
  const char c = sql[at];
  const bool quote_follows = at + 1 < sql.size() && sql[at + 1] == '\'';
  if (c == '\'') return token(Kind::string, after_quoted(sql, at));
  if (upper(c) == 'X' && quote_follows) return token(Kind::number, after_quoted(sql, at + 1));
  if (c == '"' || c == '`' || c == '[') return token(Kind::quoted_name, after_quoted(sql, at));
  if (is_digit(c) || (c == '.' && at + 1 < sql.size() && is_digit(sql[at + 1]))) {
    return token(Kind::number, after_number(sql, at));
  }
  if (continues_word(c)) return token(Kind::word, after_word(sql, at));
  return token(Kind::symbol, at + 1);
}

}  // namespace

bool SqliteToken::is(std::string_view keyword) const noexcept {
  return kind == Kind::word && is_same_name(text, keyword);
}

bool SqliteToken::is_one_of(std::initializer_list<std::string_view> keywords) const noexcept {
  return std::any_of(keywords.begin(), keywords.end(), [this](std::string_view keyword) { return is(keyword); });
}

std::string SqliteToken::name() const {
  if (kind == Kind::word || text.size() < 2) return std::string(text);
  const std::string_view inside = text.substr(1, text.size() - 2);
  if (text.front() == '[') return std::string(inside);
  std::string name;
  for (std::size_t i = 0; i < inside.size(); ++i) {
    name += inside[i];
    if (inside[i] == text.front()) ++i;
  }
  return name;
}

std::vector<SqliteToken> sqlite_tokens(std::string_view sql) {
  std::vector<SqliteToken> tokens;
  do {
    const std::size_t end = tokens.empty() ? 0 : tokens.back().end();
    tokens.push_back(token_at(sql, after_blanks(sql, end)));
  } while (tokens.back().kind != Kind::end);
  return tokens;
}

bool is_same_name(std::string_view left, std::string_view right) noexcept {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](char a, char b) { return upper(a) == upper(b); });
}

bool mentions(std::string_view sql, std::string_view name) {
  const std::vector<SqliteToken> tokens = sqlite_tokens(sql);
  return std::any_of(tokens.begin(), tokens.end(), [name](const SqliteToken& token) {
    const bool can_be = token.kind == Kind::word || token.kind == Kind::quoted_name;
    return can_be && is_same_name(token.name(), name);
  });
}

}  // namespace retort::inline v1
