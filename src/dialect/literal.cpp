#include "dialect/literal.hpp"

#include <retort/sql/writer.hpp>

#include <cmath>
#include <cstdint>
#include <variant>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

std::optional<std::string> when_known(std::string_view text) {
  return text.empty() ? std::nullopt : std::optional<std::string>(text);
}

std::string hexadecimal(std::string_view bytes) {
  std::string text;
  text.reserve(2 * bytes.size());
  for (const char byte : bytes) fmt::format_to(std::back_inserter(text), "{:02x}", static_cast<unsigned char>(byte));
  return text;
}

/// The shortest digits that read back as this number, never mistaken for an integer.
std::string digits(double number) {
  std::string text = fmt::format("{}", number);
  if (text.find_first_of(".e") == std::string::npos) text += ".0";
  return text;
}

struct Renderer {
  const LiteralStyle& style;

  std::optional<std::string> operator()(std::monostate) const { return "NULL"; }
  std::optional<std::string> operator()(bool value) const {
    return std::string(value ? style.true_word : style.false_word);
  }
  std::optional<std::string> operator()(std::int64_t value) const { return fmt::to_string(value); }
  std::optional<std::string> operator()(double value) const {
    if (std::isnan(value)) return when_known(style.not_a_number);
    if (std::isinf(value)) return when_known(value > 0 ? style.infinity : style.minus_infinity);
    if (value == 0 && std::signbit(value)) return when_known(style.minus_zero);
    return digits(value);
  }
  std::optional<std::string> operator()(const std::string& value) const {
    if (value.find('\0') != std::string::npos) return std::nullopt;
    return SqlWriter().text_literal(value).take();
  }
  std::optional<std::string> operator()(const Bytes& value) const {
    return fmt::format("{}{}{}", style.bytes_begin, hexadecimal(value.data), style.bytes_end);
  }
};

}  // namespace

std::optional<std::string> sql_literal(const Value& value, const LiteralStyle& style) {
  return std::visit(Renderer{style}, value);
}

MissingLiteral missing_literal(const Value& value) {
  if (std::holds_alternative<std::string>(value)) return {"text that holds a NUL byte", "store it as bytes"};
  return {"literal for a number that is not finite", "use NULL, or an expression"};
}

}  // namespace retort::inline v1
