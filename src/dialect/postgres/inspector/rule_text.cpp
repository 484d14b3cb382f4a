#include "dialect/postgres/inspector/rule_text.hpp"

#include <cstddef>

namespace retort::inline v1::postgres {

namespace {

constexpr std::string_view where_word = " WHERE ";
constexpr std::string_view instead_word = "INSTEAD ";

std::string_view bare_text(std::string_view text) {
  while (text.starts_with(' ') || text.starts_with('\n')) text.remove_prefix(1);
  while (text.ends_with(' ') || text.ends_with('\n') || text.ends_with(';')) text.remove_suffix(1);
  return text;
}

/// Behind what is in quotes or parentheses at `at`, or behind the one character.
std::size_t behind(std::string_view text, std::size_t at) {
  if (text[at] == '\'' || text[at] == '"') {
    const std::size_t end = text.find(text[at], at + 1);
    return end == std::string_view::npos ? text.size() : end + 1;
  }
  if (text[at] != '(') return at + 1;
  for (++at; at < text.size() && text[at] != ')';) at = behind(text, at);
  return at + 1;
}

/// The first of the words that is not in quotes or parentheses.
std::size_t find_outside(std::string_view text, std::string_view words, std::size_t at = 0) {
  while (at < text.size() && !text.substr(at).starts_with(words)) at = behind(text, at);
  return at < text.size() ? at : std::string_view::npos;
}

}  // namespace

RuleText parse_rule(std::string_view text) {
  RuleText rule;
  const std::size_t action = find_outside(text, " DO ");
  if (action == std::string_view::npos) return rule;
  const std::size_t where = find_outside(text.substr(0, action), where_word);
  if (where != std::string_view::npos) {
    rule.where = bare_text(text.substr(where + where_word.size(), action - where - where_word.size()));
  }
  std::string_view commands = text.substr(action + std::string_view(" DO ").size());
  if (commands.starts_with(instead_word)) commands.remove_prefix(instead_word.size());
  commands = bare_text(commands);
  if (commands != "NOTHING") rule.commands = commands;
  return rule;
}

}  // namespace retort::inline v1::postgres
