#pragma once

#include "graph/revision_graph.hpp"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace retort::inline v1 {

/// A row that stands half-way through a revision: at one of those that it replaces.
struct HalfWay {
  Vertex revision = 0;
  const std::string_view* row = nullptr;  ///< in Revision::replaces
};

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
  const std::vector<HalfWay>& half_way() const noexcept { return half_way_; }

  /// Applies a revision of which all parents and dependencies are applied.
  PlanStep apply(Vertex vertex);
  /// Undoes a revision that nothing applied is a child or a dependent of.
  PlanStep undo(Vertex vertex);

 private:
  /// A revision, or past their number an index into half_way_.
  using Row = std::size_t;
  using Rows = std::vector<Row>;  ///< sorted by id
  struct ById {
    const VersionRows& rows;
    bool operator()(Row left, Row right) const noexcept { return rows.id(left) < rows.id(right); }
  };

  bool is_revision(Row row) const noexcept { return row < applied_children_.size(); }
  const std::string_view& id(Row row) const noexcept;
  /// The row that stood half-way through the revision; empty when there was none.
  std::string_view leave_half_way(Vertex vertex);
  void add_row(Vertex vertex);
  void remove_row(Vertex vertex);
  PlanStep finish(Vertex vertex);
  void find_changes();
  void reserve(std::size_t rows);
  std::span<const std::string_view> list(const Rows& rows);

  const RevisionGraph& graph_;
  VertexSet applied_;
  std::vector<std::size_t> applied_children_;  ///< of each revision, dependents included
  std::vector<HalfWay> half_way_;              ///< each stands in for the parents of its revision
  bool says_it_twice_ = false;                 ///< a row before the first step is an ancestor of another
  Rows before_;
  Rows rows_;
  Rows removed_;  ///< by the step so far
  Rows added_;
  std::shared_ptr<std::string_view[]> storage_;  ///< for lists of several rows
  std::string_view* next_ = nullptr;             ///< what is free of it
  std::string_view* end_ = nullptr;
};

/// The revisions of the rows that are known, those that are half-way through one, and the other rows.
struct SplitRows {
  std::vector<Vertex> known;
  std::vector<HalfWay> half_way;
  std::vector<std::string> unknown;

  /// What they say is applied: this, and what is before it.
  std::vector<Vertex> applied(const RevisionGraph& graph) const;
};
SplitRows split_rows(const RevisionGraph& graph, std::span<const std::string> rows);

}  // namespace retort::inline v1
