// Default privileges hold for whatever a plan creates: they change at its end, and until then give each new object
// something that it may not be meant to have.
#include "diff/names.hpp"
#include "diff/planner.hpp"
#include "diff/step_content.hpp"

#include <utility>

namespace retort::inline v1::diffing {

DefaultPrivileges Planner::defaults_now() const {
  DefaultPrivileges defaults;
  for (std::size_t part = 0; part < from_.size(); ++part) {
    if (from_[part].kind == Part::Kind::privileges) defaults.add(*from_[part].privileges);
  }
  return defaults;
}

/// What a role gets on a new object beside what it has by itself.
Step Planner::bestowal(std::size_t part, const DefaultPrivileges& defaults) const {
  Step step = create_step(to_[part], false);
  const RolePrivileges& wanted = *to_[part].privileges;
  const std::size_t object = to_[part].container;
  if (wanted.is_default || object == none || !is_created(object)) return step;
  const auto given = defaults.given_to(wanted.object);
  const auto role = given.find(wanted.role);
  if (role != given.end()) step.operations = privilege_changes(role->second, wanted);
  return step;
}

/// Takes from roles that are to have nothing on a new object what they have by itself.
void Planner::withdraw(std::size_t part, const DefaultPrivileges& defaults) {
  const Part& it = to_[part];
  const bool is_new = (it.kind == Part::Kind::object || it.kind == Part::Kind::table) && creations_[part] != none;
  if (!is_new) return;
  const ObjectName name = it.name();
  for (const auto& [role, given] : defaults.given_to(name)) {
    RolePrivileges nothing{.object = name, .role = role};
    if (to_.find_remark(key_of(nothing)) != none) continue;
    const StepIndex step = add({.to = &it, .operations = privilege_changes(given, nothing)});
    order(step, creations_[part]);
    withdrawals_.emplace(part, step);
  }
}

/// Of the role that a column's privileges are about: the part that says what it may do with the whole.
std::size_t Planner::table_privileges(const Inventory& parts, const Part& of_column) const {
  const std::size_t relation = parts.find_relation(of_column.privileges->object.parent);
  if (relation == none) return none;
  return parts.find_remark(key_of({.object = parts[relation].name(), .role = of_column.privileges->role}));
}

/// A role's privileges when those on the whole table have changed.
RolePrivileges Planner::left_of(std::size_t part) const {
  const RolePrivileges& privileges = *from_[part].privileges;
  if (privileges.object.kind != ObjectKind::column) return privileges;
  const std::size_t table = table_privileges(from_, from_[part]);
  if (table == none || fates_[table] == Fate::kept) return privileges;
  const bool is_gone = now_[table] == none;
  return left_on_column(privileges, *from_[table].privileges,
                        is_gone ? RolePrivileges{} : *to_[now_[table]].privileges);
}

/// Privileges on columns that have to be given once more.
void Planner::reach_columns() {
  for (std::size_t part = 0; part < from_.size(); ++part) {
    if (from_[part].kind != Part::Kind::privileges || fates_[part] != Fate::kept) continue;
    if (left_of(part) != *from_[part].privileges) fates_[part] = Fate::altered;
  }
}

void Planner::order_column_privileges() {
  for (std::size_t part = 0; part < to_.size(); ++part) {
    if (to_[part].kind != Part::Kind::privileges || to_[part].object_kind != ObjectKind::column) continue;
    const std::size_t before = table_privileges(from_, to_[part]);
    const std::size_t after = table_privileges(to_, to_[part]);
    if (before != none) order(arrival(part), departure(before));
    if (after != none) order(arrival(part), arrival(after));
    const auto [first, last] = withdrawals_.equal_range(to_.find_relation(to_[part].privileges->object.parent));
    for (auto withdrawal = first; withdrawal != last; ++withdrawal) order(creations_[part], withdrawal->second);
  }
}

/// A sequence has the owner of the table that it counts for, gets it together with the table, and is no table's before
/// it has it.
void Planner::order_owners() {
  for (std::size_t part = 0; part < to_.size(); ++part) {
    if (to_[part].kind != Part::Kind::ownership) continue;
    const auto& sequence = std::get<objects::Sequence>(*to_[part].object);
    const std::string key = owner_key({.name = sequence.owner_table});
    const std::size_t before = from_.find_remark(key);
    const std::size_t after = to_.find_remark(key);
    const std::size_t sequence_before = was_[to_[part].container];
    for (const StepIndex owner : {before == none ? none : departure(before), after == none ? none : arrival(after)}) {
      order(arrival(part), owner);
      if (sequence_before != none) order(alterations_[sequence_before], owner);
    }
  }
}

/// Where a step needs one to come before, that does.
void Planner::order_default_privileges() {
  const auto is_about_defaults = [&](const Step& step) {
    return step.part().kind == Part::Kind::privileges && step.part().privileges->is_default;
  };
  const std::size_t count = steps_.size();
  std::vector<StepIndex> last;
  for (StepIndex step = 0; step < count; ++step) {
    if (!steps_[step].is_barrier() && is_about_defaults(steps_[step])) last.push_back(step);
  }
  if (last.empty()) return;
  const StepIndex barrier = add({.stage = Step::Stage::create});
  for (StepIndex step = 0; step < count; ++step) {
    if (!steps_[step].is_barrier() && !is_about_defaults(steps_[step])) order(barrier, step, true);
  }
  for (const StepIndex step : last) order(step, barrier);
}

}  // namespace retort::inline v1::diffing
