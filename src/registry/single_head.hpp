#pragma once

#include <retort/detail/enrolment.hpp>

#include <optional>
#include <span>
#include <string_view>

namespace retort::inline v1 {

/// The id of the one migration that no other comes after, for the start of a program whose database is up to date: with
/// ten thousand migrations the graph takes as long to build as everything else together. Nothing when it takes the
/// graph to tell, or to report what is wrong: there are branch labels, dependencies, several heads, one id twice, or a
/// parent that is not declared before its child. `are_distinct`: no id is there twice, as the caller knows.
std::optional<std::string_view> single_head(std::span<const detail::MigrationNode* const> nodes, bool are_distinct);

}  // namespace retort::inline v1
