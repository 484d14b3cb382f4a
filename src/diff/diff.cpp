#include "diff/function_bodies.hpp"
#include "diff/inventory.hpp"
#include "diff/planner.hpp"
#include "diff/renames.hpp"
#include "diff/step.hpp"

#include <retort/diff.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace retort::inline v1 {

std::vector<PlannedChange> diff(const Schema& from, const Schema& to, const DiffOptions& options) {
  const Dialect& dialect = find_dialect(options.context.dialect);
  Schema now = from;
  std::vector<PlannedChange> plan = diffing::renamed(now, options.renames);
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

DiffOptions inverse(const DiffOptions& options) {
  DiffOptions result = options;
  std::reverse(result.renames.begin(), result.renames.end());
  for (Rename& rename : result.renames) std::swap(rename.object.name, rename.new_name);
  return result;
}

}  // namespace retort::inline v1
