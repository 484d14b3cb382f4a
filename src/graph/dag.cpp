#include "graph/dag.hpp"

#include <algorithm>

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/depth_first_search.hpp>
#include <boost/property_map/property_map.hpp>

namespace retort::inline v1 {

namespace {

using Vertex = Dag::Vertex;
using Graph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                                 boost::no_property, Vertex, std::size_t>;
using GraphEdge = boost::graph_traits<Graph>::edge_descriptor;

Graph graph_of(std::size_t size, const std::vector<Dag::Edge>& edges) {
  return {boost::edges_are_unsorted_multi_pass, edges.begin(), edges.end(), size};
}

std::span<const Vertex> neighbours(const Graph& graph, Vertex vertex) noexcept {
  const auto [first, last] = boost::adjacent_vertices(vertex, graph);
  return {first, last};
}

/// Depth-first visits of one graph that never come to a vertex twice. Boost keeps its own stack.
class Traversal {
 public:
  explicit Traversal(const Graph& graph) : graph_(graph), colours_(boost::num_vertices(graph), boost::white_color) {}

  template <class Visitor>
  void from(Vertex start, Visitor visitor) {
    if (visited(start)) return;
    boost::depth_first_visit(graph_, start, visitor,
                             boost::make_iterator_property_map(colours_.begin(), get(boost::vertex_index, graph_)));
  }

  bool visited(Vertex vertex) const { return colours_[vertex] != boost::white_color; }

 private:
  const Graph& graph_;
  std::vector<boost::default_color_type> colours_;
};

struct FinishOrder : boost::default_dfs_visitor {
  FinishOrder(std::vector<Vertex>& finished, bool& found_cycle) : order(&finished), cyclic(&found_cycle) {}

  void finish_vertex(Vertex vertex, const Graph& /*graph*/) const { order->push_back(vertex); }
  void back_edge(const GraphEdge& /*edge*/, const Graph& /*graph*/) const { *cyclic = true; }

  std::vector<Vertex>* order;
  bool* cyclic;
};

struct CycleSearch : boost::default_dfs_visitor {
  CycleSearch(std::vector<Vertex>& came_from, std::optional<Dag::Edge>& closing)
      : predecessors(&came_from), closing_edge(&closing) {}

  void tree_edge(const GraphEdge& edge, const Graph& graph) const {
    (*predecessors)[target(edge, graph)] = source(edge, graph);
  }
  void back_edge(const GraphEdge& edge, const Graph& graph) const {
    if (!*closing_edge) *closing_edge = Dag::Edge{source(edge, graph), target(edge, graph)};
  }

  std::vector<Vertex>* predecessors;
  std::optional<Dag::Edge>* closing_edge;
};

struct BackEdges : boost::default_dfs_visitor {
  explicit BackEdges(std::vector<Dag::Edge>& found) : edges(&found) {}

  void back_edge(const GraphEdge& edge, const Graph& graph) const {
    edges->emplace_back(source(edge, graph), target(edge, graph));
  }

  std::vector<Dag::Edge>* edges;
};

Dag::VertexSet reachable(const Graph& graph, std::span<const Vertex> from) {
  Traversal walk(graph);
  for (const Vertex vertex : from) walk.from(vertex, boost::default_dfs_visitor());
  Dag::VertexSet found(boost::num_vertices(graph));
  for (Vertex vertex = 0; vertex < found.size(); ++vertex) found[vertex] = walk.visited(vertex);
  return found;
}

}  // namespace

struct Dag::Graphs {
  Graph up;    ///< from child to parent
  Graph down;  ///< from parent to child
};

Dag::Dag(std::size_t size, std::span<const Edge> edges) {
  std::vector<Edge> pairs(edges.begin(), edges.end());
  Graph up = graph_of(size, pairs);
  for (auto& [child, parent] : pairs) std::swap(child, parent);
  graphs_ = std::make_unique<const Graphs>(Graphs{std::move(up), graph_of(size, pairs)});
}

Dag::~Dag() = default;
Dag::Dag(Dag&&) noexcept = default;
Dag& Dag::operator=(Dag&&) noexcept = default;

std::size_t Dag::size() const noexcept { return boost::num_vertices(graphs_->up); }
std::span<const Vertex> Dag::parents(Vertex vertex) const noexcept { return neighbours(graphs_->up, vertex); }
std::span<const Vertex> Dag::children(Vertex vertex) const noexcept { return neighbours(graphs_->down, vertex); }

std::optional<std::vector<Vertex>> Dag::order() const {
  std::vector<Vertex> finished;
  finished.reserve(size());
  bool cyclic = false;
  Traversal walk(graphs_->up);
  for (Vertex vertex = 0; vertex < size(); ++vertex) {
    if (children(vertex).empty()) walk.from(vertex, FinishOrder(finished, cyclic));
  }
  // From a cycle that nothing leads into, no vertex without children is ever reached.
  if (cyclic || finished.size() < size()) return std::nullopt;
  return finished;
}

std::vector<Vertex> Dag::find_cycle() const {
  std::vector<Vertex> predecessors(size());
  std::optional<Edge> closing;
  Traversal walk(graphs_->up);
  for (Vertex vertex = 0; vertex < size() && !closing; ++vertex) {
    walk.from(vertex, CycleSearch(predecessors, closing));
  }
  if (!closing) return {};
  std::vector<Vertex> cycle{closing->first};
  while (cycle.back() != closing->second) cycle.push_back(predecessors[cycle.back()]);
  std::rotate(cycle.begin(), std::min_element(cycle.begin(), cycle.end()), cycle.end());
  return cycle;
}

std::vector<Dag::Edge> Dag::back_edges() const {
  std::vector<Edge> found;
  Traversal walk(graphs_->up);
  for (Vertex vertex = 0; vertex < size(); ++vertex) walk.from(vertex, BackEdges(found));
  return found;
}

Dag::VertexSet Dag::ancestors(std::span<const Vertex> of) const { return reachable(graphs_->up, of); }
Dag::VertexSet Dag::descendants(std::span<const Vertex> of) const { return reachable(graphs_->down, of); }

std::vector<Vertex> Dag::tips(const VertexSet& of) const {
  std::vector<Vertex> tips;
  for (Vertex vertex = 0; vertex < size(); ++vertex) {
    const auto above = children(vertex);
    const auto member = [&](Vertex child) { return of[child]; };
    if (of[vertex] && std::none_of(above.begin(), above.end(), member)) tips.push_back(vertex);
  }
  return tips;
}

Dag::VertexSet intersection(Dag::VertexSet left, const Dag::VertexSet& right) {
  for (Vertex vertex = 0; vertex < left.size(); ++vertex) left[vertex] = left[vertex] && right[vertex];
  return left;
}

}  // namespace retort::inline v1
