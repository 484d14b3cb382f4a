#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace retort_bench {

/// Prints a line of docs/performance/results.jsonl: the median of what was measured, in seconds. `more` are further
/// members of the JSON object, each with its comma in front.
inline void print_record(std::string_view suite, std::string_view key, std::string_view tool,
                         std::vector<double> seconds, std::string_view more = {}) {
  std::ranges::sort(seconds);
  fmt::print(
      R"({{"suite": "{}", "key": "{}", "tool": "{}", "wall": {:.6f}, "wall_min": {:.6f}, "wall_max": {:.6f}, "reps": {}{}}})"
      "\n",
      suite, key, tool, seconds[seconds.size() / 2], seconds.front(), seconds.back(), seconds.size(), more);
}

}  // namespace retort_bench
