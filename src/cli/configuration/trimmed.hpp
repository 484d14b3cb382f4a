#pragma once

#include <retort/config.hpp>

#include <string_view>

namespace retort::inline v1::cli {

inline constexpr std::string_view blanks = " \t\r\f\v";

/// Without the blanks around it.
constexpr std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

}  // namespace retort::inline v1::cli
