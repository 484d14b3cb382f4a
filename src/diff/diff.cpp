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
#include <optional>
#include <utility>

namespace retort::inline v1 {

namespace {

/// A schema that is copied when it is changed for the first time.
class CopiedWhenChanged {
 public:
  explicit CopiedWhenChanged(const Schema& schema) : schema_(&schema) {}

  const Schema& operator*() const { return copy_ ? *copy_ : *schema_; }

  /// What it takes to rename things, and the schema is as it will be.
  std::vector<PlannedChange> rename(const std::vector<Rename>& renames) {
    if (renames.empty()) return {};
    if (!copy_) copy_ = *schema_;
    return diffing::renamed(*copy_, renames);
  }

  void replace(Schema schema) { copy_ = std::move(schema); }

 private:
  const Schema* schema_;
  std::optional<Schema> copy_{};
};

void append(std::vector<PlannedChange>& plan, std::vector<PlannedChange> more) {
  std::move(more.begin(), more.end(), std::back_inserter(plan));
}

}  // namespace

std::vector<PlannedChange> diff(const Schema& from, const Schema& wanted, const DiffOptions& options) {
  const Dialect& dialect = find_dialect(options.context.dialect);
  CopiedWhenChanged now(from);
  CopiedWhenChanged to(wanted);
  std::vector<PlannedChange> plan = now.rename(options.renames);
  if (options.privileges != PrivilegeComparison::all) {
    to.replace(diffing::with_kept_privileges(*now, wanted, options.privileges));
  }
  if (options.is_same_type) to.replace(diffing::with_same_types(*now, *to, options.is_same_type));
  if (!dialect.resolves_names_late()) append(plan, now.rename(diffing::plain_renames(*now, *to)));
  const diffing::Inventory before(*now, dialect.resolves_names_late());
  const diffing::Inventory after(*to, dialect.resolves_names_late());
  const diffing::Planner planner(before, after, dialect);
  const std::vector<diffing::StepIndex> order = diffing::in_order(planner.steps(), planner.orders());
  std::vector<PlannedChange> changes = diffing::merged(planner.steps(), order, planner.orders());
  if (diffing::mention_later_objects(planner.steps(), order, planner.orders())) {
    plan.push_back(diffing::unchecked_bodies());
  }
  append(plan, std::move(changes));
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
