// What each part's fate takes.
#include "diff/hazards.hpp"
#include "diff/names.hpp"
#include "diff/planner.hpp"
#include "diff/step_content.hpp"
#include "diff/table_change.hpp"

#include <utility>

namespace retort::inline v1::diffing {

/// A new type and a new default are one change: the old default may not fit the new type.
void Planner::absorb_defaults() {
  for (std::size_t part = 0; part < from_.size(); ++part) {
    if (from_[part].kind != Part::Kind::column || fates_[part] != Fate::altered || !has_new_type(part)) continue;
    const Part& column = to_[now_[part]];
    const std::size_t before = from_.find_default(from_[part].table->name, from_[part].column->name);
    const std::size_t after = to_.find_default(column.table->name, column.column->name);
    if (before != none && fates_[before] == Fate::recreated) continue;
    if (before != none || after != none) absorbed_.insert(part);
  }
}

bool Planner::is_created(std::size_t part) const { return was_[part] == none || fates_[was_[part]] == Fate::recreated; }

/// What a part of `from` is dropped together with, without a word of its own; none when it has a step. Foreign keys
/// always have one: two tables may refer to each other.
std::size_t Planner::leader_out(std::size_t part) const {
  const Part& it = from_[part];
  const bool is_kept = it.container == none || !is_doomed(it.container);
  if (it.inherited != none && is_kept && is_doomed(part) && is_doomed(it.inherited)) return it.inherited;
  if (it.container == none) return none;
  if (it.kind == Part::Kind::column_default && absorbed_.contains(it.container)) return it.container;
  const bool is_foreign_key = it.kind == Part::Kind::constraint && std::holds_alternative<ForeignKey>(*it.constraint);
  const bool is_container_gone = is_doomed(it.container) || follows_out(it.container);
  return is_container_gone && !is_foreign_key ? it.container : none;
}

/// What a part of `to` is created together with: a new table's columns, a new column's default.
std::size_t Planner::leader_in(std::size_t part) const {
  const Part& it = to_[part];
  if (it.container == none) return none;
  const bool is_check = it.kind == Part::Kind::constraint && std::holds_alternative<Check>(*it.constraint);
  const bool is_copied = it.kind == Part::Kind::column || is_check;
  if (is_copied && it.inherited != none && !is_created(it.container) && is_created(it.inherited)) return it.inherited;
  const bool is_of_view = it.kind == Part::Kind::index && it.table == nullptr;
  if (it.kind == Part::Kind::column || is_of_view) return is_created(it.container) ? it.container : none;
  if (it.kind != Part::Kind::column_default) return none;
  const std::size_t before = was_[it.container];
  const bool is_absorbed = before != none && absorbed_.contains(before);
  const bool is_in_new_column = is_created(it.container) && !is_created(to_[it.container].container);
  const bool is_copied_default = follows_in(it.container) && leader_in(it.container) == to_[it.container].inherited;
  return is_absorbed || (is_in_new_column && !is_copied_default) ? it.container : none;
}

StepIndex Planner::add(Step step) {
  steps_.push_back(std::move(step));
  return steps_.size() - 1;
}

void Planner::add_steps() {
  const bool is_late = dialect_.resolves_names_late();
  for (std::size_t part = from_.size(); part-- > 0;) {
    if (!is_doomed(part) || follows_out(part)) continue;
    const bool is_used = fates_[part] == Fate::recreated && from_[part].kind == Part::Kind::object &&
                         std::any_of(dependents_[part].begin(), dependents_[part].end(),
                                     [&](const Need& need) { return retyped_.contains(need.part); });
    if (is_used) {
      set_type_aside(part);
    } else {
      drops_[part] = add(drop_step(from_[part]));
    }
  }
  for (std::size_t part = 0; part < from_.size(); ++part) {
    if (fates_[part] != Fate::altered || (from_[part].kind == Part::Kind::column_default && follows_out(part)))
      continue;
    Step step = alteration(part);
    if (!step.changes.empty() || !step.operations.empty()) alterations_[part] = add(std::move(step));
  }
  const DefaultPrivileges defaults = defaults_now();
  for (std::size_t part = 0; part < to_.size(); ++part) {
    if (!is_created(part) || follows_in(part)) continue;
    Step step = to_[part].kind == Part::Kind::privileges ? bestowal(part, defaults) : create_step(to_[part], is_late);
    if (!step.changes.empty() || !step.operations.empty()) creations_[part] = add(std::move(step));
  }
  for (std::size_t part = 0; part < to_.size(); ++part) withdraw(part, defaults);
}

Step Planner::alteration(std::size_t part) const {
  const Part& before = from_[part];
  const Part& after = to_[now_[part]];
  if (before.kind == Part::Kind::privileges) {
    return {.from = &before, .to = &after, .operations = privilege_changes(left_of(part), *after.privileges)};
  }
  if (before.kind != Part::Kind::column) return alter_step(before, after);
  Step step = column_step(before, after, dialect_, retyped_.contains(part), absorbed_.contains(part));
  const std::size_t leader = before.inherited;
  if (leader == none || fates_[leader] != Fate::altered || after.inherited != now_[leader]) return step;
  leave_to_parent(step, column_step(from_[leader], to_[now_[leader]], dialect_, retyped_.contains(leader), false));
  return step;
}

/// Columns have the type until they have the new one.
void Planner::set_type_aside(std::size_t part) {
  ObjectName name = from_[part].name();
  const std::string aside = name.name.name + "__old";
  Step rename{.stage = Step::Stage::drop, .from = &from_[part]};
  rename.operations.push_back({op::RenameObject{.object = name, .new_name = aside}});
  drops_[part] = add(std::move(rename));
  name.name.name = aside;
  Step removal{.stage = Step::Stage::drop, .from = &from_[part]};
  removal.operations.push_back({op::DropObject{.object = std::move(name)}});
  removals_[part] = add(std::move(removal));
}

}  // namespace retort::inline v1::diffing
