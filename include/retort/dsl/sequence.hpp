#pragma once

#include <retort/dsl/expression.hpp>

namespace retort::inline v1::dsl {

/// How a sequence counts; what is left out is as the server would have it.
struct SequenceOptions {
  OptionalInteger start{};
  OptionalInteger increment{};
  OptionalInteger minvalue{};
  OptionalInteger maxvalue{};
  OptionalInteger cache{};
  OptionalBool cycle{};
};

}  // namespace retort::inline v1::dsl
