#pragma once

#include "graph/revision_graph.hpp"

#include <memory>
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
  using Rows = std::vector<Vertex>;  ///< sorted by id

  void add_row(Vertex vertex);
  void remove_row(Vertex vertex);
  PlanStep finish(Vertex vertex);
  void find_changes();
  void reserve(std::size_t rows);
  std::span<const std::string_view> list(const Rows& rows);

  const RevisionGraph& graph_;
  VertexSet applied_;
  std::vector<std::size_t> applied_children_;  ///< of each revision, dependents included
  bool says_it_twice_ = false;                 ///< a row before the first step is an ancestor of another
  Rows before_;
  Rows rows_;
  Rows removed_;  ///< by the step so far
  Rows added_;
  std::shared_ptr<std::string_view[]> storage_;  ///< for lists of several rows
  std::string_view* next_ = nullptr;             ///< what is free of it
  std::string_view* end_ = nullptr;
};

/// The revisions of the rows that are known, and the other rows.
struct SplitRows {
  std::vector<Vertex> known;
  std::vector<std::string> unknown;
};
SplitRows split_rows(const RevisionGraph& graph, std::span<const std::string> rows);

}  // namespace retort::inline v1
