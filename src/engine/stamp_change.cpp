#include "engine/stamp_change.hpp"

#include <algorithm>
#include <iterator>

namespace retort::inline v1 {

HeadsChange stamp_change(const RevisionMap& revisions, const std::vector<std::string>& targets,
                         const std::vector<std::string>& rows, bool purge) {
  const auto after = revisions.plan_stamp(targets, purge ? std::vector<std::string>() : rows);
  HeadsChange change{.before = rows};
  std::set_difference(rows.begin(), rows.end(), after.begin(), after.end(), std::back_inserter(change.removed));
  for (const std::string_view row : after) {
    if (!std::binary_search(rows.begin(), rows.end(), row)) change.added.emplace_back(row);
  }
  return change;
}

std::vector<std::string> stamped(const HeadsChange& change) {
  if (!change.added.empty() || change.removed.empty()) return change.added;
  return {"base"};
}

}  // namespace retort::inline v1
