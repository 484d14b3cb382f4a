#pragma once

#include "dialect/literal.hpp"

namespace retort::inline v1 {

/// As a value: SQLite keeps truth values as 1 and 0, and turns NaN into NULL.
inline constexpr LiteralStyle sqlite_literals{
    .true_word = "1",
    .false_word = "0",
    .bytes_begin = "x'",
    .infinity = "9e999",
    .minus_infinity = "-9e999",
};

/// As a default, where the words say more.
inline constexpr LiteralStyle sqlite_default_literals{
    .bytes_begin = "x'",
    .infinity = "9e999",
    .minus_infinity = "-9e999",
};

}  // namespace retort::inline v1
