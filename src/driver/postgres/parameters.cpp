#include "driver/postgres/parameters.hpp"

#include <retort/error.hpp>

#include <cmath>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

#include <fmt/format.h>

namespace retort::inline v1::postgres {

namespace {

constexpr std::size_t most_parameters = 65'535;

std::string hexadecimal(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text = "\\x";
  text.reserve(2 + 2 * bytes.size());
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    text += digits[byte >> 4];
    text += digits[byte & 15];
  }
  return text;
}

std::string real(double number) {
  if (std::isnan(number)) return "NaN";
  if (std::isinf(number)) return number < 0 ? "-Infinity" : "Infinity";
  return fmt::format("{}", number);
}

[[noreturn]] void refuse(const Statement& statement, std::string message, std::string sqlstate, std::string hint) {
  throw SqlError({.message = std::move(message),
                  .location = statement.where,
                  .statement = statement.text,
                  .sqlstate = std::move(sqlstate),
                  .hint = std::move(hint)});
}

}  // namespace

std::string text_of(const Value& value) {
  return std::visit(
      [](const auto& content) -> std::string {
        using Content = std::decay_t<decltype(content)>;
        if constexpr (std::is_same_v<Content, bool>) {
          return content ? "t" : "f";
        } else if constexpr (std::is_same_v<Content, std::int64_t>) {
          return fmt::format("{}", content);
        } else if constexpr (std::is_same_v<Content, double>) {
          return real(content);
        } else if constexpr (std::is_same_v<Content, Bytes>) {
          return hexadecimal(content.data);
        } else {
          return {};
        }
      },
      value);
}

Parameters::Parameters(const std::vector<Value>& values) {
  texts_.reserve(values.size());  // pointers into short strings must not move
  pointers_.reserve(values.size());
  for (const Value& value : values) {
    if (is_null(value)) {
      pointers_.push_back(nullptr);
    } else if (const auto* text = std::get_if<std::string>(&value)) {
      pointers_.push_back(text->c_str());
    } else {
      pointers_.push_back(texts_.emplace_back(text_of(value)).c_str());
    }
  }
}

void check_sendable(const Statement& statement) {
  constexpr std::string_view nul("\0", 1);
  if (statement.text.find(nul) != std::string::npos) {
    refuse(statement, "the SQL holds a NUL character", "22021", "PostgreSQL has no such character in text.");
  }
  if (statement.parameters.size() > most_parameters) {
    refuse(statement,
           fmt::format("the statement has {} parameters; {} is the most", statement.parameters.size(), most_parameters),
           "54000", "Split it into several statements.");
  }
  for (std::size_t i = 0; i < statement.parameters.size(); ++i) {
    const auto* text = std::get_if<std::string>(&statement.parameters[i]);
    if (text == nullptr || text->find(nul) == std::string::npos) continue;
    refuse(statement, fmt::format("parameter ${} holds a NUL character", i + 1), "22021",
           "PostgreSQL has no such character in text; send it as bytes.");
  }
}

}  // namespace retort::inline v1::postgres
