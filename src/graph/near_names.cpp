#include "graph/near_names.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace retort::inline v1 {

std::size_t edit_distance(std::string_view left, std::string_view right) {
  std::vector<std::size_t> before(right.size() + 1);
  std::vector<std::size_t> last(right.size() + 1);
  std::vector<std::size_t> row(right.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= left.size(); ++i) {
    std::swap(before, last);
    std::swap(last, row);
    row[0] = i;
    for (std::size_t j = 1; j <= right.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
      row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
      const bool swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
  }
  return row.back();
}

std::vector<std::string> near_names(const NameTable& names, std::string_view typed) {
  constexpr std::size_t longest = 128;  // beyond any id; keeps the work bounded whatever was typed
  constexpr std::size_t most = 5;
  const std::size_t limit = std::max<std::size_t>(1, typed.size() / 3);
  std::vector<std::pair<std::size_t, std::string_view>> near;
  for (const auto& [name, revision] : names.entries()) {
    const std::size_t difference = std::max(name.size(), typed.size()) - std::min(name.size(), typed.size());
    if (typed.size() > longest || difference > limit) continue;
    const std::size_t distance = edit_distance(name, typed);
    if (distance <= limit && distance < name.size()) near.emplace_back(distance, name);
  }
  std::sort(near.begin(), near.end());
  if (near.size() > most) near.resize(most);
  std::vector<std::string> result;
  result.reserve(near.size());
  for (const auto& [distance, name] : near) result.emplace_back(name);
  return result;
}

}  // namespace retort::inline v1
