#include "diff/inventory.hpp"

#include "diff/member_needs.hpp"
#include "diff/names.hpp"
#include "model/constraint.hpp"

#include <retort/operation.hpp>

#include <array>
#include <map>

namespace retort::inline v1::diffing {

namespace {

/// Of an unnamed constraint: what it says.
std::string fingerprint(const Constraint& constraint) {
  return canonical({{op::AlterTable{.changes = {op::AddConstraint{constraint}}}}});
}

bool is_type_or_relation(ObjectKind kind) {
  switch (kind) {
    case ObjectKind::sequence:
    case ObjectKind::enum_type:
    case ObjectKind::composite_type:
    case ObjectKind::range_type:
    case ObjectKind::domain:
    case ObjectKind::view:
    case ObjectKind::materialized_view:
    case ObjectKind::foreign_table:
    case ObjectKind::table:
      return true;
    default:
      return false;
  }
}

/// Operators are among them: no function has the name of one.
bool is_routine(ObjectKind kind) {
  return kind == ObjectKind::function || kind == ObjectKind::procedure || kind == ObjectKind::aggregate ||
         kind == ObjectKind::operator_;
}

/// What a default can need; a column's type and collation are the column's own.
bool is_of_default(ObjectKind kind) { return is_routine(kind) || kind == ObjectKind::sequence; }

std::string default_key(const QualifiedName& table, std::string_view column) {
  return "default" + key_of(column_name(table, column));
}

}  // namespace

Inventory::Inventory(const Schema& schema, bool names_late) : names_late_(names_late) {
  for (const Object& object : schema.objects) add_object(object);
  for (const Table& table : schema.tables) add_table(table);
  for (const Comment& comment : schema.comments) {
    add({.kind = Part::Kind::comment,
         .name = comment.object,
         .key = "comment" + key_of(comment.object),
         .comment = &comment});
  }
  for (const Ownership& owner : schema.owners) {
    add({.kind = Part::Kind::owner, .name = owner.object, .key = owner_key(owner.object), .owner = &owner});
  }
  for (const RolePrivileges& privileges : schema.privileges) {
    add({.kind = Part::Kind::privileges,
         .name = privileges.object,
         .key = key_of(privileges),
         .privileges = &privileges});
  }
  const std::size_t count = parts_.size();
  for (std::size_t part = 0; part < count; ++part) MemberNeeds(*this, part).add();
  for (const Dependency& dependency : schema.dependencies) add_needs(dependency);
}

std::size_t Inventory::find(const std::string& key) const {
  const auto place = places_.find(key);
  return place == places_.end() ? Part::none : place->second;
}

std::size_t Inventory::find(const ObjectName& name) const {
  // Who speaks of an index may say whose it is; it goes by its own name.
  const bool is_index = name.kind == ObjectKind::index;
  return find(is_index ? key_of({.kind = name.kind, .name = name.name}) : key_of(name));
}

std::size_t Inventory::find_relation(const QualifiedName& name) const {
  const auto place = relations_.find(name.text());
  return place == relations_.end() ? Part::none : place->second;
}

std::vector<std::size_t> Inventory::find_routines(const QualifiedName& name) const {
  const auto place = routines_.find(name.text());
  return place == routines_.end() ? std::vector<std::size_t>() : place->second;
}

std::size_t Inventory::find_default(const QualifiedName& table, const std::string& column) const {
  return find(default_key(table, column));
}

std::size_t Inventory::add(Part part) {
  const std::size_t place = parts_.size();
  const ObjectName& name = part.name;
  const bool is_whole = part.kind == Part::Kind::object || part.kind == Part::Kind::table;
  if (part.key.empty()) part.key = key_of(name);
  places_.emplace(part.key, place);
  if (is_whole && is_type_or_relation(name.kind)) relations_.emplace(name.name.text(), place);
  if (is_whole && is_routine(name.kind)) routines_[name.name.text()].push_back(place);
  parts_.push_back(std::move(part));
  return place;
}

void Inventory::add_object(const Object& object) {
  const ObjectName name = name_of(object);
  const std::size_t place = add({.name = name, .object = &object});
  if (const auto* view = std::get_if<objects::MaterializedView>(&object)) {
    for (const Index& index : view->indexes) {
      add({.kind = Part::Kind::index,
           .name = index_name(view->name, index.name),
           .object = &object,
           .index = &index,
           .container = place});
    }
  }
  const auto* sequence = std::get_if<objects::Sequence>(&object);
  if (sequence == nullptr || sequence->owner_column.empty()) return;
  add({.kind = Part::Kind::ownership,
       .name = name,
       .key = "owned" + key_of(name),
       .object = &object,
       .container = place});
}

void Inventory::add_table(const Table& table) {
  const std::size_t place = add({.kind = Part::Kind::table, .name = {.name = table.name}, .table = &table});
  for (const Column& column : table.columns) add_column(table, column, place);
  add_constraints(table, place);
  for (const Index& index : table.indexes) {
    add({.kind = Part::Kind::index,
         .name = index_name(table.name, index.name),
         .table = &table,
         .index = &index,
         .container = place});
  }
}

void Inventory::add_column(const Table& table, const Column& column, std::size_t place) {
  Part part{.kind = Part::Kind::column,
            .name = column_name(table.name, column.name),
            .table = &table,
            .column = &column,
            .container = place};
  const std::size_t added = add(part);
  if (!column.server_default) return;
  part.kind = Part::Kind::column_default;
  part.key = default_key(table.name, column.name);
  part.container = added;
  add(std::move(part));
}

void Inventory::add_constraints(const Table& table, std::size_t place) {
  std::map<std::string, int> unnamed;
  for (const Constraint& constraint : table.constraints) {
    Part part{.kind = Part::Kind::constraint,
              .name = constraint_name(table.name, retort::name_of(constraint)),
              .table = &table,
              .constraint = &constraint,
              .container = place};
    if (retort::name_of(constraint).empty()) {
      const std::string text = fingerprint(constraint);
      part.key = key_of(part.name) + text + std::to_string(unnamed[text]++);
    }
    add(std::move(part));
  }
}

void Inventory::need(std::size_t part, std::size_t needed, bool is_soft) {
  if (part == Part::none || needed == Part::none || part == needed) return;
  parts_[part].needs.push_back({needed, is_soft});
}

void Inventory::add_needs(const Dependency& dependency) {
  std::size_t part = find(dependency.object);
  std::size_t needed = find(dependency.needs);
  if (needed == Part::none && dependency.needs.kind == ObjectKind::column)
    needed = find_relation(dependency.needs.parent);
  if (part == Part::none && dependency.object.kind == ObjectKind::column)
    part = find_relation(dependency.object.parent);
  if (part == Part::none || needed == Part::none) return;
  const bool is_plain_column = parts_[part].kind == Part::Kind::column && parts_[part].column->computed.empty();
  if (is_plain_column && is_of_default(dependency.needs.kind)) {
    const std::size_t its_default = find_default(dependency.object.parent, dependency.object.name.name);
    if (its_default != Part::none) part = its_default;
  }
  need(part, needed);
}

}  // namespace retort::inline v1::diffing
