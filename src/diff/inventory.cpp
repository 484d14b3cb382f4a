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

template <class Map, class Key>
std::size_t found(const Map& map, const Key& key) {
  const auto place = map.find(key);
  return place == map.end() ? Part::none : place->second;
}

}  // namespace

ObjectName Part::name() const {
  switch (kind) {
    case Kind::object:
    case Kind::ownership:
      return *object_name;
    case Kind::table:
      return {.name = table->name};
    case Kind::column:
    case Kind::column_default:
      return column_name(table->name, column->name);
    case Kind::constraint:
      return constraint_name(table->name, retort::name_of(*constraint));
    case Kind::index:
      return index_name(table == nullptr ? object_name->name : table->name, index->name);
    case Kind::comment:
      return comment->object;
    case Kind::owner:
      return owner->object;
    case Kind::privileges:
      return privileges->object;
  }
  return {};
}

std::string_view Part::name_within() const {
  if (constraint != nullptr) return retort::name_of(*constraint);
  if (index != nullptr) return index->name;
  return column == nullptr ? std::string_view() : column->name;
}

Inventory::Inventory(const Schema& schema, bool names_late) : names_late_(names_late) {
  for (const Object& object : schema.objects) add_object(object);
  for (const Table& table : schema.tables) add_table(table);
  for (const Comment& comment : schema.comments) {
    add_remark({.kind = Part::Kind::comment, .object_kind = comment.object.kind, .comment = &comment},
               comment_key(comment.object));
  }
  for (const Ownership& owner : schema.owners) {
    add_remark({.kind = Part::Kind::owner, .object_kind = owner.object.kind, .owner = &owner}, owner_key(owner.object));
  }
  for (const RolePrivileges& privileges : schema.privileges) {
    add_remark({.kind = Part::Kind::privileges, .object_kind = privileges.object.kind, .privileges = &privileges},
               key_of(privileges));
  }
  const std::size_t count = parts_.size();
  for (std::size_t part = 0; part < count; ++part) MemberNeeds(*this, part).add();
  for (const Dependency& dependency : schema.dependencies) add_needs(dependency);
}

std::size_t Inventory::find(const ObjectName& name) const {
  switch (name.kind) {
    case ObjectKind::table:
      return find_table(name.name);
    case ObjectKind::column:
      return find_column(name.parent, name.name.name);
    case ObjectKind::constraint:
      return find_constraint(name.parent, name.name.name);
    case ObjectKind::index:  // whosever it is
      return found(indexes_, NameView(name.name));
    default:
      return found(objects_, key_of(name));
  }
}

std::size_t Inventory::find_remark(const std::string& key) const { return found(remarks_, key); }

std::size_t Inventory::find_relation(const QualifiedName& name) const { return found(relations_, NameView(name)); }

std::span<const std::size_t> Inventory::find_routines(const QualifiedName& name) const {
  const auto place = routines_.find(NameView(name));
  return place == routines_.end() ? std::span<const std::size_t>() : place->second;
}

std::size_t Inventory::find_table(const QualifiedName& name) const {
  const std::size_t place = find_relation(name);
  return place != Part::none && parts_[place].kind == Part::Kind::table ? place : Part::none;
}

std::size_t Inventory::find_column(const QualifiedName& table, std::string_view column) const {
  return member(find_table(table), Part::Kind::column, column);
}

std::size_t Inventory::find_constraint(const QualifiedName& table, std::string_view constraint) const {
  return constraint.empty() ? Part::none : member(find_table(table), Part::Kind::constraint, constraint);
}

std::size_t Inventory::find_index(const QualifiedName& table, std::string_view index) const {
  return found(indexes_, NameView(table.schema, index));
}

std::size_t Inventory::find_default(const QualifiedName& table, std::string_view column) const {
  return default_of(find_column(table, column));
}

std::size_t Inventory::default_of(std::size_t column) const {
  const bool is_last = column == Part::none || column + 1 == parts_.size();
  return !is_last && parts_[column + 1].kind == Part::Kind::column_default ? column + 1 : Part::none;
}

std::size_t Inventory::ownership_of(std::size_t sequence) const {
  const bool is_last = sequence == Part::none || sequence + 1 == parts_.size();
  return !is_last && parts_[sequence + 1].kind == Part::Kind::ownership ? sequence + 1 : Part::none;
}

std::size_t Inventory::member(std::size_t table, Part::Kind kind, std::string_view name, std::string_view text) const {
  if (table == Part::none) return Part::none;
  for (std::size_t part = table + 1; part < parts_.size() && parts_[part].table == parts_[table].table; ++part) {
    if (parts_[part].kind == kind && parts_[part].name_within() == name && parts_[part].text == text) return part;
  }
  return Part::none;
}

