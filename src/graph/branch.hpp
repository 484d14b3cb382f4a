#pragma once

#include "graph/revision_graph.hpp"

#include <string_view>
#include <vector>

namespace retort::inline v1 {

/// What is on one branch: the revision it is named by, its ancestors and its descendants, over parents.
struct Branch {
  std::string_view name{};
  Vertex revision = 0;
  VertexSet ancestors{};
  VertexSet descendants{};

  bool contains(Vertex vertex) const noexcept { return ancestors[vertex] || descendants[vertex]; }
  VertexSet all() const;
};

Branch branch_of(const RevisionGraph& graph, Vertex revision, std::string_view name);

/// What a branch shares with no other one: the revision that it is named by, what comes after that, and of what comes
/// before, the part that nothing outside the branch comes after. The rest is the trunk.
std::vector<Vertex> own_revisions(const RevisionGraph& graph, const Branch& branch);

/// Throws RevisionError when something that is to be undone is not on the branch which alone `text` speaks of.
void refuse_other_branches(const RevisionGraph& graph, std::string_view text, const Branch& branch,
                           const VertexSet& undone);

}  // namespace retort::inline v1
