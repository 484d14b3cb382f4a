#pragma once

#include "dialect/sqlite/tokens.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace retort::inline v1 {

/// Goes through the tokens of a statement. Throws UnreadableTable where something else stands than was expected.
class TokenReader {
 public:
  explicit TokenReader(std::string_view sql) : sql_(sql), tokens_(sqlite_tokens(sql)) {}

  const SqliteToken& peek(std::size_t ahead = 0) const { return tokens_[std::min(at_ + ahead, tokens_.size() - 1)]; }
  bool at_end() const { return peek().kind == SqliteToken::Kind::end; }
  /// Where the last token that was taken ends, or what was passed after it.
  std::size_t behind() const noexcept { return behind_; }
  std::string text(std::size_t begin, std::size_t end) const { return std::string(sql_.substr(begin, end - begin)); }

  bool accept(std::string_view keyword) { return peek().is(keyword) && advance(); }
  bool accept(char symbol) { return peek().is_symbol(symbol) && advance(); }
  void expect(std::string_view keyword);
  void expect(char symbol);
  void take_any();
  std::string take_name();
  /// From one parenthesis to its counterpart; returns what is between them.
  std::string skip_parentheses();
  /// Passes blanks and comments.
  void pass(std::size_t length) noexcept { behind_ += length; }

 private:
  bool advance();
  [[noreturn]] void fail() const;

  std::string_view sql_;
  std::vector<SqliteToken> tokens_;
  std::size_t at_ = 0;
  std::size_t behind_ = 0;
};

}  // namespace retort::inline v1
