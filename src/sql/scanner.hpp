#pragma once

#include <cstddef>
#include <string_view>

namespace retort::inline v1 {

/// Walks over SQL as PostgreSQL's lexer reads it, so that quotes, comments and dollar quotes hide what is in them.
class SqlScanner {
 public:
  explicit SqlScanner(std::string_view sql) : sql_(sql) {}

  enum class Kind { blank, comment, parameter, other };
  struct Token {
    Kind kind = Kind::other;
    std::string_view text{};
  };

  bool at_end() const { return at_ == sql_.size(); }
  /// The next piece of the text; all of them together are the text.
  Token next();
  /// Whether the last piece was a quoted text or a comment without its end.
  bool is_unclosed() const { return unclosed_; }

 private:
  bool next_is(std::string_view text) const { return sql_.substr(at_, text.size()) == text; }
  Kind skip();
  void skip_to(std::string_view end, std::size_t from);
  bool skip_comment();
  void skip_block_comment();
  void skip_word();
  void skip_escape_string();
  Kind skip_dollar();

  std::string_view sql_;
  std::size_t at_ = 0;
  bool unclosed_ = false;
};

/// Whether a piece is this word, given in upper case, whatever case it is written in.
bool is_keyword(std::string_view token, std::string_view keyword);

/// Whether a semicolon that is not part of a string, a quoted name or a comment is followed by more than blanks and
/// comments. In doubt the answer is yes: the body of a BEGIN ATOMIC function counts as several statements, and so does
/// text whose quotes do not close.
bool may_hold_several(std::string_view sql);

}  // namespace retort::inline v1
