#pragma once

#include "graph/revision_graph.hpp"
#include "graph/version_rows.hpp"

#include <string_view>
#include <vector>

namespace retort::inline v1 {

/// What RevisionMap promises under the same name. Without rows "current" is an error.
std::vector<Vertex> history(const RevisionGraph& graph, std::string_view lower, std::string_view upper,
                            const VersionRows* rows);

}  // namespace retort::inline v1
