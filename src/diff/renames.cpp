#include "diff/renames.hpp"

#include "diff/name_map.hpp"
#include "diff/names.hpp"
#include "diff/renamed_schema.hpp"
#include "model/constraint.hpp"

#include <retort/error.hpp>

#include <algorithm>
#include <variant>

#include <fmt/format.h>

namespace retort::inline v1::diffing {

namespace {

std::vector<Operation> operations_of(const Rename& rename) {
  const ObjectName& object = rename.object;
  const std::string& new_name = rename.new_name.name;
  const QualifiedName& table = object.parent;
  std::vector<Operation> operations;
  if (object.kind == ObjectKind::column) {
    operations.push_back({op::AlterTable{
        .table = table, .changes = {op::RenameColumn{.column = object.name.name, .new_name = new_name}}}});
    return operations;
  }
  if (object.kind == ObjectKind::constraint) {
    operations.push_back({op::AlterTable{
        .table = table, .changes = {op::RenameConstraint{.name = object.name.name, .new_name = new_name}}}});
    return operations;
  }
  ObjectName moved = object;
  if (!rename.new_name.schema.empty() && rename.new_name.schema != object.name.schema) {
    operations.push_back({op::MoveObject{.object = object, .new_schema = rename.new_name.schema}});
    moved.name.schema = rename.new_name.schema;
  }
  if (new_name == object.name.name) return operations;
  if (object.kind == ObjectKind::table) {
    operations.push_back({op::RenameTable{.table = moved.name, .new_name = new_name}});
  } else if (object.kind == ObjectKind::index) {
    operations.push_back({op::RenameIndex{
        .table = {.schema = moved.name.schema, .name = table.name}, .index = object.name.name, .new_name = new_name}});
  } else {
    operations.push_back({op::RenameObject{.object = moved, .new_name = new_name}});
  }
  return operations;
}

template <class T>
T without_name(T item) {
  item.name.clear();
  return item;
}

Constraint without_name(Constraint constraint) {
  std::visit([](auto& any) { any.name.clear(); }, constraint);
  return constraint;
}

const std::string& name_in_table(const Index& index) { return index.name; }
const std::string& name_in_table(const Constraint& constraint) { return name_of(constraint); }

template <class Items, class Name>
void find_plain(const Items& from, const Items& to, const Name& name, std::vector<Rename>& renames) {
  const auto has = [](const Items& items, const std::string& wanted) {
    return std::any_of(items.begin(), items.end(), [&](const auto& item) { return name_in_table(item) == wanted; });
  };
  std::vector<bool> is_taken(to.size());
  for (const auto& item : from) {
    if (name_in_table(item).empty() || has(to, name_in_table(item))) continue;
    for (std::size_t i = 0; i < to.size(); ++i) {
      const bool is_free = !is_taken[i] && !name_in_table(to[i]).empty() && !has(from, name_in_table(to[i]));
      if (!is_free || without_name(item) != without_name(to[i])) continue;
      is_taken[i] = true;
      renames.push_back({name(name_in_table(item)), {.name = name_in_table(to[i])}});
      break;
    }
  }
}

}  // namespace

std::vector<PlannedChange> renamed(Schema& schema, const std::vector<Rename>& renames) {
  std::vector<PlannedChange> plan;
  for (const Rename& rename : renames) {
    apply(rename, schema);
    for (Operation& operation : operations_of(rename)) plan.push_back({.operation = std::move(operation)});
  }
  return plan;
}

std::vector<Rename> plain_renames(const Schema& from, const Schema& to) {
  NameMap<const Table*> wanted;
  for (const Table& table : to.tables) wanted.emplace(table.name, &table);
  std::vector<Rename> renames;
  for (const Table& table : from.tables) {
    const auto found = wanted.find(table.name);
    if (found == wanted.end()) continue;
    const Table* const other = found->second;
    find_plain(
        table.constraints, other->constraints,
        [&](const std::string& name) { return constraint_name(table.name, name); }, renames);
    find_plain(
        table.indexes, other->indexes,
        [&](const std::string& name) {
          ObjectName index = index_name(table.name, name);
          index.parent = table.name;
          return index;
        },
        renames);
  }
  return renames;
}

}  // namespace retort::inline v1::diffing
