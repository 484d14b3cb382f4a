#pragma once

#include <retort/core/location.hpp>
#include <retort/detail/enrolment.hpp>
#include <retort/revision_map.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace retort::inline v1 {

/// What the graph wants to know of a migration. The result looks at what the node does.
Revision revision_of(const detail::MigrationNode& node, Location where, std::string_view message);

/// The same of many, in this order. Where a class has no message of its own, its name in words stands in for it, in
/// `words`, which has to be empty and to stay where it is as long as the result is used.
std::vector<Revision> collect(std::span<const detail::MigrationNode* const> nodes, std::string& words);

}  // namespace retort::inline v1
