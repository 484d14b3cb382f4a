#pragma once

#include <retort/dialect/dialect.hpp>
#include <retort/revision_map.hpp>

#include <string>
#include <vector>

namespace retort::inline v1 {

/// What stamping does to sorted version rows. `purge` takes no notice of what is there: unknown rows go as well.
HeadsChange stamp_change(const RevisionMap& revisions, const std::vector<std::string>& targets,
                         const std::vector<std::string>& rows, bool purge = false);

/// What the journal records of it: the rows that are new, or "base" when rows were only taken away. Empty when nothing
/// changes.
std::vector<std::string> stamped(const HeadsChange& change);

}  // namespace retort::inline v1
