#pragma once

#include <retort/config.hpp>

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

namespace retort::inline v1 {

/// Whether a value is among others.
template <class Values, class Value>
bool holds(const Values& values, const Value& value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

/// Those that others hold too, in their order.
inline std::vector<std::string> shared(const std::vector<std::string>& values, const std::vector<std::string>& others) {
  std::vector<std::string> result;
  std::copy_if(values.begin(), values.end(), std::back_inserter(result),
               [&](const std::string& value) { return holds(others, value); });
  return result;
}

/// Those that others lack; both are sorted.
inline std::vector<std::string> without(const std::vector<std::string>& values,
                                        const std::vector<std::string>& others) {
  std::vector<std::string> result;
  std::set_difference(values.begin(), values.end(), others.begin(), others.end(), std::back_inserter(result));
  return result;
}

}  // namespace retort::inline v1
