#pragma once

#include "graph/revision_graph.hpp"
#include "graph/version_rows.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace retort::inline v1 {

// What RevisionMap promises under the same names.

std::vector<PlanStep> plan_upgrade(const RevisionGraph& graph, std::string_view target,
                                   std::span<const std::string> rows, UnknownRows unknown);
std::vector<PlanStep> plan_downgrade(const RevisionGraph& graph, std::string_view target,
                                     std::span<const std::string> rows);
std::vector<std::string_view> plan_stamp(const RevisionGraph& graph, std::span<const std::string> targets,
                                         std::span<const std::string> rows);

}  // namespace retort::inline v1
