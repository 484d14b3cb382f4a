#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace retort::inline v1 {

/// Vertices 0 to n-1 and who is whose parent. Never changes after construction and may be shared between threads.
/// Every member function takes time linear in vertices and edges at most, and a bounded amount of stack.
class Dag {
 public:
  using Vertex = std::size_t;
  using VertexSet = std::vector<bool>;     ///< one flag for each vertex
  using Edge = std::pair<Vertex, Vertex>;  ///< child, parent

  Dag(std::size_t size, std::span<const Edge> edges);
  ~Dag();
  Dag(Dag&&) noexcept;
  Dag& operator=(Dag&&) noexcept;

  std::size_t size() const noexcept;
  /// In the order of the edges. The view lives as long as the graph.
  std::span<const Vertex> parents(Vertex vertex) const noexcept;
  std::span<const Vertex> children(Vertex vertex) const noexcept;

  /// Every vertex after its parents: for each vertex without children, by number, what is below it and not listed
  /// yet, following parents in the order of the edges, so that a branch is contiguous. Nothing when there is a cycle.
  std::optional<std::vector<Vertex>> order() const;
  /// The vertices of one cycle, each a parent of the next, the smallest first. Empty when there is none.
  std::vector<Vertex> find_cycle() const;

  /// The edges that close cycles when parents are followed from each vertex by number; without them there is none.
  std::vector<Edge> back_edges() const;

  /// What can be reached going up to parents, or down to children; `of` included.
  VertexSet ancestors(std::span<const Vertex> of) const;
  VertexSet descendants(std::span<const Vertex> of) const;

  /// The members of a set that have no child in it, by number.
  std::vector<Vertex> tips(const VertexSet& of) const;

 private:
  struct Graphs;
  std::unique_ptr<const Graphs> graphs_;
};

/// The members of both sets.
Dag::VertexSet intersection(Dag::VertexSet left, const Dag::VertexSet& right);

}  // namespace retort::inline v1
