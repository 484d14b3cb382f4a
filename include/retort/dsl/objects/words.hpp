#pragma once

#include <cstdint>

// The words that options of objects take. None of them is the integer 0; see dsl/text.hpp.
namespace retort::inline v1::dsl {

/// What a view that can be written to makes sure of: that its own condition holds, or those of the views below it too.
enum class check_option : std::uint8_t { none = 1, local, cascaded };

enum class volatility : std::uint8_t { unset = 1, immutable, stable, volatile_ };

enum class parallel : std::uint8_t { unset = 1, unsafe, restricted, safe };

enum class argument_mode : std::uint8_t { in = 1, out, inout, variadic };

enum class trigger_time : std::uint8_t { before = 1, after, instead_of };

/// When a trigger, event trigger or rule fires: `origin` (ENABLE) on the primary, `replica` where changes are applied.
enum class firing : std::uint8_t { origin = 1, disabled, replica, always };

/// The statements that a rule or a policy is about.
enum class command : std::uint8_t { all = 1, select, insert, update, delete_ };

enum class collation_provider : std::uint8_t { unset = 1, libc, icu, builtin };

/// Where a conversion happens of itself: nowhere, where a value is stored, or in every expression.
enum class cast_context : std::uint8_t { explicit_ = 1, assignment, implicit };

}  // namespace retort::inline v1::dsl
