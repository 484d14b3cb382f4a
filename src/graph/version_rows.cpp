#include "graph/version_rows.hpp"

#include "graph/revision_errors.hpp"

#include <retort/error.hpp>

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

using Rows = std::vector<std::string_view>;

Rows difference(const Rows& from, const Rows& what) {
  Rows result;
  std::set_difference(from.begin(), from.end(), what.begin(), what.end(), std::back_inserter(result));
  return result;
}

/// Everything but what is above the known rows: that cannot be applied, or they would not be rows.
VertexSet assumed_applied(const RevisionGraph& graph, const std::vector<Vertex>& known, const VertexSet& below) {
  VertexSet applied = graph.everything().descendants(known);
  for (Vertex vertex = 0; vertex < applied.size(); ++vertex) applied[vertex] = below[vertex] || !applied[vertex];
  return applied;
}

[[noreturn]] void throw_unknown_rows(std::span<const std::string> unknown) {
  throw RevisionError(
      fmt::format("the database is at {}, which this program does not know", listed(unknown)), {},
      "either the database was migrated by a newer program: use that one; or the migration was removed from this "
      "program: bring it back, or stamp the database with what it really holds");
}

}  // namespace

SplitRows split_rows(const RevisionGraph& graph, std::span<const std::string> rows) {
  SplitRows split;
  for (const std::string& row : rows) {
    const Vertex vertex = graph.find(row);
    if (const Vertex whole = graph.replacement(row); whole != NameTable::npos) {
      const auto& replaces = graph.revisions()[whole].replaces;
      split.half_way.push_back({.revision = whole, .row = *std::find(replaces.begin(), replaces.end(), row)});
    } else if (vertex == NameTable::npos) {
      split.unknown.push_back(row);
    } else {
      split.known.push_back(vertex);
    }
  }
  return split;
}

std::vector<Vertex> SplitRows::applied(const RevisionGraph& graph) const {
  std::vector<Vertex> result = known;
  for (const HalfWay& half : half_way) {
    const auto parents = graph.everything().parents(half.revision);
    result.insert(result.end(), parents.begin(), parents.end());
  }
  return result;
}

VersionRows::VersionRows(const RevisionGraph& graph, std::span<const std::string> rows, UnknownRows unknown)
    : graph_(graph), applied_children_(graph.lineage().size()) {
  const SplitRows split = split_rows(graph, rows);
  if (!split.unknown.empty() && unknown == UnknownRows::refuse) throw_unknown_rows(split.unknown);
  const VertexSet below = graph.everything().ancestors(split.applied(graph));
  for (Vertex vertex = 0; vertex < below.size(); ++vertex) {
    if (!below[vertex]) continue;
    for (const Vertex parent : graph.everything().parents(vertex)) ++applied_children_[parent];
  }
  for (const Vertex vertex : split.known) stored_.push_back(graph.id(vertex));
  half_way_ = split.half_way;
  for (const HalfWay& half : half_way_) {
    for (const Vertex parent : graph.everything().parents(half.revision)) ++applied_children_[parent];
    stored_.push_back(half.row);
  }
  std::sort(stored_.begin(), stored_.end());
  stored_.erase(std::unique(stored_.begin(), stored_.end()), stored_.end());
  std::copy_if(stored_.begin(), stored_.end(), std::back_inserter(rows_), [&](std::string_view row) {
    const Vertex vertex = graph.find(row);
    return vertex == NameTable::npos || applied_children_[vertex] == 0;
  });
  applied_ = split.unknown.empty() ? below : assumed_applied(graph, split.known, below);
}

std::vector<Vertex> VersionRows::tips() const {
  std::vector<Vertex> tips;
  for (const std::string_view row : rows_) {
    if (const Vertex vertex = graph_.find(row); vertex != NameTable::npos) tips.push_back(vertex);
  }
  std::sort(tips.begin(), tips.end());
  return tips;
}

bool VersionRows::is_row(Vertex vertex) const noexcept {
  return std::binary_search(rows_.begin(), rows_.end(), graph_.id(vertex));
}

PlanStep VersionRows::apply(Vertex vertex) {
  applied_[vertex] = true;
  const std::string_view half_way = leave_half_way(vertex);
  for (const Vertex parent : graph_.everything().parents(vertex)) {
    if (applied_children_[parent]++ == 0) remove_row(parent);
  }
  add_row(vertex);
  PlanStep step = finish(vertex);
  step.half_way = half_way;
  return step;
}

std::string_view VersionRows::leave_half_way(Vertex vertex) {
  const auto found =
      std::find_if(half_way_.begin(), half_way_.end(), [&](const HalfWay& half) { return half.revision == vertex; });
  if (found == half_way_.end()) return {};
  const std::string_view row = found->row;
  half_way_.erase(found);
  std::erase(rows_, row);
  for (const Vertex parent : graph_.everything().parents(vertex)) --applied_children_[parent];
  return row;
}

PlanStep VersionRows::undo(Vertex vertex) {
  applied_[vertex] = false;
  remove_row(vertex);
  for (const Vertex parent : graph_.everything().parents(vertex)) {
    if (--applied_children_[parent] == 0) add_row(parent);
  }
  return finish(vertex);
}

void VersionRows::add_row(Vertex vertex) {
  const std::string_view id = graph_.id(vertex);
  rows_.insert(std::lower_bound(rows_.begin(), rows_.end(), id), id);
}

void VersionRows::remove_row(Vertex vertex) {
  const auto [first, last] = std::equal_range(rows_.begin(), rows_.end(), graph_.id(vertex));
  rows_.erase(first, last);  // an assumed ancestor has no row
}

PlanStep VersionRows::finish(Vertex vertex) {
  PlanStep step{.revision = vertex,
                .before = stored_,
                .removed = difference(stored_, rows_),
                .added = difference(rows_, stored_)};
  stored_ = rows_;
  return step;
}

}  // namespace retort::inline v1
