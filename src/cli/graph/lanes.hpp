#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace retort::inline v1::cli {

/// Lines that run down a page, each towards the row of a parent that is still to come.
class Lanes {
 public:
  using Row = std::size_t;

  /// The lane in which a row stands: the leftmost that leads to it, or else a free one. The other lanes that lead there
  /// end in it: `joined`.
  std::size_t arrive(Row row, std::vector<std::size_t>& joined);
  /// From the row's lane on to its parents; the first parent keeps the lane. `opened` are the lanes that the others are
  /// reached by.
  void leave(std::size_t lane, std::span<const Row> parents, std::vector<std::size_t>& opened);

  std::size_t size() const noexcept { return heading_.size(); }
  bool is_busy(std::size_t lane) const noexcept { return lane < heading_.size() && heading_[lane].has_value(); }

 private:
  std::size_t free_lane();
  void trim();

  std::vector<std::optional<Row>> heading_;
};

}  // namespace retort::inline v1::cli
