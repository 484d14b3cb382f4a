#include "dialect/sqlite/change_groups.hpp"

#include "dialect/sqlite/tokens.hpp"

#include <algorithm>

namespace retort::inline v1 {

namespace {

/// Whether a change can be made after a rename that was asked for later.
struct CanFollow {
  const op::RenameColumn& rename;

  bool operator()(const AddStoredColumn& change) const {
    return !mentions(change.definition, rename.column) && !mentions(change.definition, rename.new_name);
  }
  bool operator()(const op::DropColumn& change) const {
    return !is_same_name(change.column, rename.column) && !is_same_name(change.column, rename.new_name);
  }
  bool operator()(const op::RenameColumn&) const { return true; }
  bool operator()(const AlterStoredColumn& change) const { return !is_same_name(change.column, rename.new_name); }
  bool operator()(const AddStoredConstraint& change) const { return !mentions(change.definition, rename.column); }
  bool operator()(const AlterStoredOptions&) const { return true; }
  bool operator()(const op::DropConstraint&) const { return false; }
  bool operator()(const op::RenameConstraint&) const { return false; }
};

void adopt(ChangeGroup& group, const op::RenameColumn& rename) {
  for (StoredChange& change : group.changes) {
    auto* altered = std::get_if<AlterStoredColumn>(&change);
    if (altered != nullptr && is_same_name(altered->column, rename.column)) altered->column = rename.new_name;
  }
  group.renames.push_back(rename);
}

}  // namespace

std::vector<ChangeGroup> grouped(const std::vector<StoredChange>& changes) {
  std::vector<ChangeGroup> groups(1);
  for (const StoredChange& change : changes) {
    const auto* rename = std::get_if<op::RenameColumn>(&change);
    if (rename == nullptr) {
      groups.back().changes.push_back(change);
      continue;
    }
    const std::vector<StoredChange>& before = groups.back().changes;
    const bool can_come_first = std::all_of(before.begin(), before.end(), [rename](const StoredChange& earlier) {
      return std::visit(CanFollow{*rename}, earlier);
    });
    if (!can_come_first) groups.emplace_back();
    adopt(groups.back(), *rename);
  }
  return groups;
}

}  // namespace retort::inline v1
