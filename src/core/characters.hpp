#pragma once

#include <retort/config.hpp>

namespace retort::inline v1 {

/// As C knows it, whatever the locale.
constexpr bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

}  // namespace retort::inline v1
