#include "engine/heads_change.hpp"

#include "core/lists.hpp"

#include <algorithm>
#include <utility>

namespace retort::inline v1 {

namespace {

std::vector<std::string> rows_after(const HeadsChange& change) {
  std::vector<std::string> rows = without(change.before, change.removed);
  rows.insert(rows.end(), change.added.begin(), change.added.end());
  std::sort(rows.begin(), rows.end());
  return rows;
}

}  // namespace

std::vector<std::string> owned(std::span<const std::string_view> views) { return {views.begin(), views.end()}; }

HeadsChange change_of(const PlanStep& step) {
  return {.before = owned(step.before), .removed = owned(step.removed), .added = owned(step.added)};
}

HeadsChange change_of(const std::vector<PlanStep>& plan) {
  std::vector<std::string> before = owned(plan.front().before);
  const std::vector<std::string> after = rows_after(change_of(plan.back()));
  std::vector<std::string> removed = without(before, after);
  std::vector<std::string> added = without(after, before);
  return {.before = std::move(before), .removed = std::move(removed), .added = std::move(added)};
}

}  // namespace retort::inline v1
