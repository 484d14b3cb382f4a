#pragma once

#include "autogenerate/writer/writer.hpp"

#include <retort/diff.hpp>

#include <string>
#include <vector>

namespace retort::inline v1 {

/// What turns one schema into another, and what turns it back.
struct RETORT_API SchemaPlan {
  Schema from{};
  Schema to{};
  std::vector<PlannedChange> up{};
  std::vector<PlannedChange> down{};

  bool is_empty() const { return up.empty(); }
  bool destroys_data() const;
};

/// `to` of the plan has the owners and privileges that `options` keep as they are.
RETORT_API SchemaPlan plan_between(Schema from, Schema to, DiffOptions options);

OperationList operations_of(const std::vector<PlannedChange>& changes);

/// With what a reader of the migration has to know above each operation.
RETORT_API std::vector<RemarkedOperation> remarked(const std::vector<PlannedChange>& changes);

/// The hints whose old name is in `from` and whose new name is in `to`: the others have been followed already.
RETORT_API std::vector<Rename> applicable(const std::vector<Rename>& hints, const Schema& from, const Schema& to);

}  // namespace retort::inline v1
