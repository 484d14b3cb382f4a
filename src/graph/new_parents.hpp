#pragma once

#include "graph/revision_graph.hpp"

#include <span>
#include <string>
#include <vector>

namespace retort::inline v1 {

/// What RevisionMap::parents_of_new() promises.
std::vector<Vertex> new_parents(const RevisionGraph& graph, std::span<const std::string> identifiers, bool splice);

}  // namespace retort::inline v1
