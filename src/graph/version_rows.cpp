#include "graph/version_rows.hpp"

#include "graph/revision_errors.hpp"

#include <retort/error.hpp>

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

/// Everything but what is above the known rows: that cannot be applied, or they would not be rows.
VertexSet assumed_applied(const RevisionGraph& graph, const std::vector<Vertex>& known, const VertexSet& below) {
  VertexSet applied = graph.everything().descendants(known);
  for (Vertex vertex = 0; vertex < applied.size(); ++vertex) applied[vertex] = below[vertex] || !applied[vertex];
  return applied;
}

[[noreturn]] void throw_unknown_rows(std::span<const std::string> unknown) {
  throw RevisionError(
      fmt::format("the database is at {}, which this program does not know", listed(unknown)), {},
      "either a newer program migrated the database: use that one; or the migration was removed from this program: "
      "bring it back; or the rows are wrong: stamp what the database really holds, with --purge");
}

}  // namespace

SplitRows split_rows(const RevisionGraph& graph, std::span<const std::string> rows) {
  SplitRows split;
  for (const std::string& row : rows) {
    const Vertex vertex = graph.find(row);
    if (const Vertex whole = graph.replacement(row); whole != NameTable::npos) {
      const auto& replaces = graph.revisions()[whole].replaces;
      split.half_way.push_back({.revision = whole, .row = &*std::find(replaces.begin(), replaces.end(), row)});
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
  half_way_ = split.half_way;
  if (!split.unknown.empty() && unknown == UnknownRows::refuse) throw_unknown_rows(split.unknown);
  const VertexSet below = graph.everything().ancestors(split.applied(graph));
  for (Vertex vertex = 0; vertex < below.size(); ++vertex) {
    if (!below[vertex]) continue;
    for (const Vertex parent : graph.everything().parents(vertex)) ++applied_children_[parent];
  }
  before_ = split.known;
  for (const HalfWay& half : half_way_) {
    for (const Vertex parent : graph.everything().parents(half.revision)) ++applied_children_[parent];
    before_.push_back(applied_children_.size() + static_cast<std::size_t>(&half - half_way_.data()));
  }
  std::sort(before_.begin(), before_.end(), ById{*this});
  before_.erase(std::unique(before_.begin(), before_.end()), before_.end());
  std::copy_if(before_.begin(), before_.end(), std::back_inserter(rows_),
               [&](Row row) { return !is_revision(row) || applied_children_[row] == 0; });
  says_it_twice_ = rows_.size() < before_.size();
  applied_ = split.unknown.empty() ? below : assumed_applied(graph, split.known, below);
}

std::vector<Vertex> VersionRows::tips() const {
  std::vector<Vertex> tips;
  std::copy_if(rows_.begin(), rows_.end(), std::back_inserter(tips), [this](Row row) { return is_revision(row); });
  std::sort(tips.begin(), tips.end());
  return tips;
}

bool VersionRows::is_row(Vertex vertex) const noexcept {
  return std::find(rows_.begin(), rows_.end(), vertex) != rows_.end();
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
  const auto is_of_this = [&](Row row) {
    return !is_revision(row) && half_way_[row - applied_children_.size()].revision == vertex;
  };
  const auto found = std::find_if(rows_.begin(), rows_.end(), is_of_this);
  if (found == rows_.end()) return {};
  const Row row = *found;
  rows_.erase(found);
  removed_.push_back(row);
  for (const Vertex parent : graph_.everything().parents(vertex)) --applied_children_[parent];
  return id(row);
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
  rows_.insert(std::lower_bound(rows_.begin(), rows_.end(), vertex, ById{*this}), vertex);
  added_.push_back(vertex);
}

void VersionRows::remove_row(Vertex vertex) {
  if (std::erase(rows_, vertex) > 0) removed_.push_back(vertex);  // an assumed ancestor has no row
}

PlanStep VersionRows::finish(Vertex vertex) {
  if (std::exchange(says_it_twice_, false)) find_changes();
  std::sort(removed_.begin(), removed_.end(), ById{*this});
  std::sort(added_.begin(), added_.end(), ById{*this});
  PlanStep step{.revision = vertex};
  reserve(before_.size() + removed_.size() + added_.size());
  step.before = list(before_);
  step.removed = list(removed_);
  step.added = list(added_);
  step.storage = storage_;
  removed_.clear();
  added_.clear();
  before_ = rows_;
  return step;
}

/// A step from rows that said the same twice also removes what was too much.
void VersionRows::find_changes() {
  removed_.clear();
  added_.clear();
  std::set_difference(before_.begin(), before_.end(), rows_.begin(), rows_.end(), std::back_inserter(removed_),
                      ById{*this});
  std::set_difference(rows_.begin(), rows_.end(), before_.begin(), before_.end(), std::back_inserter(added_),
                      ById{*this});
}

/// Room for the lists of one step. A block is shared by the steps that fit into it.
void VersionRows::reserve(std::size_t rows) {
  constexpr std::size_t least = 256;
  if (static_cast<std::size_t>(end_ - next_) >= rows) return;
  const std::size_t size = std::max(rows, least);
  storage_.reset(new std::string_view[size]);
  next_ = storage_.get();
  end_ = next_ + size;
}

const std::string_view& VersionRows::id(Row row) const noexcept {
  if (is_revision(row)) return graph_.revisions()[row].id;
  return *half_way_[row - applied_children_.size()].row;
}

/// One row is an id in the graph, which stays; several are copied to where they stay.
std::span<const std::string_view> VersionRows::list(const Rows& rows) {
  if (rows.empty()) return {};
  if (rows.size() == 1) return {&id(rows.front()), 1};
  std::string_view* const first = next_;
  for (const Row row : rows) *next_++ = id(row);
  return {first, rows.size()};
}

}  // namespace retort::inline v1
