#pragma once

#include <retort/config.hpp>

#include <string_view>

namespace retort::inline v1 {

inline constexpr std::string_view blank_characters = " \t\r\n\f\v";

/// As C knows it, whatever the locale.
constexpr bool is_space(char c) { return blank_characters.find(c) != std::string_view::npos; }

/// Without the blank_characters around it.
constexpr std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(blank_characters);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blank_characters) - begin + 1);
}

}  // namespace retort::inline v1
