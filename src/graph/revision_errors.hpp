#pragma once

#include "graph/revision_graph.hpp"

#include <retort/revision_map.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace retort::inline v1 {

/// "5cd038a8f131 (versions/create_customers.cpp:12)", or the id alone when the place is not known.
std::string described(const Revision& revision);

std::vector<std::string> ids_of(const RevisionGraph& graph, std::span<const Vertex> vertices);

/// "a, b and c"; a long list ends in "and 20 more".
std::string listed(std::span<const std::string> names, std::string_view last_word = "and");

/// "did you mean a or b?"; empty when there are none.
std::string did_you_mean(std::span<const std::string> candidates);

}  // namespace retort::inline v1
