#pragma once

#include <retort/observer.hpp>
#include <retort/revision_map.hpp>

#include <span>
#include <string>
#include <vector>

namespace retort::inline v1 {

/// A row of the version table that this program knows nothing of.
RevisionInfo unknown_info(const std::string& id);

/// "5cd038a8f131 (create customers)"
RETORT_API std::string name_of(const Revision& revision);

}  // namespace retort::inline v1
