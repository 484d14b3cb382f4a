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
    if (vertex == NameTable::npos) {
      split.unknown.push_back(row);
    } else {
      split.known.push_back(vertex);
    }
  }
  return split;
}

VersionRows::VersionRows(const RevisionGraph& graph, std::span<const std::string> rows, UnknownRows unknown)
    : graph_(graph), applied_children_(graph.lineage().size()) {
  const SplitRows split = split_rows(graph, rows);
  if (!split.unknown.empty() && unknown == UnknownRows::refuse) throw_unknown_rows(split.unknown);
  const VertexSet below = graph.everything().ancestors(split.known);
  for (Vertex vertex = 0; vertex < below.size(); ++vertex) {
    if (!below[vertex]) continue;
    for (const Vertex parent : graph.everything().parents(vertex)) ++applied_children_[parent];
  }
  for (const Vertex vertex : split.known) stored_.push_back(graph.id(vertex));
  std::sort(stored_.begin(), stored_.end());
  stored_.erase(std::unique(stored_.begin(), stored_.end()), stored_.end());
  std::copy_if(stored_.begin(), stored_.end(), std::back_inserter(rows_),
               [&](std::string_view row) { return applied_children_[graph.find(row)] == 0; });
  applied_ = split.unknown.empty() ? below : assumed_applied(graph, split.known, below);
}

std::vector<Vertex> VersionRows::tips() const {
  std::vector<Vertex> tips;
  for (const std::string_view row : rows_) tips.push_back(graph_.find(row));
  std::sort(tips.begin(), tips.end());
  return tips;
}

bool VersionRows::is_row(Vertex vertex) const noexcept {
  return std::binary_search(rows_.begin(), rows_.end(), graph_.id(vertex));
}

PlanStep VersionRows::apply(Vertex vertex) {
  applied_[vertex] = true;
  for (const Vertex parent : graph_.everything().parents(vertex)) {
    if (applied_children_[parent]++ == 0) remove_row(parent);
  }
  add_row(vertex);
  return finish(vertex);
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
