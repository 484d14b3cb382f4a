#pragma once

#include "autogenerate/source/schema_source.hpp"

#include <retort/diff.hpp>

#include <vector>

namespace retort::inline v1 {

/// The changes as a migration says them. A table that brings a statement of its own is created by the words of
/// create_table where these give the same table, which is tried out, and by its statement where they do not: SQLite
/// lets a primary key be NULL, for one, and the words do not.
std::vector<PlannedChange> in_words(std::vector<PlannedChange> changes, const Workshop& workshop);

}  // namespace retort::inline v1
