#pragma once

#include "graph/dag.hpp"
#include "graph/name_table.hpp"

#include <retort/revision_map.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace retort::inline v1 {

using Vertex = Dag::Vertex;
using VertexSet = Dag::VertexSet;

/// The revisions, checked and linked. A vertex is an index into revisions(). Two graphs share the vertices: lineage()
/// knows parents only, everything() dependencies too. Constructor errors: see RevisionMap.
class RevisionGraph {
 public:
  explicit RevisionGraph(std::vector<Revision> revisions);

  std::span<const Revision> revisions() const noexcept { return revisions_; }
  std::string_view id(Vertex vertex) const noexcept { return revisions_[vertex].id; }
  const NameTable& names() const noexcept { return names_; }
  /// The vertex of an exact id; NameTable::npos when there is none.
  Vertex find(std::string_view id) const noexcept;

  /// The vertex of the revision that replaces this id; NameTable::npos when there is none.
  Vertex replacement(std::string_view id) const noexcept { return replaced_.find(id); }

  const Dag& lineage() const noexcept { return lineage_; }
  const Dag& everything() const noexcept { return everything_; }

  /// Parents and dependencies first.
  std::span<const Vertex> order() const noexcept { return order_; }
  /// Without children; without children and dependents; without parents; with several children. In declared order.
  std::vector<Vertex> heads() const;
  std::vector<Vertex> real_heads() const;
  std::vector<Vertex> bases() const;
  std::vector<Vertex> branch_points() const;
  const std::vector<std::string_view>& head_rows() const noexcept { return head_rows_; }

 private:
  std::vector<Revision> revisions_;
  NameTable names_;
  NameTable replaced_;
  Dag lineage_;
  Dag everything_;
  std::vector<Vertex> order_;
  std::vector<std::string_view> head_rows_;
};

}  // namespace retort::inline v1
