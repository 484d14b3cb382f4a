#pragma once

#include "cli/squash/migration_source.hpp"

#include <retort/revision_info.hpp>

#include <string>
#include <vector>

namespace retort::inline v1::cli {

/// A migration that is to become a part of another.
struct SquashedPart {
  RevisionInfo info{};
  MigrationSource source{};
};

/// The file of a migration that is made of these, in order. It has the id of the last.
std::string squashed_file(const std::vector<SquashedPart>& parts, const std::string& message);

}  // namespace retort::inline v1::cli
