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

/// Foreign keys keep a step of their own: two tables may refer to each other.
bool Planner::goes_with_container(std::size_t part) const {
  const std::size_t container = from_[part].container;
  if (container == none) return false;
  const bool is_foreign_key =
      from_[part].kind == Part::Kind::constraint && std::holds_alternative<ForeignKey>(*from_[part].constraint);
  const bool is_container_gone = is_doomed(container) || goes_with_container(container);
  if (from_[part].kind == Part::Kind::column_default && absorbed_.contains(container)) return true;
  if (from_[part].kind == Part::Kind::constraint || from_[part].kind == Part::Kind::index) {
    return is_container_gone && !is_foreign_key;
  }
  return is_container_gone;
}

/// A new table's columns, and a new column's default.
bool Planner::comes_with_container(std::size_t part) const {
  const Part& it = to_[part];
  if (it.kind == Part::Kind::column) return is_created(it.container);
  if (it.kind != Part::Kind::column_default) return false;
  const std::size_t before = was_[it.container];
  if (before != none && absorbed_.contains(before)) return true;
  return is_created(it.container) && !is_created(to_[it.container].container);
}

StepIndex Planner::add(Step step) {
  steps_.push_back(std::move(step));
  return steps_.size() - 1;
}

void Planner::add_steps() {
  const bool is_late = dialect_.resolves_names_late();
  for (std::size_t part = from_.size(); part-- > 0;) {
    if (!is_doomed(part) || goes_with_container(part)) continue;
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
    if (fates_[part] != Fate::altered ||
        (from_[part].kind == Part::Kind::column_default && goes_with_container(part))) {
      continue;
    }
    const Part& after = to_[now_[part]];
    if (from_[part].kind == Part::Kind::column) {
      alterations_[part] =
          add(column_step(from_[part], after, dialect_, retyped_.contains(part), absorbed_.contains(part)));
    } else {
      alterations_[part] = add(alter_step(from_[part], after));
    }
  }
  for (std::size_t part = 0; part < to_.size(); ++part) {
    if (is_created(part) && !comes_with_container(part)) creations_[part] = add(create_step(to_[part], is_late));
  }
}

/// Columns have the type until they have the new one.
void Planner::set_type_aside(std::size_t part) {
  ObjectName name = from_[part].name;
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
