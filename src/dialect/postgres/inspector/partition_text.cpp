#include "dialect/postgres/inspector/partition_text.hpp"

#include "core/characters.hpp"
#include "dialect/postgres/inspector/array_text.hpp"

#include <cctype>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace retort::inline v1::postgres {

namespace {

/// Behind the quoted text that begins at `at`.
std::size_t behind_quotes(std::string_view text, std::size_t at) {
  const std::size_t end = text.find(text[at], at + 1);
  return end == std::string_view::npos ? text.size() : end + 1;
}

/// The items of the list in parentheses that begins at `open`, and where it ends.
std::vector<std::string_view> list_items(std::string_view text, std::size_t open, std::size_t& end) {
  std::vector<std::string_view> items;
  int depth = 0;
  std::size_t begin = open + 1;
  std::size_t at = open;
  while (at < text.size()) {
    const char letter = text[at];
    if (letter == '\'' || letter == '"') {
      at = behind_quotes(text, at);
      continue;
    }
    if (letter == '(' || letter == '[') ++depth;
    const bool is_end = (letter == ')' || letter == ']') && --depth == 0;
    if (is_end || (letter == ',' && depth == 1)) {
      items.push_back(trimmed(text.substr(begin, at - begin)));
      begin = at + 1;
    }
    ++at;
    if (is_end) break;
  }
  end = at;
  return items;
}

bool is_plain_word(std::string_view text) {
  for (const char letter : text) {
    if (std::isalnum(static_cast<unsigned char>(letter)) == 0 && letter != '_' && letter != '$') return false;
  }
  return !text.empty();
}

/// What stands in quotes, if that is all there is.
std::optional<std::string> unquoted(std::string_view text, char quote) {
  if (text.size() < 2 || text.front() != quote || text.back() != quote) return std::nullopt;
  std::string inner;
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    if (text[i] == quote && (text[++i] != quote || i + 1 == text.size())) return std::nullopt;
    inner += text[i];
  }
  return inner;
}

/// `a`, `"A"`
std::optional<std::string> column_name(std::string_view text) {
  return is_plain_word(text) ? std::string(text) : unquoted(text, '"');
}

/// Texts and whole numbers stand as values, everything else as it is written.
Default bound_value(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc{} && end == text.data() + text.size()) return Value(number);
  if (std::optional<std::string> content = unquoted(text, '\'')) return Value(*std::move(content));
  return Expression{std::string(text)};
}

std::vector<Default> bound_values(std::string_view text, std::size_t& at) {
  std::vector<Default> values;
  const std::size_t open = text.find('(', at);
  if (open == std::string_view::npos) return values;
  for (const std::string_view item : list_items(text, open, at)) values.push_back(bound_value(item));
  return values;
}

}  // namespace

PartitionBy parse_partition_key(std::string_view text) {
  PartitionBy key;
  const std::size_t open = text.find('(');
  if (open == std::string_view::npos) return key;
  key.strategy = text.starts_with("RANGE")  ? dsl::partition::range
                 : text.starts_with("LIST") ? dsl::partition::list
                                            : dsl::partition::hash;
  std::size_t end = 0;
  for (const std::string_view item : list_items(text, open, end)) {
    std::optional<std::string> column = column_name(item);
    key.elements.push_back(column ? IndexElement{.column = *std::move(column)}
                                  : IndexElement{.expression = std::string(item)});
  }
  return key;
}

PartitionBound parse_partition_bound(std::string_view text) {
  PartitionBound bound;
  std::size_t at = 0;
  if (text.starts_with("FOR VALUES FROM")) {
    bound.kind = PartitionBound::Kind::range;
    bound.from = bound_values(text, at);
    bound.to = bound_values(text, at);
  } else if (text.starts_with("FOR VALUES IN")) {
    bound.kind = PartitionBound::Kind::list;
    bound.from = bound_values(text, at);
  } else if (text.starts_with("FOR VALUES WITH")) {
    const std::vector<long long> numbers = parse_numbers(text);
    bound.kind = PartitionBound::Kind::hash;
    bound.modulus = static_cast<int>(numbers.at(0));
    bound.remainder = static_cast<int>(numbers.at(1));
  } else if (text == "DEFAULT") {
    bound.kind = PartitionBound::Kind::standard;
  }
  return bound;
}

}  // namespace retort::inline v1::postgres
