#include "cli/graph/lanes.hpp"

#include <algorithm>

namespace retort::inline v1::cli {

std::size_t Lanes::free_lane() {
  const auto found = std::find(heading_.begin(), heading_.end(), std::nullopt);
  if (found != heading_.end()) return static_cast<std::size_t>(found - heading_.begin());
  heading_.emplace_back();
  return heading_.size() - 1;
}

void Lanes::trim() {
  while (!heading_.empty() && !heading_.back()) heading_.pop_back();
}

std::size_t Lanes::arrive(Row row, std::vector<std::size_t>& joined) {
  joined.clear();
  std::optional<std::size_t> lane;
  for (std::size_t i = 0; i < heading_.size(); ++i) {
    if (heading_[i] != row) continue;
    if (!lane) {
      lane = i;
    } else {
      joined.push_back(i);
      heading_[i].reset();
    }
  }
  if (!lane) lane = free_lane();
  heading_[*lane] = row;
  trim();
  return *lane;
}

void Lanes::leave(std::size_t lane, std::span<const Row> parents, std::vector<std::size_t>& opened) {
  opened.clear();
  heading_[lane].reset();
  if (parents.empty()) return trim();
  heading_[lane] = parents.front();
  for (const Row parent : parents.subspan(1)) {
    const auto known = std::find(heading_.begin(), heading_.end(), parent);
    const std::size_t other =
        known != heading_.end() ? static_cast<std::size_t>(known - heading_.begin()) : free_lane();
    heading_[other] = parent;
    opened.push_back(other);
  }
}

}  // namespace retort::inline v1::cli
