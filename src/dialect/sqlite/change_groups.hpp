#pragma once

#include "dialect/sqlite/table_change.hpp"

#include <vector>

namespace retort::inline v1 {

/// Changes that one rebuild makes, after renames. SQLite renames columns itself, in everything that mentions them.
struct ChangeGroup {
  std::vector<op::RenameColumn> renames{};
  std::vector<StoredChange> changes{};
};

/// One group, unless a rename has to come after a change: because its new name is not free before, or because what was
/// said before it mentions the old one in SQL.
std::vector<ChangeGroup> grouped(const std::vector<StoredChange>& changes);

}  // namespace retort::inline v1
