#pragma once

#include "graph/revision_graph.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace retort::inline v1 {

/// What to do about rows that no revision is called by.
enum class UnknownRows { refuse, tolerate };

/// The version table during a plan: what is applied, and the rows that say so, which are the maximal elements of it.
/// A step takes time linear in the edges of its revision and in the number of rows.
class VersionRows {
 public:
  /// Throws RevisionError for unknown rows, unless they are tolerated. What may lie below a tolerated row is not known:
  /// everything counts as applied that is not above a known row.
  VersionRows(const RevisionGraph& graph, std::span<const std::string> rows, UnknownRows unknown);

  const VertexSet& applied() const noexcept { return applied_; }
  /// The revisions of the known rows, in declared order; none is an ancestor of another.
  std::vector<Vertex> tips() const;
  bool is_row(Vertex vertex) const noexcept;

  /// Applies a revision of which all parents and dependencies are applied.
  PlanStep apply(Vertex vertex);
  /// Undoes a revision that nothing applied is a child or a dependent of.
  PlanStep undo(Vertex vertex);

 private:
  void add_row(Vertex vertex);
  void remove_row(Vertex vertex);
  PlanStep finish(Vertex vertex);

  const RevisionGraph& graph_;
  VertexSet applied_;
  std::vector<std::size_t> applied_children_;  ///< of each revision, dependents included
  std::vector<std::string_view> stored_;       ///< the rows before the step, sorted
  std::vector<std::string_view> rows_;         ///< the rows after it, sorted
};

/// The revisions of the rows that are known, and the other rows.
struct SplitRows {
  std::vector<Vertex> known;
  std::vector<std::string> unknown;
};
SplitRows split_rows(const RevisionGraph& graph, std::span<const std::string> rows);

}  // namespace retort::inline v1
