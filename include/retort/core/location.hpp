#pragma once

#include <cstdint>

namespace retort::inline v1 {

/// Where in the user's source something was asked for. `file` has static storage (it comes from the compiler) or is
/// null when nothing is known. Two locations always compare equal, so that values which carry one compare by meaning.
struct Location {
  const char* file = nullptr;
  std::uint_least32_t line = 0;

  friend constexpr bool operator==(const Location&, const Location&) noexcept { return true; }
};

}  // namespace retort::inline v1
