#include "diff/planner.hpp"

#include "diff/names.hpp"

#include <algorithm>
#include <map>
#include <variant>

namespace retort::inline v1::diffing {

Planner::Planner(const Inventory& from, const Inventory& to, const Dialect& dialect)
    : from_(from),
      to_(to),
      dialect_(dialect),
      now_(from.size(), none),
      was_(to.size(), none),
      fates_(from.size(), Fate::kept),
      dependents_(from.size()),
      drops_(from.size(), none),
      creations_(to.size(), none),
      alterations_(from.size(), none),
      removals_(from.size(), none) {
  match();
  spread();
  reach_columns();
  absorb_defaults();
  add_steps();
  add_late_steps();
  add_orders();
}

void Planner::order(StepIndex later, StepIndex earlier, bool is_soft) {
  if (later != none && earlier != none && later != earlier) orders_.push_back({later, earlier, is_soft});
}

/// The step after which a part of `to` is there as it should be; none where it was all along.
StepIndex Planner::arrival(std::size_t part) const {
  if (creations_[part] != none) return creations_[part];
  if (const std::size_t leader = leader_in(part); leader != none) return arrival(leader);
  return was_[part] == none ? none : alterations_[was_[part]];
}

/// The step by which a part of `from` is gone, or no longer what it was.
StepIndex Planner::departure(std::size_t part) const {
  if (drops_[part] != none) return drops_[part];
  if (alterations_[part] != none) return alterations_[part];
  const std::size_t leader = leader_out(part);
  return leader == none ? none : departure(leader);
}

void Planner::add_orders() {
  order_arrivals();
  order_departures();
  order_types();
  order_removed_values();
  order_names();
  order_partitions();
  order_extensions();
  order_column_privileges();
  order_owners();
  order_default_privileges();
}

void Planner::order_arrivals() {
  for (std::size_t part = 0; part < to_.size(); ++part) {
    const StepIndex step = arrival(part);
    if (step == none) continue;
    // What it belongs to comes last: then whatever else it needs is there already, and both can be created at once.
    const std::size_t container = to_[part].container;
    for (const Need& need : to_[part].needs) {
      if (need.part != container) order(step, arrival(need.part), need.is_soft);
    }
    const bool is_sequence = to_[part].kind == Part::Kind::object && to_[part].object_kind == ObjectKind::sequence;
    if (container != none && !is_sequence) order(step, arrival(container));
    if (was_[part] != none && creations_[part] != none) order(creations_[part], drops_[was_[part]]);
  }
}

void Planner::order_departures() {
  for (std::size_t part = 0; part < from_.size(); ++part) {
    const StepIndex step = departure(part);
    if (step == none) continue;
    for (const Need& need : from_[part].needs) {
      // Two that change in place are put in order by what they will be.
      const bool is_drop = steps_[step].stage == Step::Stage::drop;
      const StepIndex other = removals_[need.part] != none ? removals_[need.part] : departure(need.part);
      if (other == none || (!is_drop && steps_[other].stage != Step::Stage::drop)) continue;
      order(other, step, need.is_soft);
      if (removals_[need.part] != none && !retyped_.contains(part)) order(drops_[need.part], step, need.is_soft);
    }
  }
}

/// Columns change from the type that was set aside to the new one.
void Planner::order_types() {
  for (std::size_t part = 0; part < from_.size(); ++part) {
    if (removals_[part] == none) continue;
    order(removals_[part], creations_[now_[part]]);
    for (const Need& dependent : dependents_[part]) {
      if (retyped_.contains(dependent.part)) order(removals_[part], alterations_[dependent.part]);
    }
  }
}

/// Columns move to a type without the value: who asks for them is out of the way meanwhile.
void Planner::order_removed_values() {
  for (std::size_t part = 0; part < from_.size(); ++part) {
    const StepIndex alteration = alterations_[part];
    const bool removes =
        alteration != none && std::any_of(steps_[alteration].operations.begin(), steps_[alteration].operations.end(),
                                          [](const Operation& operation) {
                                            return std::holds_alternative<op::RemoveEnumValue>(operation.node);
                                          });
    if (!removes) continue;
    const auto make_way = [&](std::size_t dependent) {
      if (drops_[dependent] == none) return;
      order(alteration, drops_[dependent]);
      if (now_[dependent] != none) order(creations_[now_[dependent]], alteration);
    };
    for (const Need& column : dependents_[part]) {
      if (from_[column.part].kind != Part::Kind::column) continue;
      for (const Need& dependent : dependents_[column.part]) make_way(dependent.part);
      for (const Need& dependent : dependents_[from_[column.part].container]) make_way(dependent.part);
    }
  }
}

/// A name is free only when what had it is gone.
void Planner::order_names() {
  std::map<std::string, StepIndex> freed;
  for (std::size_t part = 0; part < from_.size(); ++part) {
    const StepIndex step = is_doomed(part) ? departure(part) : none;
    const std::string slot = step == none || from_[part].is_remark() ? "" : slot_of(from_[part].name());
    if (!slot.empty()) freed[slot] = step;
  }
  for (std::size_t part = 0; part < to_.size(); ++part) {
    if (creations_[part] == none || to_[part].is_remark()) continue;
    const auto step = freed.find(slot_of(to_[part].name()));
    if (step != freed.end() && to_[part].kind != Part::Kind::ownership) order(creations_[part], step->second);
  }
}

/// An index of a partitioned table takes in those of its partitions that are there, and makes the others by itself.
void Planner::order_partitions() {
  for (std::size_t part = 0; part < to_.size(); ++part) {
    const std::size_t whole = to_[part].inherited;
    if (whole == none || creations_[part] == none || is_created(to_[part].container)) continue;
    order(creations_[whole], creations_[part]);
  }
}

/// Whatever there is may use an extension without saying so.
void Planner::order_extensions() {
  Step all_there{.stage = Step::Stage::create};
  Step all_gone{.stage = Step::Stage::drop};
  std::vector<StepIndex> arriving;
  std::vector<StepIndex> leaving;
  const auto is_extension = [&](StepIndex step) {
    const Part& part = steps_[step].part();
    const bool is_one = part.object_kind == ObjectKind::extension || part.object_kind == ObjectKind::schema;
    return is_one && part.kind == Part::Kind::object;
  };
  const std::size_t count = steps_.size();
  for (StepIndex step = 0; step < count; ++step) {
    if (!is_extension(step)) continue;
    if (steps_[step].stage == Step::Stage::drop) leaving.push_back(step);
    if (steps_[step].stage != Step::Stage::drop) arriving.push_back(step);
  }
  const auto add_barrier = [&](bool is_there, const std::vector<StepIndex>& extensions) {
    if (extensions.empty()) return;
    const StepIndex barrier = add({.stage = is_there ? Step::Stage::create : Step::Stage::drop});
    for (const StepIndex step : extensions) is_there ? order(barrier, step) : order(step, barrier);
    for (StepIndex step = 0; step < count; ++step) {
      if (is_extension(step)) continue;
      const bool is_drop = steps_[step].stage == Step::Stage::drop;
      if (is_there && !is_drop) order(step, barrier, true);
      if (!is_there && is_drop) order(barrier, step, true);
    }
  };
  add_barrier(true, arriving);
  add_barrier(false, leaving);
}

}  // namespace retort::inline v1::diffing
