#include "diff/names.hpp"
#include "diff/step.hpp"
#include "model/constraint.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <variant>

namespace retort::inline v1::diffing {

namespace {

/// What takes away comes first, and so makes room; constraints need the columns to be there.
int rank(const op::TableChange& change) {
  struct Rank {
    int operator()(const op::DropConstraint&) const { return 0; }
    int operator()(const op::DropColumn&) const { return 2; }
    int operator()(const op::RenameColumn&) const { return 3; }
    int operator()(const op::AlterColumn& it) const {
      const bool drops_default = it.to.server_default && !*it.to.server_default && !it.to.type;
      return drops_default ? 1 : 4;
    }
    int operator()(const op::AddColumn&) const { return 5; }
    int operator()(const op::AddConstraint&) const { return 6; }
    int operator()(const op::RenameConstraint&) const { return 6; }
    int operator()(const op::ValidateConstraint&) const { return 7; }
    int operator()(const op::AlterConstraint&) const { return 7; }
    int operator()(const op::Inherit& it) const { return it.is_wanted ? 8 : 0; }
    int operator()(const op::AlterTableOptions&) const { return 9; }
  };
  return std::visit(Rank{}, change);
}

/// Steps that become one operation, at the place of one of them.
struct Group {
  std::vector<StepIndex> members{};
  std::size_t place = 0;
  StepIndex whole = Part::none;  ///< the step that creates or drops the table
};

class Merger {
 public:
  Merger(std::vector<Step> steps, const std::vector<StepIndex>& order, const std::vector<Order>& orders)
      : steps_(std::move(steps)),
        order_(order),
        earlier_(steps_.size()),
        later_(steps_.size()),
        places_(steps_.size()) {
    for (std::size_t place = 0; place < order.size(); ++place) places_[order[place]] = place;
    for (const Order& pair : orders) {
      if (places_[pair.earlier] > places_[pair.later]) continue;  // it gave way
      earlier_[pair.later].push_back(pair.earlier);
      later_[pair.earlier].push_back(pair.later);
    }
  }

  std::vector<PlannedChange> run() {
    for (const StepIndex step : order_) {
      if (is_of_table(step)) place(step);
    }
    std::vector<std::vector<std::size_t>> groups_at(order_.size());
    for (std::size_t group = 0; group < groups_.size(); ++group) groups_at[groups_[group].place].push_back(group);
    for (std::size_t place = 0; place < order_.size(); ++place) {
      for (const std::size_t group : groups_at[place]) write(groups_[group]);
      if (!is_of_table(order_[place])) write(steps_[order_[place]]);
    }
    std::move(late_.begin(), late_.end(), std::back_inserter(plan_));
    return std::move(plan_);
  }

 private:
  static const Part& part_of(const Step& step) { return step.part(); }

  bool creates_table(StepIndex step) const { return is_whole(step) && steps_[step].stage == Step::Stage::create; }
  bool drops_table(StepIndex step) const { return is_whole(step) && steps_[step].stage == Step::Stage::drop; }
  bool is_whole(StepIndex step) const {
    return !steps_[step].is_barrier() && steps_[step].part().kind == Part::Kind::table &&
           steps_[step].stage != Step::Stage::alter;
  }
  /// Indexes can join a table that is created.
  bool is_index_creation(StepIndex step) const {
    return steps_[step].stage == Step::Stage::create && steps_[step].part().kind == Part::Kind::index;
  }
  bool is_of_table(StepIndex step) const {
    const Step& it = steps_[step];
    if (it.is_barrier() || it.part().table == nullptr) return false;
    return is_whole(step) || (!it.changes.empty() && it.operations.empty()) || is_index_creation(step);
  }

  void place(StepIndex step) {
    const std::string table = steps_[step].part().table->name.text();
    const auto last = open_.find(table);
    if (last != open_.end() && join(groups_[last->second], step)) return;
    if (is_index_creation(step)) {
      groups_.push_back({.members = {step}, .place = places_[step]});
      return;
    }
    open_[table] = groups_.size();
    groups_.push_back({.members = {step}, .place = places_[step], .whole = is_whole(step) ? step : Part::none});
  }

  bool join(Group& group, StepIndex step) {
    const bool is_created = group.whole != Part::none && creates_table(group.whole);
    if (group.whole != Part::none && !is_created) return false;
    if (creates_table(step) || (is_index_creation(step) && !is_created)) return false;
    if (drops_table(step)) return !is_created && vanish_into(group, step);
    if (all_before(step, group.place)) {
      places_[step] = group.place;
      group.members.push_back(step);
      return true;
    }
    if (is_created || !can_wait(group, places_[step])) return false;
    move(group, places_[step]);
    group.members.push_back(step);
    return true;
  }

  /// What is dropped of a table that is dropped itself a little later.
  bool vanish_into(Group& group, StepIndex drop) {
    const bool is_drop_alone = std::all_of(group.members.begin(), group.members.end(), [this](StepIndex member) {
      return steps_[member].stage == Step::Stage::drop;
    });
    if (!is_drop_alone || !can_wait(group, places_[drop])) return false;
    move(group, places_[drop]);
    group.members = {drop};
    group.whole = drop;
    return true;
  }

  bool all_before(StepIndex step, std::size_t place) const {
    return std::all_of(earlier_[step].begin(), earlier_[step].end(),
                       [&](StepIndex other) { return places_[other] <= place; });
  }

