#pragma once

#include "dialect/literal.hpp"

namespace retort::inline v1 {

inline constexpr LiteralStyle postgres_literals{
    .true_word = "true",
    .false_word = "false",
    .bytes_begin = "'\\x",
    .bytes_end = "'::bytea",
    .not_a_number = "'NaN'",
    .infinity = "'Infinity'",
    .minus_infinity = "'-Infinity'",
    .minus_zero = "'-0'",  // -0.0 would be a numeric, which has no sign of zero
};

}  // namespace retort::inline v1
