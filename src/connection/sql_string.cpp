#include "connection/sql_string.hpp"

#include <algorithm>
#include <cstddef>

namespace retort::inline v1 {

namespace {

/// `$tag$`; nothing where the string has single quotes.
std::string_view dollar_tag(std::string_view sql_string) {
  return sql_string.starts_with('$') ? sql_string.substr(0, sql_string.find('$', 1) + 1) : std::string_view();
}

std::string_view without(std::string_view text, std::string_view quote) {
  text.remove_prefix(std::min(quote.size(), text.size()));
  if (text.ends_with(quote)) text.remove_suffix(quote.size());
  return text;
}

}  // namespace

bool is_sql_string(std::string_view token) {
  if (token.starts_with('$')) return token.size() > 1 && token.find('$', 1) != std::string_view::npos;
  return token.starts_with('\'') || token.starts_with("E'") || token.starts_with("e'");
}

std::string content_of(std::string_view sql_string) {
  const std::string_view tag = dollar_tag(sql_string);
  if (!tag.empty()) return std::string(without(sql_string, tag));
  const bool has_escapes = !sql_string.starts_with('\'');
  const std::string_view text = without(sql_string.substr(has_escapes ? 1 : 0), "'");
  std::string content;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_escape = (has_escapes && text[i] == '\\') || text[i] == '\'';
    const bool is_doubled = is_escape && i + 1 < text.size() && (text[i + 1] == text[i] || text[i + 1] == '\'');
    content += text[is_doubled ? ++i : i];
  }
  return content;
}

std::string sql_string_of(std::string_view content, std::string_view like) {
  const std::string_view tag = dollar_tag(like);
  if (!tag.empty()) return std::string(tag).append(content).append(tag);
  std::string text = "'";
  for (const char c : content) text.append(c == '\'' ? 2 : 1, c);
  return text + '\'';
}

}  // namespace retort::inline v1
