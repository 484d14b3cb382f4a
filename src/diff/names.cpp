#include "diff/names.hpp"

#include <algorithm>
#include <utility>

namespace retort::inline v1::diffing {

namespace {

void append_sized(std::string& key, std::string_view text) {
  key.append(std::to_string(text.size())).append(":").append(text);
}

void append_name(std::string& key, const QualifiedName& name) {
  append_sized(key, name.schema);
  append_sized(key, name.name);
}

/// What tells one function from another: modifiers do not.
void append_type(std::string& key, const Type& type) {
  key.append("(").append(std::to_string(static_cast<int>(type.kind))).append(",");
  if (type.kind == TypeKind::named) append_sized(key, type.name);
  key.append(",").append(std::to_string(type.dimensions)).append(")");
}

std::string slot(std::string_view space, const QualifiedName& name) {
  std::string key(space);
  append_name(key, name);
  return key;
}

/// An identifier at the front of the text, quoted or not; what follows it is left.
std::string take_identifier(std::string_view& text) {
  std::string name;
  if (!text.starts_with('"')) {
    const std::size_t end = std::min(text.find_first_of(".(["), text.size());
    name = text.substr(0, end);
    text.remove_prefix(end);
    return name;
  }
  text.remove_prefix(1);
  while (!text.empty()) {
    const bool is_quote = text.front() == '"';
    if (is_quote && !text.substr(1).starts_with('"')) break;
    name += text.front();
    text.remove_prefix(is_quote ? 2 : 1);
  }
  if (!text.empty()) text.remove_prefix(1);
  return name;
}

}  // namespace

std::string key_of(const ObjectName& name) {
  std::string key = std::to_string(static_cast<int>(name.kind)) + "/";
  append_name(key, name.parent);
  append_name(key, name.name);
  for (const Type& argument : name.arguments) append_type(key, argument);
  return key;
}

std::string key_of(const RolePrivileges& privileges) {
  std::string key = privileges.is_default ? "defaults of " : "rights of ";
  append_sized(key, privileges.creator);
  append_sized(key, privileges.role);
  return key + " on " + key_of(privileges.object);
}

std::string comment_key(const ObjectName& object) { return "comment on " + key_of(object); }

std::string owner_key(const ObjectName& object) { return "owner of " + key_of(object); }

QualifiedName type_name_of(const Type& type) {
  std::string_view text = type.name;
  QualifiedName name{.name = take_identifier(text)};
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    name.schema = std::exchange(name.name, take_identifier(text));
  }
  return name;
}

std::string slot_of(const ObjectName& name) {
  switch (name.kind) {
    case ObjectKind::table:
    case ObjectKind::view:
    case ObjectKind::materialized_view:
    case ObjectKind::foreign_table:
    case ObjectKind::sequence:
    case ObjectKind::index:
    case ObjectKind::enum_type:
    case ObjectKind::composite_type:
    case ObjectKind::range_type:
    case ObjectKind::domain:
      return slot("relation", name.name);
    case ObjectKind::constraint:
      return name.name.name.empty() ? std::string() : slot("relation", {name.parent.schema, name.name.name});
    case ObjectKind::function:
    case ObjectKind::procedure:
    case ObjectKind::aggregate: {
      std::string key = slot("routine", name.name);
      for (const Type& argument : name.arguments) append_type(key, argument);
      return key;
    }
    default:
      return {};
  }
}

ObjectName column_name(const QualifiedName& table, std::string_view column) {
  return {.kind = ObjectKind::column, .name = {.name = std::string(column)}, .parent = table};
}

ObjectName constraint_name(const QualifiedName& table, std::string_view constraint) {
  return {.kind = ObjectKind::constraint, .name = {.name = std::string(constraint)}, .parent = table};
}

ObjectName index_name(const QualifiedName& table, std::string_view index) {
  return {.kind = ObjectKind::index, .name = {.schema = table.schema, .name = std::string(index)}};
}

}  // namespace retort::inline v1::diffing
