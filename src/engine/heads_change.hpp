#pragma once

#include <retort/dialect/dialect.hpp>
#include <retort/revision_map.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace retort::inline v1 {

std::vector<std::string> owned(std::span<const std::string_view> views);

/// The step's effect on the version rows that are known.
HeadsChange change_of(const PlanStep& step);

/// The effect of all steps of a plan, which is not empty, taken together.
HeadsChange change_of(const std::vector<PlanStep>& plan);

}  // namespace retort::inline v1
