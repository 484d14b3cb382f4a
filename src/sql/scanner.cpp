#include "sql/scanner.hpp"

#include <algorithm>
#include <cctype>

namespace retort::inline v1 {

namespace {

bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

bool starts_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

bool continues_word(char c) { return starts_word(c) || (c >= '0' && c <= '9') || c == '$'; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

SqlScanner::Token SqlScanner::next() {
  const std::size_t begin = at_;
  const Kind kind = skip();
  return {kind, sql_.substr(begin, at_ - begin)};
}

SqlScanner::Kind SqlScanner::skip() {
  const char c = sql_[at_];
  if (is_blank(c)) {
    ++at_;
    return Kind::blank;
  }
  if (skip_comment()) return Kind::comment;
  if (c == '$') return skip_dollar();
  if (c == '\'' || c == '"') {
    skip_to({&c, 1}, at_ + 1);
  } else if (starts_word(c)) {
    skip_word();
  } else {
    ++at_;
  }
  return Kind::other;
}

void SqlScanner::skip_to(std::string_view end, std::size_t from) {
  const std::size_t found = sql_.find(end, from);
  unclosed_ = found == std::string_view::npos;
  at_ = unclosed_ ? sql_.size() : found + end.size();
}

bool SqlScanner::skip_comment() {
  if (next_is("--")) {
    const std::size_t end = sql_.find('\n', at_);
    at_ = end == std::string_view::npos ? sql_.size() : end + 1;
    return true;
  }
  if (!next_is("/*")) return false;
  skip_block_comment();
  return true;
}

void SqlScanner::skip_block_comment() {
  int depth = 0;
  do {
    if (next_is("/*")) {
      ++depth;
      at_ += 2;
    } else if (next_is("*/")) {
      --depth;
      at_ += 2;
    } else {
      ++at_;
    }
  } while (depth > 0 && at_ < sql_.size());
  unclosed_ = unclosed_ || depth > 0;
}

/// A word and, where the word is the E of E'…', the string with its backslash escapes.
void SqlScanner::skip_word() {
  const std::size_t begin = at_;
  while (at_ < sql_.size() && continues_word(sql_[at_])) ++at_;
  const bool is_escape = at_ - begin == 1 && (sql_[begin] == 'e' || sql_[begin] == 'E');
  if (is_escape && next_is("'")) skip_escape_string();
}

void SqlScanner::skip_escape_string() {
  for (++at_; at_ < sql_.size(); ++at_) {
    if (next_is("\\") || next_is("''")) {
      ++at_;
    } else if (next_is("'")) {
      ++at_;
      return;
    }
  }
  at_ = sql_.size();
  unclosed_ = true;
}

/// $1, or a string between two $tag$.
SqlScanner::Kind SqlScanner::skip_dollar() {
  std::size_t end = at_ + 1;
  if (end < sql_.size() && is_digit(sql_[end])) {
    while (end < sql_.size() && is_digit(sql_[end])) ++end;
    at_ = end;
    return Kind::parameter;
  }
  if (end < sql_.size() && starts_word(sql_[end])) {
    while (end < sql_.size() && sql_[end] != '$' && continues_word(sql_[end])) ++end;
  }
  if (end >= sql_.size() || sql_[end] != '$') {
    ++at_;
  } else {
    skip_to(sql_.substr(at_, end + 1 - at_), end + 1);
  }
  return Kind::other;
}

bool is_keyword(std::string_view token, std::string_view keyword) {
  return std::ranges::equal(token, keyword, [](unsigned char a, unsigned char b) { return std::toupper(a) == b; });
}

bool may_hold_several(std::string_view sql) {
  SqlScanner scanner(sql);
  bool ended = false;
  while (!scanner.at_end()) {
    const SqlScanner::Token token = scanner.next();
    if (token.kind == SqlScanner::Kind::blank || token.kind == SqlScanner::Kind::comment) continue;
    if (ended && token.text != ";") return true;
    ended = ended || token.text == ";";
  }
  return scanner.is_unclosed() && sql.find(';') != std::string_view::npos;
}

}  // namespace retort::inline v1
