#pragma once

#include <retort/operation.hpp>

#include <optional>

namespace retort::inline v1 {

// What undoes each operation on objects; nothing where that is not known. See reverse().
std::optional<Operation::Node> reverse_node(const op::CreateObject& operation);
std::optional<Operation::Node> reverse_node(const op::AlterObject& operation);
std::optional<Operation::Node> reverse_node(const op::DropObject& operation);
std::optional<Operation::Node> reverse_node(const op::RenameObject& operation);
std::optional<Operation::Node> reverse_node(const op::MoveObject& operation);
std::optional<Operation::Node> reverse_node(const op::SetOwner& operation);
std::optional<Operation::Node> reverse_node(const op::SetComment& operation);
std::optional<Operation::Node> reverse_node(const op::Grant& operation);
std::optional<Operation::Node> reverse_node(const op::Revoke& operation);
std::optional<Operation::Node> reverse_node(const op::AddEnumValue& operation);
std::optional<Operation::Node> reverse_node(const op::RenameEnumValue& operation);
std::optional<Operation::Node> reverse_node(const op::RemoveEnumValue& operation);
std::optional<Operation::Node> reverse_node(const op::RefreshMaterializedView& operation);

}  // namespace retort::inline v1