/// Looks first where it would stand if the tables were the same.
std::size_t Inventory::member_like(const Inventory& other, std::size_t part, std::size_t container) const {
  const Part& it = other[part];
  const std::size_t guess = container + (part - it.container);
  const bool is_it = container != Part::none && guess < parts_.size() && parts_[guess].kind == it.kind &&
                     parts_[guess].table == parts_[container].table && parts_[guess].text == it.text &&
                     parts_[guess].name_within() == it.name_within();
  return is_it ? guess : member(container, it.kind, it.name_within(), it.text);
}

std::size_t Inventory::counterpart(const Inventory& other, std::size_t part, std::size_t container) const {
  const Part& it = other[part];
  switch (it.kind) {
    case Part::Kind::object:
      return found(objects_, key_of(*it.object_name));
    case Part::Kind::ownership:
      return ownership_of(found(objects_, key_of(*it.object_name)));
    case Part::Kind::table:
      return find_table(it.table->name);
    case Part::Kind::column_default:
      return default_of(container);
    case Part::Kind::index:
      return find_index(it.table == nullptr ? it.object_name->name : it.table->name, it.index->name);
    case Part::Kind::comment:
      return find_remark(comment_key(it.comment->object));
    case Part::Kind::owner:
      return find_remark(owner_key(it.owner->object));
    case Part::Kind::privileges:
      return find_remark(key_of(*it.privileges));
    case Part::Kind::column:
    case Part::Kind::constraint:
      return member_like(other, part, container);
  }
  return Part::none;
}

std::size_t Inventory::add(Part part) {
  parts_.push_back(std::move(part));
  return parts_.size() - 1;
}

void Inventory::add_object(const Object& object) {
  const ObjectName& name = object_names_.emplace_back(name_of(object));
  const Part of_object{.object_kind = name.kind, .object = &object, .object_name = &name};
  const std::size_t place = add(of_object);
  objects_.emplace(key_of(name), place);
  if (is_type_or_relation(name.kind)) relations_.emplace(name.name, place);
  if (is_routine(name.kind)) routines_[name.name].push_back(place);
  if (const auto* view = std::get_if<objects::MaterializedView>(&object)) {
    for (const Index& index : view->indexes) {
      Part part = of_object;
      part.kind = Part::Kind::index;
      part.object_kind = ObjectKind::index;
      part.index = &index;
      part.container = place;
      indexes_.emplace(NameView(name.name.schema, index.name), add(std::move(part)));
    }
  }
  const auto* sequence = std::get_if<objects::Sequence>(&object);
  if (sequence == nullptr || sequence->owner_column.empty()) return;
  Part part = of_object;
  part.kind = Part::Kind::ownership;
  part.container = place;
  add(std::move(part));
}

void Inventory::add_table(const Table& table) {
  const std::size_t place = add({.kind = Part::Kind::table, .table = &table});
  relations_.emplace(table.name, place);
  for (const Column& column : table.columns) add_column(table, column, place);
  add_constraints(table, place);
  for (const Index& index : table.indexes) {
    const std::size_t part = add({.kind = Part::Kind::index,
                                  .object_kind = ObjectKind::index,
                                  .table = &table,
                                  .index = &index,
                                  .container = place});
    indexes_.emplace(NameView(table.name.schema, index.name), part);
  }
}

void Inventory::add_column(const Table& table, const Column& column, std::size_t place) {
  Part part{.kind = Part::Kind::column,
            .object_kind = ObjectKind::column,
            .table = &table,
            .column = &column,
            .container = place};
  const std::size_t added = add(part);
  if (!column.server_default) return;
  part.kind = Part::Kind::column_default;
  part.container = added;
  add(std::move(part));
}

void Inventory::add_constraints(const Table& table, std::size_t place) {
  std::map<std::string, int> unnamed;
  for (const Constraint& constraint : table.constraints) {
    Part part{.kind = Part::Kind::constraint,
              .object_kind = ObjectKind::constraint,
              .table = &table,
              .constraint = &constraint,
              .container = place};
    if (retort::name_of(constraint).empty()) {
      const std::string text = fingerprint(constraint);
      part.text = text + std::to_string(unnamed[text]++);
    }
    add(std::move(part));
  }
}

void Inventory::add_remark(Part part, std::string key) { remarks_.emplace(std::move(key), add(std::move(part))); }

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
    const std::size_t its_default = default_of(part);
    if (its_default != Part::none) part = its_default;
  }
  need(part, needed);
}

}  // namespace retort::inline v1::diffing
