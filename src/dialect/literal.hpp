#pragma once

#include <retort/sql/value.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace retort::inline v1 {

/// How one engine writes the literals that engines write differently. What is empty has no text form there.
struct LiteralStyle {
  std::string_view true_word = "TRUE";
  std::string_view false_word = "FALSE";
  std::string_view bytes_begin = "X'";
  std::string_view bytes_end = "'";
  std::string_view not_a_number{};
  std::string_view infinity{};
  std::string_view minus_infinity{};
  std::string_view minus_zero = "-0.0";
};

/// The value as SQL text that reads back as exactly this value; nothing when it has no text form.
std::optional<std::string> sql_literal(const Value& value, const LiteralStyle& style);

/// Why sql_literal() found nothing, in the words of DdlCompiler::unsupported().
struct MissingLiteral {
  std::string_view feature{};
  std::string_view hint{};
};
MissingLiteral missing_literal(const Value& value);

}  // namespace retort::inline v1
