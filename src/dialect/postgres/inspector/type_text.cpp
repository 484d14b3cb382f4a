#include "dialect/postgres/inspector/type_text.hpp"

#include "dialect/postgres/inspector/array_text.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <utility>

namespace retort::inline v1::postgres {

namespace {

constexpr std::array<std::pair<std::string_view, TypeKind>, 20> words{{
    {"boolean", TypeKind::boolean},
    {"smallint", TypeKind::smallint},
    {"integer", TypeKind::integer},
    {"bigint", TypeKind::bigint},
    {"real", TypeKind::real},
    {"double precision", TypeKind::double_precision},
    {"numeric", TypeKind::numeric},
    {"character", TypeKind::character},
    {"character varying", TypeKind::varchar},
    {"text", TypeKind::text},
    {"bytea", TypeKind::bytea},
    {"date", TypeKind::date},
    {"time without time zone", TypeKind::time},
    {"time with time zone", TypeKind::timetz},
    {"timestamp without time zone", TypeKind::timestamp},
    {"timestamp with time zone", TypeKind::timestamptz},
    {"interval", TypeKind::interval},
    {"uuid", TypeKind::uuid},
    {"json", TypeKind::json},
    {"jsonb", TypeKind::jsonb},
}};

TypeKind kind_of(std::string_view word) {
  for (const auto& [name, kind] : words) {
    if (name == word) return kind;
  }
  return TypeKind::named;
}

/// `interval year to month`, `interval day to second(3)`
bool is_interval_with_fields(std::string_view word) { return word.starts_with("interval "); }

std::string upper(std::string_view word) {
  std::string result(word);
  for (char& letter : result) {
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  }
  return result;
}

/// Takes the modifiers out: `timestamp(3) without time zone` leaves `timestamp without time zone`.
std::string without_modifiers(std::string_view text, std::string_view& modifiers) {
  const std::size_t open = text.find('(');
  const std::size_t close = text.find(')');
  if (open == std::string_view::npos || close == std::string_view::npos) return std::string(text);
  modifiers = text.substr(open + 1, close - open - 1);
  return std::string(text.substr(0, open)) + std::string(text.substr(close + 1));
}

Type element_type(std::string_view text) {
  Type type;
  std::string_view modifiers;
  const std::string word = without_modifiers(text, modifiers);
  type.kind = is_interval_with_fields(word) ? TypeKind::interval : kind_of(word);
  const bool is_bits = word == "bit" || word == "bit varying";
  if (type.kind == TypeKind::named && !is_bits) {
    type.name = text;
    return type;
  }
  if (is_bits) type.name = word;
  if (is_interval_with_fields(word))
    type.name = upper(std::string_view(word).substr(std::string_view("interval ").size()));
  const std::vector<long long> numbers = parse_numbers(modifiers);
  if (!numbers.empty()) type.first = static_cast<int>(numbers[0]);
  if (numbers.size() > 1) type.second = static_cast<int>(numbers[1]);
  return type;
}

}  // namespace

Type parse_type(std::string_view text) {
  int dimensions = 0;
  for (; text.ends_with("[]"); text.remove_suffix(2)) ++dimensions;
  Type type = element_type(text);
  type.dimensions = dimensions;
  return type;
}

}  // namespace retort::inline v1::postgres
