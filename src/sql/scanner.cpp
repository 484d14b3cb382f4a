#include "sql/scanner.hpp"

#include <cstddef>

namespace retort::inline v1 {

namespace {

bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

bool starts_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

bool continues_word(char c) { return starts_word(c) || (c >= '0' && c <= '9') || c == '$'; }

/// Walks over SQL as PostgreSQL's lexer reads it.
class Scanner {
 public:
  explicit Scanner(std::string_view sql) : sql_(sql) {}

  bool may_hold_several() {
    bool ended = false;
    while (at_ < sql_.size()) {
      const char c = sql_[at_];
      if (is_blank(c)) {
        ++at_;
      } else if (!skip_comment()) {
        if (ended && c != ';') return true;
        ended = ended || c == ';';
        skip_token();
      }
    }
    return unclosed_ && sql_.find(';') != std::string_view::npos;
  }

 private:
  bool next_is(std::string_view text) const { return sql_.substr(at_, text.size()) == text; }

  void skip_to(std::string_view end, std::size_t from) {
    const std::size_t found = sql_.find(end, from);
    unclosed_ = found == std::string_view::npos;
    at_ = unclosed_ ? sql_.size() : found + end.size();
  }

  bool skip_comment() {
    if (next_is("--")) {
      const std::size_t end = sql_.find('\n', at_);
      at_ = end == std::string_view::npos ? sql_.size() : end + 1;
      return true;
    }
    if (!next_is("/*")) return false;
    skip_block_comment();
    return true;
  }

  void skip_block_comment() {
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

  void skip_token() {
    const char c = sql_[at_];
    if (c == '\'' || c == '"') {
      skip_to({&c, 1}, at_ + 1);
    } else if (c == '$') {
      skip_dollar();
    } else if (starts_word(c)) {
      skip_word();
    } else {
      ++at_;
    }
  }

  /// A word and, where the word is the E of E'…', the string with its backslash escapes.
  void skip_word() {
    const std::size_t begin = at_;
    while (at_ < sql_.size() && continues_word(sql_[at_])) ++at_;
    const bool is_escape = at_ - begin == 1 && (sql_[begin] == 'e' || sql_[begin] == 'E');
    if (is_escape && next_is("'")) skip_escape_string();
  }

  void skip_escape_string() {
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
  void skip_dollar() {
    std::size_t end = at_ + 1;
    if (end < sql_.size() && starts_word(sql_[end])) {
      while (end < sql_.size() && sql_[end] != '$' && continues_word(sql_[end])) ++end;
    }
    if (end >= sql_.size() || sql_[end] != '$') {
      ++at_;
      return;
    }
    skip_to(sql_.substr(at_, end + 1 - at_), end + 1);
  }

  std::string_view sql_;
  std::size_t at_ = 0;
  bool unclosed_ = false;
};

}  // namespace

bool may_hold_several(std::string_view sql) { return Scanner(sql).may_hold_several(); }

}  // namespace retort::inline v1
