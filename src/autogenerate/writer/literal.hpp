#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace retort::inline v1::writer {

/// A string literal on one line, of any bytes: `"a \"b\" \n"`.
std::string quoted_literal(std::string_view text);

/// The literal that reads best: a raw string where there are several lines, or quotes.
std::string literal(std::string_view text);

std::string integer_literal(std::int64_t number);
std::string real_literal(double number);

}  // namespace retort::inline v1::writer
