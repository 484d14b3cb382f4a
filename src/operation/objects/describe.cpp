#include "operation/objects/describe.hpp"

#include "operation/objects/kinds.hpp"

#include <retort/sql/writer.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace retort::inline v1 {

namespace {

std::string rights(const Privileges& privileges) {
  return privileges.privileges.empty() ? "all rights" : fmt::format("{}", fmt::join(privileges.privileges, ", "));
}

std::string extent(const Privileges& privileges) {
  if (privileges.is_default) return fmt::format("new {}", plural(privileges.kind));
  if (!privileges.schemas.empty()) {
    return fmt::format("all {} in {}", plural(privileges.kind), fmt::join(privileges.schemas, ", "));
  }
  std::string text;
  for (const ObjectName& object : privileges.objects) text += (text.empty() ? "" : ", ") + title(object);
  return text;
}

}  // namespace

std::string title(const ObjectName& object) {
  const std::string name = fmt::format("{} {}", noun(object.kind), quoted(object.name));
  return object.parent.name.empty() ? name : fmt::format("{} on {}", name, quoted(object.parent));
}

std::string ObjectDescriber::operator()(const op::CreateObject& operation) const {
  const bool is_new = operation.replacement == op::Replacement::none;
  return fmt::format("{} {}", is_new ? "create" : "replace", title(name_of(operation.object)));
}

std::string ObjectDescriber::operator()(const op::AlterObject& operation) const {
  return "alter " + title(name_of(operation.to));
}

std::string ObjectDescriber::operator()(const op::DropObject& operation) const {
  return "drop " + title(operation.object);
}

std::string ObjectDescriber::operator()(const op::RenameObject& operation) const {
  return fmt::format("rename {} to {}", title(operation.object), quoted(operation.new_name));
}

std::string ObjectDescriber::operator()(const op::MoveObject& operation) const {
  return fmt::format("move {} to schema {}", title(operation.object), quoted(operation.new_schema));
}

std::string ObjectDescriber::operator()(const op::SetOwner& operation) const {
  return fmt::format("make {} own {}", quoted(operation.owner), title(operation.object));
}

std::string ObjectDescriber::operator()(const op::SetComment& operation) const {
  return "comment on " + title(operation.object);
}

std::string ObjectDescriber::operator()(const op::Grant& operation) const {
  return fmt::format("grant {} on {} to {}", rights(operation.privileges), extent(operation.privileges),
                     fmt::join(operation.privileges.roles, ", "));
}

std::string ObjectDescriber::operator()(const op::Revoke& operation) const {
  return fmt::format("revoke {} on {} from {}", rights(operation.privileges), extent(operation.privileges),
                     fmt::join(operation.privileges.roles, ", "));
}

std::string ObjectDescriber::operator()(const op::AddEnumValue& operation) const {
  return fmt::format("add value '{}' to enum type {}", operation.value, quoted(operation.type));
}

std::string ObjectDescriber::operator()(const op::RenameEnumValue& operation) const {
  return fmt::format("rename value '{}' of enum type {} to '{}'", operation.value, quoted(operation.type),
                     operation.new_value);
}

std::string ObjectDescriber::operator()(const op::RemoveEnumValue& operation) const {
  return fmt::format("remove value '{}' of enum type {}", operation.value, quoted(operation.type));
}

std::string ObjectDescriber::operator()(const op::RefreshMaterializedView& operation) const {
  return "refresh materialized view " + quoted(operation.view);
}

}  // namespace retort::inline v1
