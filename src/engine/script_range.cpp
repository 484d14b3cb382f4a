#include "engine/script_range.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace retort::inline v1 {

namespace {

using Edges = std::vector<std::pair<std::string_view, std::string_view>>;

Edges edges_of(const RevisionMap& revisions) {
  Edges edges;
  for (const Revision& revision : revisions.revisions()) {
    for (const std::string_view parent : revision.down_revisions) edges.emplace_back(revision.id, parent);
    for (const std::string_view name : revision.depends_on) {
      edges.emplace_back(revision.id, revisions.revisions()[revisions.resolve(name).front()].id);
    }
    if (revision.down_revisions.empty()) edges.emplace_back(revision.id, std::string_view());
  }
  return edges;
}

/// What is left applied after a downgrade is not in the way; of the rest, what the plan does not undo is.
std::vector<std::string_view> in_the_way(const RevisionMap& revisions, const std::vector<PlanStep>& plan) {
  std::vector<bool> is_undone(revisions.revisions().size());
  std::vector<bool> is_above(revisions.revisions().size());
  for (const PlanStep& step : plan) is_undone[step.revision] = true;
  std::vector<std::string_view> found;
  for (const std::size_t revision : revisions.ordered()) {
    const Revision& each = revisions.revisions()[revision];
    const auto is_on_top = [&](std::string_view name) {
      const std::size_t parent = revisions.resolve(name).front();
      return is_undone[parent] || is_above[parent];
    };
    is_above[revision] = std::any_of(each.down_revisions.begin(), each.down_revisions.end(), is_on_top) ||
                         std::any_of(each.depends_on.begin(), each.depends_on.end(), is_on_top);
    if (is_above[revision] && !is_undone[revision]) found.push_back(each.id);
  }
  return found;
}

}  // namespace

ScriptRange script_range(const RevisionMap& revisions, bool is_upgrade, const std::vector<PlanStep>& plan,
                         const std::vector<std::string>& rows) {
  ScriptRange range{.is_upgrade = is_upgrade, .edges = edges_of(revisions)};
  if (is_upgrade) {
    range.required = {rows.begin(), rows.end()};
  } else {
    range.forbidden = in_the_way(revisions, plan);
  }
  return range;
}

}  // namespace retort::inline v1
