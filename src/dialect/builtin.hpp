#pragma once

#include <retort/dialect/dialect.hpp>

#include <span>

namespace retort::inline v1 {

/// The dialects that Retort brings.
std::span<const Dialect* const> builtin_dialects();

}  // namespace retort::inline v1
