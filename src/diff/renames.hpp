#pragma once

#include <retort/diff.hpp>

#include <vector>

namespace retort::inline v1::diffing {

/// The operations that rename, and the schema as it is then. Throws UsageError for what is not there.
std::vector<PlannedChange> renamed(Schema& schema, const std::vector<Rename>& renames);

/// Constraints and indexes that differ in nothing but their names: nothing can be lost by taking them for the same.
std::vector<Rename> plain_renames(const Schema& from, const Schema& to);

}  // namespace retort::inline v1::diffing
