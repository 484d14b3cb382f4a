#include "diff/step_content.hpp"

#include "core/lists.hpp"
#include "diff/hazards.hpp"
#include "diff/object_change.hpp"
#include "diff/privileges.hpp"
#include "diff/table_change.hpp"
#include "model/constraint.hpp"
#include "model/standards.hpp"

#include <utility>

namespace retort::inline v1::diffing {

namespace {

using Stage = Step::Stage;
using MaybeDefault = std::optional<Default>;

/// The table, or the materialized view.
QualifiedName place_of_index(const Part& part) {
  return part.table != nullptr ? part.table->name : name_of(*part.object).name;
}

op::AlterColumn default_change(const std::string& column, MaybeDefault from, MaybeDefault to) {
  op::AlterColumn change{.column = column};
  change.from.server_default = std::move(from);
  change.to.server_default = std::move(to);
  return change;
}

/// The same sequence, with the owner it has in `other`.
Object with_owner_of(Object object, const Object& other) {
  auto& sequence = std::get<objects::Sequence>(object);
  sequence.owner_table = std::get<objects::Sequence>(other).owner_table;
  sequence.owner_column = std::get<objects::Sequence>(other).owner_column;
  return object;
}

/// The same role without any of its privileges.
RolePrivileges nothing(RolePrivileges privileges) {
  privileges.granted.clear();
  privileges.grantable.clear();
  privileges.revoked.clear();
  return privileges;
}

void add(Step& step, op::TableChange change) { step.changes.push_back(std::move(change)); }
void add(Step& step, Operation::Node node) { step.operations.push_back({std::move(node)}); }

/// Each new value where it stands: behind the one before it, or before the first that was there.
std::vector<Operation> enum_changes(const objects::EnumType& from, const objects::EnumType& to) {
  std::vector<Operation> operations;
  std::vector<std::string> kept;
  for (std::size_t i = 0; i < from.values.size(); ++i) {
    const std::string& value = from.values[i];
    if (holds(to.values, value)) {
      kept.push_back(value);
      continue;
    }
    op::AddEnumValue was{.type = to.name, .value = value};
    if (!kept.empty()) was.after = kept.back();
    operations.push_back({op::RemoveEnumValue{.type = to.name, .value = value, .was = std::move(was)}});
  }
  for (std::size_t i = 0; i < to.values.size(); ++i) {
    if (holds(from.values, to.values[i])) continue;
    op::AddEnumValue addition{.type = to.name, .value = to.values[i]};
    const bool is_at_end = kept.empty() || (i > 0 && i + 1 == to.values.size());
    if (i > 0 && !is_at_end) addition.after = to.values[i - 1];
    if (i == 0 && !kept.empty()) addition.before = kept.front();
    operations.push_back({std::move(addition)});
  }
  return operations;
}

void alter_object(Step& step, const Object& from, const Object& to) {
  const auto* old_enum = std::get_if<objects::EnumType>(&from);
  const auto* new_enum = std::get_if<objects::EnumType>(&to);
  if (old_enum == nullptr || new_enum == nullptr) {
    return add(step, op::AlterObject{.to = bare(to), .from = bare(from)});
  }
  step.operations = enum_changes(*old_enum, *new_enum);
  objects::EnumType middle = *new_enum;
  middle.attributes = old_enum->attributes;
  if (middle != *new_enum) add(step, op::AlterObject{.to = *new_enum, .from = std::move(middle)});
}

void alter_table(Step& step, const Table& from, const Table& to) {
  const bool is_elsewhere = from.partition_of != to.partition_of || from.bound != to.bound;
  if (is_elsewhere && !from.partition_of.name.empty()) {
    add(step, op::DetachPartition{.table = from.partition_of, .partition = to.name, .was = from.bound});
  }
  step.changes = table_changes(from, to);
  if (is_elsewhere && !to.partition_of.name.empty()) {
    add(step, op::AttachPartition{.table = to.partition_of, .partition = to.name, .bound = to.bound});
  }
}

}  // namespace

Step drop_step(const Part& part) {
  Step step{.stage = Stage::drop, .from = &part};
  switch (part.kind) {
    case Part::Kind::object:
      add(step, op::DropObject{.object = part.name(), .was = *part.object});
      break;
    case Part::Kind::ownership:
      add(step, op::AlterObject{.to = bare(*part.object), .from = *part.object});
      break;
    case Part::Kind::table:
      add(step, op::DropTable{.table = part.table->name, .was = *part.table});
      break;
    case Part::Kind::column:
      add(step, op::DropColumn{.column = part.column->name, .was = op::AddColumn{.column = *part.column}});
      break;
    case Part::Kind::column_default:
      add(step, default_change(part.column->name, part.column->server_default, MaybeDefault()));
      break;
    case Part::Kind::constraint:
      add(step, op::DropConstraint{.name = retort::name_of(*part.constraint),
                                   .type = constraint_type_of(*part.constraint),
                                   .was = *part.constraint});
      break;
    case Part::Kind::index:
      add(step, op::DropIndex{.table = place_of_index(part), .index = part.index->name, .was = *part.index});
      break;
    case Part::Kind::comment:
      add(step, op::SetComment{.object = part.name(), .was = part.comment->text});
      break;
    case Part::Kind::owner:
      add(step, op::SetOwner{.object = part.name(), .owner = standard_owner, .was = part.owner->owner});
      break;
    case Part::Kind::privileges:
      step.operations = privilege_changes(*part.privileges, nothing(*part.privileges));
      break;
  }
  note_hazard(step);
  return step;
}

Step create_step(const Part& part, bool late) {
  Step step{.stage = Stage::create, .to = &part};
  switch (part.kind) {
    case Part::Kind::object:
      add(step, op::CreateObject{.object = std::holds_alternative<objects::MaterializedView>(*part.object)
                                               ? *part.object
                                               : bare(*part.object)});
      break;
    case Part::Kind::ownership:
      add(step, op::AlterObject{.to = *part.object, .from = bare(*part.object)});
      break;
    case Part::Kind::table: {
      Table table = *part.table;
      for (Column& column : table.columns) column.server_default.reset();
      table.constraints.clear();
      table.indexes.clear();
      add(step, op::CreateTable{.table = std::move(table)});
      break;
    }
    case Part::Kind::column:
      add(step, op::AddColumn{.column = *part.column});
      break;
    case Part::Kind::column_default:
      add(step, default_change(part.column->name, MaybeDefault(), part.column->server_default));
      break;
    case Part::Kind::constraint:
      add(step, op::AddConstraint{*part.constraint});
      break;
    case Part::Kind::index:
      add(step, op::CreateIndex{.table = place_of_index(part), .index = *part.index});
      break;
    case Part::Kind::comment:
      add(step, op::SetComment{.object = part.name(), .comment = part.comment->text, .was = std::string()});
      break;
    case Part::Kind::owner:
      add(step, op::SetOwner{.object = part.name(), .owner = part.owner->owner, .was = standard_owner});
      break;
    case Part::Kind::privileges:
      step.operations = privilege_changes(nothing(*part.privileges), *part.privileges);
      break;
  }
  if (!late) note_hazard(step);
  return step;
}

Step alter_step(const Part& from, const Part& to) {
  Step step{.stage = Stage::alter, .from = &from, .to = &to};
  switch (to.kind) {
    case Part::Kind::object:
      alter_object(step, *from.object, *to.object);
      break;
    case Part::Kind::ownership:
      add(step, op::AlterObject{.to = *to.object, .from = with_owner_of(*to.object, *from.object)});
      break;
    case Part::Kind::table:
      alter_table(step, *from.table, *to.table);
      break;
    case Part::Kind::column_default:
      add(step, default_change(to.column->name, from.column->server_default, to.column->server_default));
      break;
    case Part::Kind::constraint:
      if (auto change = checking_change(*from.constraint, *to.constraint)) {
        add(step, *std::move(change));
      } else {
        add(step, op::ValidateConstraint{.name = retort::name_of(*to.constraint)});
      }
      break;
    case Part::Kind::comment:
      add(step, op::SetComment{.object = to.name(), .comment = to.comment->text, .was = from.comment->text});
      break;
    case Part::Kind::owner:
      add(step, op::SetOwner{.object = to.name(), .owner = to.owner->owner, .was = from.owner->owner});
      break;
    case Part::Kind::privileges:
      step.operations = privilege_changes(*from.privileges, *to.privileges);
      break;
    case Part::Kind::column:
    case Part::Kind::index:
      break;
  }
  note_hazard(step);
  return step;
}

Step column_step(const Part& from, const Part& to, const Dialect& dialect, bool is_retyped, bool with_default) {
  Step step{.stage = Stage::alter, .from = &from, .to = &to};
  op::AlterColumn change = column_change(*from.column, *to.column);
  if (is_retyped) {
    change.from.type = from.column->type;
    change.to.type = to.column->type;
  }
  if (change.to.type) {
    change.using_expression = dialect.conversion(to.column->name, *change.from.type, *change.to.type);
    if (from.column->type == to.column->type && !is_retyped) change.using_expression.clear();
  }
  if (change.to.storage == dsl::storage::unset) change.to.storage = dialect.default_storage(to.column->type);
  if (with_default) {
    change.from.server_default = from.column->server_default;
    change.to.server_default = to.column->server_default;
  }
  add(step, std::move(change));
  note_hazard(step);
  return step;
}

void leave_to_parent(Step& step, const Step& of_parent) {
  auto& change = std::get<op::AlterColumn>(step.changes.front());
  const op::AlterColumn::Aspects& done = std::get<op::AlterColumn>(of_parent.changes.front()).to;
  if (done.type && change.to.type == done.type) {
    change.to.type.reset();
    change.to.collation.reset();
    change.using_expression.clear();
  }
  if (done.nullable && change.to.nullable == done.nullable) change.to.nullable.reset();
  if (change.to == op::AlterColumn::Aspects{}) step.changes.clear();
}

}  // namespace retort::inline v1::diffing
