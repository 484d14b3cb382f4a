#include "cli/suggestion.hpp"

#include "graph/near_names.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace retort::inline v1::cli {

std::string suggestion(const std::vector<std::string>& known, std::string_view typed, std::string_view introduction) {
  const auto distance = [typed](const std::string& name) { return edit_distance(name, typed); };
  const auto nearest = std::ranges::min_element(known, {}, distance);
  if (nearest != known.end() && distance(*nearest) <= 1 + typed.size() / 4) {
    return fmt::format("did you mean {}?", *nearest);
  }
  return fmt::format("{} {}.", introduction, fmt::join(known, ", "));
}

}  // namespace retort::inline v1::cli
