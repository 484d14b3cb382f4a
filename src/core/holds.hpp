#pragma once

#include <retort/config.hpp>

#include <algorithm>

namespace retort::inline v1 {

/// Whether a value is among others.
template <class Values, class Value>
bool holds(const Values& values, const Value& value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

}  // namespace retort::inline v1
