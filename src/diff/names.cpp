#include "diff/names.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace retort::inline v1::diffing {

namespace {

std::string sized(std::string_view text) { return fmt::format("{}:{}", text.size(), text); }

std::string name_key(const QualifiedName& name) { return sized(name.schema) + sized(name.name); }

/// What tells one function from another: modifiers do not.
std::string type_key(const Type& type) {
  return fmt::format("{},{},{}", static_cast<int>(type.kind), type.kind == TypeKind::named ? sized(type.name) : "",
                     type.dimensions);
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
  std::string key = fmt::format("{}/{}{}", static_cast<int>(name.kind), name_key(name.parent), name_key(name.name));
  for (const Type& argument : name.arguments) key += "(" + type_key(argument) + ")";
  return key;
}

std::string key_of(const RolePrivileges& privileges) {
  return fmt::format("{} of {}{} on {}", privileges.is_default ? "defaults" : "rights", sized(privileges.creator),
                     sized(privileges.role), key_of(privileges.object));
}

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
      return "relation" + name_key(name.name);
    case ObjectKind::constraint:
      return name.name.name.empty() ? std::string() : "relation" + name_key({name.parent.schema, name.name.name});
    case ObjectKind::function:
    case ObjectKind::procedure:
    case ObjectKind::aggregate: {
      std::string slot = "routine" + name_key(name.name);
      for (const Type& argument : name.arguments) slot += "(" + type_key(argument) + ")";
      return slot;
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
