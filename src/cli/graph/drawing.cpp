#include "cli/graph/drawing.hpp"

#include "cli/graph/lanes.hpp"

#include <algorithm>

namespace retort::inline v1::cli {

namespace {

constexpr std::size_t not_shown = static_cast<std::size_t>(-1);

std::vector<std::size_t> rows_by_revision(const RevisionMap& revisions, const std::vector<std::size_t>& shown) {
  std::vector<std::size_t> rows(revisions.revisions().size(), not_shown);
  for (std::size_t row = 0; row < shown.size(); ++row) rows[shown[row]] = row;
  return rows;
}

/// The rows of what a revision names, without those that are not shown.
std::vector<std::size_t> named_rows(const RevisionMap& revisions, const std::vector<std::size_t>& rows,
                                    const std::vector<std::string_view>& names) {
  std::vector<std::size_t> result;
  for (const std::string_view name : names) {
    const std::size_t row = rows[revisions.resolve(name).front()];
    if (row != not_shown) result.push_back(row);
  }
  return result;
}

}  // namespace

Drawing draw(const RevisionMap& revisions, const RevisionViews& views, const std::vector<std::size_t>& shown) {
  Drawing drawing{.rows = views.views(shown)};
  const std::vector<std::size_t> rows = rows_by_revision(revisions, shown);
  Lanes lanes;
  std::vector<std::size_t> unused;
  for (std::size_t row = 0; row < shown.size(); ++row) {
    const Revision& revision = revisions.revisions()[shown[row]];
    const std::vector<std::size_t> parents = named_rows(revisions, rows, revision.down_revisions);
    for (const std::size_t parent : parents) drawing.edges.push_back({.child = row, .parent = parent});
    for (const std::size_t parent : named_rows(revisions, rows, revision.depends_on)) {
      drawing.edges.push_back({.child = row, .parent = parent, .is_dependency = true});
    }
    drawing.lanes.push_back(lanes.arrive(row, unused));
    lanes.leave(drawing.lanes.back(), parents, unused);
    drawing.lane_count = std::max({drawing.lane_count, drawing.lanes.back() + 1, lanes.size()});
  }
  drawing.asked_database = !drawing.rows.empty() && drawing.rows.front().asked_database;
  return drawing;
}

}  // namespace retort::inline v1::cli
