#pragma once

#include <retort/config.hpp>

#include <cstdint>
#include <optional>

namespace retort::inline v1 {

/// How a sequence counts; what is empty is as the server would have it.
struct SequenceOptions {
  std::optional<std::int64_t> start{};
  std::optional<std::int64_t> increment{};
  std::optional<std::int64_t> minvalue{};
  std::optional<std::int64_t> maxvalue{};
  std::optional<std::int64_t> cache{};
  std::optional<bool> cycle{};
  bool operator==(const SequenceOptions&) const = default;
};

}  // namespace retort::inline v1
