#pragma once

#include "graph/revision_graph.hpp"

#include <string_view>
#include <vector>

namespace retort::inline v1 {

/// The labels that each revision carries, by vertex; see RevisionMap::labels().
std::vector<std::vector<std::string_view>> carried_labels(const RevisionGraph& graph);

}  // namespace retort::inline v1
