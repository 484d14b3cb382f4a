#pragma once

#include <span>
#include <string>
#include <vector>

#include <retort/observer.hpp>
#include <retort/revision_map.hpp>

namespace retort::inline v1 {

/// One revision as people and programs see it; what only the database knows is left false.
RevisionInfo info_of(const RevisionMap& revisions, std::size_t revision);

/// A row of the version table that this program knows nothing of.
RevisionInfo unknown_info(const std::string& id);

/// "5cd038a8f131 (create customers)"
std::string name_of(const Revision& revision);

}  // namespace retort::v1
