#include "graph/labels.hpp"

namespace retort::inline v1 {

namespace {

/// What a label covers below the revision that declares it: everything up to the branch point or the merge.
VertexSet trunk_and(const RevisionGraph& graph, Vertex declared) {
  VertexSet covered = graph.lineage().descendants({&declared, 1});
  auto parents = graph.lineage().parents(declared);
  while (parents.size() == 1 && graph.lineage().children(parents.front()).size() == 1) {
    covered[parents.front()] = true;
    parents = graph.lineage().parents(parents.front());
  }
  return covered;
}

}  // namespace

std::vector<std::vector<std::string_view>> carried_labels(const RevisionGraph& graph) {
  std::vector<std::vector<std::string_view>> labels(graph.lineage().size());
  for (const auto& [name, declared] : graph.names().entries()) {
    if (name == graph.id(declared)) continue;
    const VertexSet covered = trunk_and(graph, declared);
    for (Vertex vertex = 0; vertex < covered.size(); ++vertex) {
      if (covered[vertex]) labels[vertex].push_back(name);
    }
  }
  return labels;
}

}  // namespace retort::inline v1
