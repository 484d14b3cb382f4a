#include "graph/new_parents.hpp"

#include "graph/revision_errors.hpp"
#include "graph/revision_selector.hpp"

#include <retort/error.hpp>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

void refuse_inner(const RevisionGraph& graph, Vertex parent) {
  const auto children = graph.lineage().children(parent);
  if (children.empty()) return;
  std::vector<std::string> candidates = ids_of(graph, graph.heads());
  std::string message = fmt::format("{} is no head: {} come{} after it", graph.id(parent),
                                    listed(ids_of(graph, children)), children.size() == 1 ? "s" : "");
  std::string hint = fmt::format("the heads are {}; to start a branch at {} all the same, splice it in",
                                 listed(candidates), graph.id(parent));
  throw RevisionError(std::move(message), std::move(candidates), std::move(hint));
}

}  // namespace

std::vector<Vertex> new_parents(const RevisionGraph& graph, std::span<const std::string> identifiers, bool splice) {
  const RevisionSelector selector(graph);
  std::vector<Vertex> parents;
  VertexSet named(graph.lineage().size());
  for (const std::string& text : identifiers) {
    for (const Vertex parent : selector.resolve(text)) {
      if (named[parent]) throw RevisionError(fmt::format("{} is named twice", graph.id(parent)), {}, "name it once");
      if (!splice) refuse_inner(graph, parent);
      named[parent] = true;
      parents.push_back(parent);
    }
  }
  refuse_overlap(graph, graph.lineage(), listed(identifiers), parents);
  return parents;
}

}  // namespace retort::inline v1