  bool can_wait(const Group& group, std::size_t place) const {
    return std::all_of(group.members.begin(), group.members.end(), [&](StepIndex member) {
      return std::all_of(later_[member].begin(), later_[member].end(),
                         [&](StepIndex other) { return places_[other] >= place; });
    });
  }

  void move(Group& group, std::size_t place) {
    for (const StepIndex member : group.members) places_[member] = place;
    group.place = place;
  }

  void write(const Group& group) {
    if (group.whole != Part::none) return write_whole(group);
    const Step& first = steps_[group.members.front()];
    if (is_index_creation(group.members.front())) return write(first);
    PlannedChange change;
    op::AlterTable alteration{.table = first.part().table->name};
    if (first.to != nullptr) alteration.table = first.to->table->name;
    for (const StepIndex member : group.members) {
      Step& step = steps_[member];
      std::move(step.changes.begin(), step.changes.end(), std::back_inserter(alteration.changes));
      note(change, step);
    }
    std::stable_sort(alteration.changes.begin(), alteration.changes.end(),
                     [](const auto& left, const auto& right) { return rank(left) < rank(right); });
    change.operation = {std::move(alteration)};
    plan_.push_back(std::move(change));
  }

  void write_whole(const Group& group) {
    Step& whole = steps_[group.whole];
    if (creates_table(group.whole)) complete(std::get<op::CreateTable>(whole.operations.front().node).table, group);
    write(whole);
  }

  /// The table with everything that can be created together with it, in the order in which it was declared.
  void complete(Table& table, const Group& group) {
    const Table& declared = *steps_[group.whole].to->table;
    std::set<const void*> joined;
    for (const StepIndex member : group.members) {
      const Part& part = *steps_[member].to;
      if (part.kind == Part::Kind::constraint) joined.insert(part.constraint);
      if (part.kind == Part::Kind::index) joined.insert(part.index);
      if (part.kind == Part::Kind::column_default) joined.insert(part.column);
    }
    for (std::size_t i = 0; i < declared.columns.size(); ++i) {
      if (joined.contains(&declared.columns[i])) table.columns[i].server_default = declared.columns[i].server_default;
    }
    for (const Constraint& constraint : declared.constraints) {
      if (joined.contains(&constraint)) table.constraints.push_back(constraint);
    }
    for (const Index& index : declared.indexes) {
      if (joined.contains(&index)) table.indexes.push_back(index);
    }
    mark_late(table);
  }

  /// What a table says of an index that comes after it is said at the end: nothing needs it.
  void mark_late(Table& table) {
    op::AlterTableOptions marks;
    if (!table.cluster_on.empty() && !has_index(table, table.cluster_on)) {
      marks.to.cluster_on = std::exchange(table.cluster_on, {});
      marks.from.cluster_on = std::string();
    }
    const ReplicaIdentity identity = table.replica_identity;
    if (identity.kind == dsl::replica_identity::index && !has_index(table, identity.index)) {
      marks.to.replica_identity = std::exchange(table.replica_identity, {});
      marks.from.replica_identity = ReplicaIdentity{.kind = dsl::replica_identity::primary_key};
    }
    if (marks == op::AlterTableOptions{}) return;
    late_.push_back({{op::AlterTable{.table = table.name, .changes = {std::move(marks)}}}});
  }

  static bool has_index(const Table& table, const std::string& name) {
    return std::any_of(table.indexes.begin(), table.indexes.end(), [&](const Index& it) { return it.name == name; }) ||
           std::any_of(table.constraints.begin(), table.constraints.end(),
                       [&](const Constraint& it) { return retort::name_of(it) == name; });
  }

  void write(const Step& step) {
    if (step.is_barrier()) return;
    if (!step.changes.empty() && !step.operations.empty()) return write_mixed(step);
    for (const Operation& operation : step.operations) plan_.push_back({operation, step.destroys_data, step.hazard});
  }

  /// A table that leaves its partitioned table, changes, and joins another.
  void write_mixed(const Step& step) {
    bool is_written = false;
    const auto write_changes = [&] {
      if (!std::exchange(is_written, true)) {
        plan_.push_back({{op::AlterTable{.table = step.to->table->name, .changes = step.changes}}});
      }
    };
    for (const Operation& operation : step.operations) {
      if (std::holds_alternative<op::AttachPartition>(operation.node)) write_changes();
      plan_.push_back({operation, step.destroys_data, step.hazard});
    }
    write_changes();
  }

  static void note(PlannedChange& change, const Step& step) {
    change.destroys_data |= step.destroys_data;
    if (step.hazard.empty() || change.hazard.find(step.hazard) != std::string::npos) return;
    if (!change.hazard.empty()) change.hazard += "; ";
    change.hazard += step.hazard;
  }

  std::vector<Step> steps_;
  const std::vector<StepIndex>& order_;
  std::vector<std::vector<StepIndex>> earlier_, later_;
  std::vector<std::size_t> places_;
  std::map<std::string, std::size_t> open_;  ///< the last group of each table
  std::vector<Group> groups_;
  std::vector<PlannedChange> plan_;
  std::vector<PlannedChange> late_;  ///< stands behind it
};

}  // namespace

std::vector<PlannedChange> merged(std::vector<Step> steps, const std::vector<StepIndex>& order,
                                  const std::vector<Order>& orders) {
  return Merger(std::move(steps), order, orders).run();
}

}  // namespace retort::inline v1::diffing
