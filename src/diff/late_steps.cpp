// What can be said of something only when something else is there: a table's index, a column's counter, an enum's
// value.
#include "diff/names.hpp"
#include "diff/planner.hpp"

#include <retort/operation.hpp>

#include <algorithm>
#include <utility>
#include <variant>

namespace retort::inline v1::diffing {

namespace {

op::AlterTableOptions* options_in(Step& step) {
  for (op::TableChange& change : step.changes) {
    if (auto* options = std::get_if<op::AlterTableOptions>(&change)) return options;
  }
  return nullptr;
}

/// Everything that a step says.
std::string text_of(const Step& step) {
  return canonical(step.operations) + canonical({{op::AlterTable{.changes = step.changes}}});
}

std::string quoted_value(const std::string& value) {
  std::string text = "'";
  for (const char letter : value) text += letter == '\'' ? std::string("''") : std::string(1, letter);
  return text + "'";
}

}  // namespace

void Planner::add_late_steps() {
  for (std::size_t part = 0; part < to_.size(); ++part) {
    const Part& it = to_[part];
    const bool was_there = was_[part] != none && !is_created(part);
    if (it.kind == Part::Kind::table && was_there) mark_index(part);
    if (it.kind == Part::Kind::column && was_there && from_[was_[part]].column->identity == dsl::identity::none &&
        it.column->identity != dsl::identity::none) {
      count_on(part, alterations_[was_[part]]);
    }
    if (it.kind != Part::Kind::ownership || !is_created(part)) continue;
    const auto& sequence = std::get<objects::Sequence>(*it.object);
    const std::size_t column = to_.find_column(sequence.owner_table, sequence.owner_column);
    if (column != none && was_[column] != none && !is_created(column)) count_on(column, creations_[part]);
  }
  commit_used_values();
}

bool Planner::is_created_index(const QualifiedName& table, const std::string& name, StepIndex& creation) const {
  if (name.empty()) return false;
  std::size_t part = to_.find_index(table, name);
  if (part == none) part = to_.find_constraint(table, name);
  if (part == none || creations_[part] == none) return false;
  creation = creations_[part];
  return true;
}

/// A table forgets that it is clustered on an index, or tells rows by it, when the index goes; and it can be told so of
/// a new one only when that is there.
void Planner::mark_index(std::size_t table) {
  const Table& after = *to_[table].table;
  const StepIndex alteration = alterations_[was_[table]];
  op::AlterTableOptions* said = alteration == none ? nullptr : options_in(steps_[alteration]);
  op::AlterTableOptions mark;
  std::vector<StepIndex> creations;
  StepIndex creation = none;
  if (is_created_index(after.name, after.cluster_on, creation)) {
    mark.to.cluster_on = after.cluster_on;
    mark.from.cluster_on = std::string();
    if (said != nullptr) said->to.cluster_on.reset();
    if (said != nullptr) said->from.cluster_on.reset();
    creations.push_back(creation);
  }
  if (is_created_index(after.name, after.replica_identity.index, creation)) {
    mark.to.replica_identity = after.replica_identity;
    mark.from.replica_identity = ReplicaIdentity{.kind = dsl::replica_identity::primary_key};
    if (said != nullptr) said->to.replica_identity.reset();
    if (said != nullptr) said->from.replica_identity.reset();
    creations.push_back(creation);
  }
  if (creations.empty()) return;
  if (said != nullptr && *said == op::AlterTableOptions{}) {
    std::erase_if(steps_[alteration].changes,
                  [](const op::TableChange& change) { return std::holds_alternative<op::AlterTableOptions>(change); });
  }
  Step step{.from = &from_[was_[table]], .to = &to_[table], .changes = {std::move(mark)}};
  const StepIndex late = add(std::move(step));
  for (const StepIndex earlier : creations) order(late, earlier);
  order(late, alteration);
}

/// A sequence begins anew, whatever values the column has.
void Planner::count_on(std::size_t column, StepIndex after) {
  const Part& part = to_[column];
  std::string sql = dialect_.continue_counting(part.table->name, part.column->name);
  if (sql.empty()) return;
  Step step{.from = &from_[was_[column]], .to = &part};
  step.operations.push_back({op::ExecuteSql{.sql = std::move(sql)}});
  step.hazard = "the column goes on counting behind the highest value that is there";
  const StepIndex late = add(std::move(step));
  order(late, after);
  order(late, alterations_[was_[column]]);
  const std::size_t its_default = to_.find_default(part.table->name, part.column->name);
  if (its_default != none) order(late, arrival(its_default));
}

/// The server lets nobody use a value in the transaction that adds it.
void Planner::commit_used_values() {
  for (StepIndex step = 0; step < steps_.size(); ++step) {
    for (Operation& operation : steps_[step].operations) {
      auto* addition = std::get_if<op::AddEnumValue>(&operation.node);
      if (addition == nullptr) continue;
      const std::string value = quoted_value(addition->value);
      addition->autocommit = std::any_of(steps_.begin(), steps_.end(), [&](const Step& other) {
        return other.stage != Step::Stage::drop && &other != &steps_[step] &&
               text_of(other).find(value) != std::string::npos;
      });
    }
  }
}

}  // namespace retort::inline v1::diffing
