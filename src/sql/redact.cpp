#include "sql/redact.hpp"

#include "sql/scanner.hpp"

#include <algorithm>
#include <cctype>

namespace retort::inline v1 {

namespace {

bool is_password(std::string_view word) {
  constexpr std::string_view password = "password";
  return std::equal(word.begin(), word.end(), password.begin(), password.end(),
                    [](unsigned char left, char right) { return std::tolower(left) == right; });
}

/// '…', E'…' or $tag$…$tag$.
bool is_string(std::string_view token) {
  return token.front() == '\'' || (token.front() == '$' && token.size() > 1) || token.ends_with('\'');
}

}  // namespace

std::string redacted(std::string_view sql) {
  std::string text;
  bool after_password = false;
  SqlScanner scanner(sql);
  while (!scanner.at_end()) {
    const SqlScanner::Token token = scanner.next();
    const bool is_space = token.kind == SqlScanner::Kind::blank || token.kind == SqlScanner::Kind::comment;
    const bool is_secret = after_password && token.kind == SqlScanner::Kind::other && is_string(token.text);
    text += is_secret ? std::string_view("'***'") : token.text;
    if (!is_space) after_password = is_password(token.text);
  }
  return text;
}

}  // namespace retort::inline v1
