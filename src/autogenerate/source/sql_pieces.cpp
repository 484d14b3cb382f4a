#include "autogenerate/source/sql_pieces.hpp"

#include "sql/scanner.hpp"

#include <retort/error.hpp>

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

bool is_word(std::string_view token) {
  return !token.empty() && (std::isalpha(static_cast<unsigned char>(token[0])) != 0 || token[0] == '_');
}

/// Knows when a semicolon ends a statement: not within the body of a trigger or of a function that is BEGIN … END.
class StatementState {
 public:
  void see(std::string_view token) {
    if (token == "(") ++parentheses_;
    if (token == ")") --parentheses_;
    if (!is_word(token)) return;
    ++words_;
    if (words_ == 1) is_create_ = is_keyword(token, "CREATE");
    const bool names_kind = words_ <= 5 && (is_keyword(token, "FUNCTION") || is_keyword(token, "PROCEDURE") ||
                                            is_keyword(token, "TRIGGER"));
    if (is_create_ && names_kind) may_have_body_ = true;
    if (may_have_body_) follow_body(token);
    is_copy_ = (words_ == 1 && is_keyword(token, "COPY")) || (is_copy_ && !from_stdin_);
    if (is_copy_ && is_keyword(token, "STDIN")) from_stdin_ = true;
  }

  bool ends_at_semicolon() const { return depth_ == 0 && parentheses_ <= 0; }
  bool is_copy() const { return from_stdin_; }

 private:
  void follow_body(std::string_view token) {
    if (is_keyword(token, "BEGIN") || (depth_ > 0 && is_keyword(token, "CASE"))) ++depth_;
    if (depth_ > 0 && is_keyword(token, "END")) --depth_;
  }

  int words_ = 0;
  int depth_ = 0;
  int parentheses_ = 0;
  bool is_create_ = false;
  bool may_have_body_ = false;
  bool is_copy_ = false;
  bool from_stdin_ = false;
};

/// Commands of psql that change nothing for what is loaded.
bool is_harmless(std::string_view command) {
  static constexpr std::string_view harmless[] = {"\\restrict", "\\unrestrict", "\\echo", "\\encoding", "\\timing"};
  const std::string_view word = command.substr(0, command.find_first_of(" \t\r"));
  return std::ranges::find(harmless, word) != std::end(harmless);
}

}  // namespace

std::optional<SqlPiece> SqlPieces::next() {
  skip_blank();
  if (at_ == text_.size()) return std::nullopt;
  const std::size_t begin = at_;
  SqlPiece piece{.line = line_at(begin)};
  const bool has_rows = skip_statement();
  piece.text = text_.substr(begin, at_ - begin);
  if (has_rows) piece.rows = take_rows();
  return piece;
}

/// Positions are asked for in the order of the text.
std::size_t SqlPieces::line_at(std::size_t position) {
  line_ += static_cast<std::size_t>(std::ranges::count(text_.substr(counted_, position - counted_), '\n'));
  counted_ = position;
  return line_;
}

/// Blanks, comments, lone semicolons, and the commands of psql that may stand between statements.
void SqlPieces::skip_blank() {
  if (at_ == 0 && text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
  while (at_ < text_.size()) {
    if (skip_command()) continue;
    SqlScanner scanner(text_.substr(at_));
    const SqlScanner::Token token = scanner.next();
    const bool is_blank = token.kind == SqlScanner::Kind::blank || token.kind == SqlScanner::Kind::comment;
    if (scanner.is_unclosed()) fail(at_, "a comment has no end", "close it with */");
    if (!is_blank && token.text != ";") return;
    at_ += token.text.size();
  }
}

bool SqlPieces::skip_command() {
  const bool begins_line = at_ == 0 || text_[at_ - 1] == '\n';
  if (text_[at_] != '\\' && !(begins_line && text_[at_] == '.')) return false;
  const std::string_view line = text_.substr(at_, std::min(text_.find('\n', at_), text_.size()) - at_);
  if (!is_harmless(line)) {
    fail(at_, fmt::format("\"{}\" is a command of a shell, not SQL", line),
         "leave it out, or load the file with psql or sqlite3 and give the database's URL");
  }
  at_ += line.size();
  return true;
}

/// Moves behind the semicolon; returns whether rows follow.
bool SqlPieces::skip_statement() {
  StatementState state;
  SqlScanner scanner(text_.substr(at_));
  while (!scanner.at_end()) {
    const std::size_t here = at_;
    const SqlScanner::Token token = scanner.next();
    at_ += token.text.size();
    if (scanner.is_unclosed()) {
      fail(here, "a quoted text or a comment has no end", "it begins in this line");
    }
    if (token.kind != SqlScanner::Kind::other) continue;
    if (token.text == ";" && state.ends_at_semicolon()) return state.is_copy();
    state.see(token.text);
  }
  return state.is_copy();
}

std::string_view SqlPieces::take_rows() {
  const std::size_t begin = std::min(text_.find('\n', at_), text_.size() - 1) + 1;
  std::size_t line = begin;
  while (line < text_.size()) {
    const std::size_t end = std::min(text_.find('\n', line), text_.size());
    std::string_view text = text_.substr(line, end - line);
    if (text.ends_with('\r')) text.remove_suffix(1);
    if (text == "\\.") {
      at_ = std::min(end + 1, text_.size());
      return text_.substr(begin, line - begin);
    }
    line = end + 1;
  }
  fail(begin, "the rows of a COPY have no end", "a line of \\. ends them");
}

void SqlPieces::fail(std::size_t position, const std::string& problem, const std::string& hint) {
  throw ConfigError(fmt::format("{}:{}: {}", name_, line_at(position), problem), hint);
}

}  // namespace retort::inline v1
