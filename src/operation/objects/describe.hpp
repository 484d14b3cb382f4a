#pragma once

#include <retort/operation.hpp>

#include <string>

namespace retort::inline v1 {

/// `trigger "audit" on "orders"`
std::string title(const ObjectName& object);

/// The other half of describe().
struct ObjectDescriber {
  std::string operator()(const op::CreateObject& operation) const;
  std::string operator()(const op::AlterObject& operation) const;
  std::string operator()(const op::DropObject& operation) const;
  std::string operator()(const op::RenameObject& operation) const;
  std::string operator()(const op::MoveObject& operation) const;
  std::string operator()(const op::SetOwner& operation) const;
  std::string operator()(const op::SetComment& operation) const;
  std::string operator()(const op::Grant& operation) const;
  std::string operator()(const op::Revoke& operation) const;
  std::string operator()(const op::AddEnumValue& operation) const;
  std::string operator()(const op::RenameEnumValue& operation) const;
  std::string operator()(const op::RemoveEnumValue& operation) const;
  std::string operator()(const op::RefreshMaterializedView& operation) const;
};

}  // namespace retort::inline v1
