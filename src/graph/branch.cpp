#include "graph/branch.hpp"

#include "graph/revision_errors.hpp"

#include <retort/error.hpp>

#include <string>
#include <utility>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

/// What to type to undo a revision and what comes after it, and nothing beside it.
std::string undoing(const RevisionGraph& graph, Vertex vertex) {
  const auto parents = graph.lineage().parents(vertex);
  if (parents.empty()) return fmt::format("{}@base", graph.id(vertex));
  if (graph.lineage().children(parents.front()).size() == 1) return std::string(graph.id(parents.front()));
  return fmt::format("{}@{}", graph.id(vertex), graph.id(parents.front()));
}

}  // namespace

Branch branch_of(const RevisionGraph& graph, Vertex revision, std::string_view name) {
  return {.name = name,
          .revision = revision,
          .ancestors = graph.lineage().ancestors({&revision, 1}),
          .descendants = graph.lineage().descendants({&revision, 1})};
}

VertexSet Branch::all() const {
  VertexSet all = ancestors;
  for (Vertex vertex = 0; vertex < all.size(); ++vertex) all[vertex] = contains(vertex);
  return all;
}

std::vector<Vertex> own_revisions(const RevisionGraph& graph, const Branch& branch) {
  std::vector<Vertex> outside;
  for (Vertex vertex = 0; vertex < graph.lineage().size(); ++vertex) {
    if (!branch.contains(vertex)) outside.push_back(vertex);
  }
  const VertexSet shared = graph.lineage().ancestors(outside);
  std::vector<Vertex> own;
  for (Vertex vertex = 0; vertex < graph.lineage().size(); ++vertex) {
    const bool before = branch.ancestors[vertex] && !shared[vertex];
    if (before || branch.descendants[vertex]) own.push_back(vertex);
  }
  return own;
}

void refuse_other_branches(const RevisionGraph& graph, std::string_view text, const Branch& branch,
                           const VertexSet& undone) {
  std::vector<Vertex> others;
  for (const Vertex vertex : graph.order()) {
    if (undone[vertex] && !branch.contains(vertex)) others.push_back(vertex);
  }
  if (others.empty()) return;
  std::vector<std::string> candidates = ids_of(graph, others);
  std::string message = fmt::format("\"{}\" would also undo {}, which {} not on the branch {}", text,
                                    listed(candidates), others.size() == 1 ? "is" : "are", branch.name);
  throw RevisionError(std::move(message), std::move(candidates),
                      fmt::format("go down to \"{}\" first", undoing(graph, others.front())));
}

}  // namespace retort::inline v1
