// What becomes of each part: what changes by itself, and what has to go and come back because of it.
#include "diff/planner.hpp"
#include "diff/table_change.hpp"

#include <algorithm>
#include <variant>

namespace retort::inline v1::diffing {

namespace {

bool is_data_type(const Part& part) {
  switch (part.object_kind) {
    case ObjectKind::enum_type:
    case ObjectKind::composite_type:
    case ObjectKind::range_type:
    case ObjectKind::domain:
    case ObjectKind::collation:
      return part.kind == Part::Kind::object;
    default:
      return false;
  }
}

/// What the server refuses to change a column's type under.
bool holds_column_types(const Part& part) {
  if (part.kind == Part::Kind::column) return !part.column->computed.empty();
  if (part.kind != Part::Kind::object) return false;
  switch (part.object_kind) {
    case ObjectKind::view:
    case ObjectKind::materialized_view:
    case ObjectKind::rule:
    case ObjectKind::trigger:
    case ObjectKind::policy:
    case ObjectKind::function:
    case ObjectKind::procedure:
    case ObjectKind::publication:
      return true;
    default:
      return false;
  }
}

/// Whether values are taken out of it.
bool loses_values(const Part& from, const Part& to) {
  const auto* before = from.object == nullptr ? nullptr : std::get_if<objects::EnumType>(from.object);
  const auto* after = to.object == nullptr ? nullptr : std::get_if<objects::EnumType>(to.object);
  if (before == nullptr || after == nullptr) return false;
  return std::any_of(before->values.begin(), before->values.end(), [&](const std::string& value) {
    return std::find(after->values.begin(), after->values.end(), value) == after->values.end();
  });
}

Effort when_different(bool is_same, Effort otherwise) { return is_same ? Effort::none : otherwise; }

bool has_same_owner(const Part& from, const Part& to) {
  const auto& before = std::get<objects::Sequence>(*from.object);
  const auto& after = std::get<objects::Sequence>(*to.object);
  return before.owner_table == after.owner_table && before.owner_column == after.owner_column;
}

}  // namespace

Effort Planner::compare(const Part& from, const Part& to) const {
  switch (to.kind) {
    case Part::Kind::object: {
      const Effort needed = effort(bare(*from.object), bare(*to.object));
      return needed != Effort::none && dialect_.resolves_names_late() ? Effort::recreate : needed;
    }
    case Part::Kind::ownership:
      return when_different(has_same_owner(from, to), Effort::alter);
    case Part::Kind::table:
      return effort(*from.table, *to.table);
    case Part::Kind::column:
      return *from.column == *to.column ? Effort::none : effort(*from.column, *to.column);
    case Part::Kind::column_default:
      return when_different(from.column->server_default == to.column->server_default, Effort::alter);
    case Part::Kind::constraint:
      if (is_validated(*from.constraint, *to.constraint)) return Effort::alter;
      if (!dialect_.resolves_names_late() && checking_change(*from.constraint, *to.constraint)) return Effort::alter;
      return when_different(*from.constraint == *to.constraint, Effort::recreate);
    case Part::Kind::index:
      return when_different(*from.index == *to.index && (from.table == nullptr) == (to.table == nullptr),
                            Effort::recreate);
    case Part::Kind::comment:
      return when_different(from.comment->text == to.comment->text, Effort::alter);
    case Part::Kind::owner:
      return when_different(from.owner->owner == to.owner->owner, Effort::alter);
    case Part::Kind::privileges:
      return when_different(*from.privileges == *to.privileges, Effort::alter);
  }
  return Effort::none;
}

void Planner::match() {
  for (std::size_t part = 0; part < from_.size(); ++part) {
    for (const Need& need : from_[part].needs) dependents_[need.part].push_back({part, need.is_soft});
    if (from_[part].object_kind == ObjectKind::sequence) owned_.emplace(from_[part].container, part);
    const std::size_t container = from_[part].container;
    const std::size_t counterpart = to_.counterpart(from_, part, container == none ? none : now_[container]);
    now_[part] = counterpart;
    if (counterpart == none) {
      fates_[part] = Fate::gone;
      spreading_.emplace_back(part, false);
      continue;
    }
    was_[counterpart] = part;
    const Effort needed = compare(from_[part], to_[counterpart]);
    if (needed == Effort::alter) fates_[part] = Fate::altered;
    if (needed == Effort::recreate) recreate(part);
  }
}

void Planner::recreate(std::size_t part) {
  if (is_doomed(part)) return;
  fates_[part] = now_[part] == none ? Fate::gone : Fate::recreated;
  spreading_.emplace_back(part, false);
}

bool Planner::has_new_type(std::size_t column) const {
  if (retyped_.contains(column)) return true;
  if (fates_[column] != Fate::altered) return false;
  return column_change(*from_[column].column, *to_[now_[column]].column).to.type.has_value();
}

void Planner::spread() {
  if (!dialect_.resolves_names_late()) {
    for (std::size_t part = 0; part < from_.size(); ++part) {
      if (from_[part].kind == Part::Kind::column && has_new_type(part)) spreading_.emplace_back(part, true);
      if (fates_[part] != Fate::altered || !loses_values(from_[part], to_[now_[part]])) continue;
      for (const Need& dependent : dependents_[part]) {
        if (from_[dependent.part].kind == Part::Kind::column) spreading_.emplace_back(dependent.part, true);
      }
    }
  }
  while (!spreading_.empty()) {
    const auto [part, is_type] = spreading_.front();
    spreading_.pop_front();
    if (is_type) {
      spread_type(part);
    } else {
      spread_from(part);
    }
  }
}

void Planner::spread_from(std::size_t part) {
  for (std::size_t other = 0; other < dependents_[part].size(); ++other) {
    const Need dependent = dependents_[part][other];
    if (dependent.is_soft || is_doomed(dependent.part)) continue;
    if (from_[dependent.part].container == part) {
      recreate(dependent.part);
    } else if (!dialect_.resolves_names_late()) {
      touch(dependent.part, part);
    }
  }
  // A sequence is dropped with its owner, which it does not need otherwise.
  if (from_[part].kind != Part::Kind::column || dialect_.resolves_names_late()) return;
  const auto [first, last] = owned_.equal_range(part);
  for (auto sequence = first; sequence != last; ++sequence) recreate(sequence->second);
}

/// `cause` is dropped, for good or for a while, and `dependent` is built on it.
void Planner::touch(std::size_t dependent, std::size_t cause) {
  const Part& part = from_[dependent];
  if (part.kind == Part::Kind::column) {
    if (!part.column->computed.empty()) return recreate(dependent);
    if (is_data_type(from_[cause]) && fates_[cause] == Fate::recreated) retype(dependent);
    return;
  }
  // What is altered does not need any more what is gone: it is altered before.
  if (fates_[cause] == Fate::gone && fates_[dependent] == Fate::altered) return;
  if (part.kind == Part::Kind::table && fates_[cause] == Fate::gone) return;
  recreate(dependent);
}

void Planner::retype(std::size_t column) {
  if (!retyped_.insert(column).second) return;
  fates_[column] = Fate::altered;
  spreading_.emplace_back(column, true);
}

bool Planner::needs_columns_of(const Part& part, std::size_t table) const {
  return std::any_of(part.needs.begin(), part.needs.end(), [&](const Need& need) {
    return from_[need.part].kind == Part::Kind::column && from_[need.part].container == table;
  });
}

/// Who names the table alone may use any of its columns.
void Planner::spread_type(std::size_t column) {
  for (const Need dependent : std::vector<Need>(dependents_[column])) {
    if (!dependent.is_soft && holds_column_types(from_[dependent.part])) recreate(dependent.part);
  }
  const std::size_t table = from_[column].container;
  for (const Need dependent : std::vector<Need>(dependents_[table])) {
    const Part& part = from_[dependent.part];
    if (dependent.is_soft || part.kind != Part::Kind::object || part.container == table) continue;
    if (holds_column_types(part) && !needs_columns_of(part, table)) recreate(dependent.part);
  }
}

}  // namespace retort::inline v1::diffing
