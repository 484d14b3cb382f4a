#include "operation/objects/reverse.hpp"

#include <utility>

namespace retort::inline v1 {

using Reversed = std::optional<Operation::Node>;

Reversed reverse_node(const op::CreateObject& operation) {
  const auto* extension = std::get_if<objects::Extension>(&operation.object);
  const bool brings_others = extension != nullptr && extension->cascade;
  if (operation.if_not_exists || brings_others) return std::nullopt;  // what may have been there before would be lost
  if (operation.replacement == op::Replacement::none) {
    return op::DropObject{.object = name_of(operation.object), .was = operation.object};
  }
  if (!operation.was) return std::nullopt;
  return op::CreateObject{.object = *operation.was, .replacement = operation.replacement, .was = operation.object};
}

Reversed reverse_node(const op::AlterObject& operation) {
  if (!operation.from || operation.is_one_way) return std::nullopt;
  return op::AlterObject{.to = *operation.from, .from = operation.to};
}

Reversed reverse_node(const op::DropObject& operation) {
  if (!operation.was || operation.if_exists || operation.cascade) return std::nullopt;
  return op::CreateObject{.object = *operation.was};
}

Reversed reverse_node(const op::RenameObject& operation) {
  op::RenameObject inverse = operation;
  std::swap(inverse.object.name.name, inverse.new_name);
  return inverse;
}

Reversed reverse_node(const op::MoveObject& operation) {
  if (operation.object.name.schema.empty()) return std::nullopt;
  op::MoveObject inverse = operation;
  std::swap(inverse.object.name.schema, inverse.new_schema);
  return inverse;
}

Reversed reverse_node(const op::SetOwner& operation) {
  if (!operation.was) return std::nullopt;
  return op::SetOwner{.object = operation.object, .owner = *operation.was, .was = operation.owner};
}

Reversed reverse_node(const op::SetComment& operation) {
  if (!operation.was) return std::nullopt;
  return op::SetComment{.object = operation.object, .comment = *operation.was, .was = operation.comment};
}

Reversed reverse_node(const op::Grant& operation) { return op::Revoke{.privileges = operation.privileges}; }

/// Who else loses a right by a cascade is not known, nor whether a role had the right without its grant option.
Reversed reverse_node(const op::Revoke& operation) {
  if (operation.cascade || operation.grant_option_only) return std::nullopt;
  return op::Grant{.privileges = operation.privileges};
}

Reversed reverse_node(const op::AddEnumValue& operation) {
  if (operation.if_not_exists) return std::nullopt;
  return op::RemoveEnumValue{.type = operation.type, .value = operation.value, .was = operation};
}

Reversed reverse_node(const op::RenameEnumValue& operation) {
  return op::RenameEnumValue{.type = operation.type, .value = operation.new_value, .new_value = operation.value};
}

/// Which rows held the value is lost with it.
Reversed reverse_node(const op::RemoveEnumValue& operation) {
  if (!operation.was || operation.replacement) return std::nullopt;
  return *operation.was;
}

/// What a view holds follows from its tables: refreshing it is as good an inverse as any.
Reversed reverse_node(const op::RefreshMaterializedView& operation) { return operation; }

}  // namespace retort::inline v1
