#pragma once

#include <retort/dialect/script.hpp>
#include <retort/revision_map.hpp>

#include <string>
#include <vector>

namespace retort::inline v1 {

/// What a script that may be run again has to know: for an upgrade what `rows`, where it begins, stand for has to be
/// applied; for a downgrade nothing may be that comes after what it undoes and is not undone by it.
ScriptRange script_range(const RevisionMap& revisions, bool is_upgrade, const std::vector<PlanStep>& plan,
                         const std::vector<std::string>& rows);

}  // namespace retort::inline v1
