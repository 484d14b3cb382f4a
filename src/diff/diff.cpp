#include "diff/function_bodies.hpp"
#include "diff/inventory.hpp"
#include "diff/planner.hpp"
#include "diff/privileges.hpp"
#include "diff/renames.hpp"
#include "diff/same_types.hpp"
#include "diff/step.hpp"

#include <retort/diff.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace retort::inline v1 {

std::vector<PlannedChange> diff(const Schema& from, const Schema& wanted, const DiffOptions& options) {
  const Dialect& dialect = find_dialect(options.context.dialect);
  Schema now = from;
  std::vector<PlannedChange> plan = diffing::renamed(now, options.renames);
  Schema to = diffing::with_kept_privileges(now, wanted, options.privileges);
  if (options.is_same_type) to = diffing::with_same_types(now, std::move(to), options.is_same_type);
  const bool can_rename = !dialect.resolves_names_late();
  if (can_rename) {
    std::vector<PlannedChange> more = diffing::renamed(now, diffing::plain_renames(now, to));
    std::move(more.begin(), more.end(), std::back_inserter(plan));
  }
  const diffing::Inventory before(now, dialect.resolves_names_late());
  const diffing::Inventory after(to, dialect.resolves_names_late());
  const diffing::Planner planner(before, after, dialect);
  const std::vector<diffing::StepIndex> order = diffing::in_order(planner.steps(), planner.orders());
  std::vector<PlannedChange> changes = diffing::merged(planner.steps(), order, planner.orders());
  if (diffing::mention_later_objects(planner.steps(), order, planner.orders())) {
    plan.push_back(diffing::unchecked_bodies());
  }
  std::move(changes.begin(), changes.end(), std::back_inserter(plan));
  return plan;
}

Schema with_kept_privileges(const Schema& from, Schema to, const DiffOptions& options) {
  if (options.privileges == PrivilegeComparison::all) return to;
  Schema now = from;
  diffing::renamed(now, options.renames);
  return diffing::with_kept_privileges(now, std::move(to), options.privileges);
}

DiffOptions inverse(const DiffOptions& options) {
  DiffOptions result = options;
  std::reverse(result.renames.begin(), result.renames.end());
  for (Rename& rename : result.renames) std::swap(rename.object.name, rename.new_name);
  return result;
}

}  // namespace retort::inline v1
