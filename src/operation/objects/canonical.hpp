#pragma once

#include "operation/canonical_writer.hpp"

#include <retort/operation.hpp>

namespace retort::inline v1 {

/// The canonical form of the operations on objects: the other half of canonical().
struct CanonicalObjects {
  CanonicalWriter& out;

  void operator()(const op::CreateObject& operation) const;
  void operator()(const op::AlterObject& operation) const;
  void operator()(const op::DropObject& operation) const;
  void operator()(const op::RenameObject& operation) const;
  void operator()(const op::MoveObject& operation) const;
  void operator()(const op::SetOwner& operation) const;
  void operator()(const op::SetComment& operation) const;
  void operator()(const op::Grant& operation) const;
  void operator()(const op::Revoke& operation) const;
  void operator()(const op::AddEnumValue& operation) const;
  void operator()(const op::RenameEnumValue& operation) const;
  void operator()(const op::RemoveEnumValue& operation) const;
  void operator()(const op::RefreshMaterializedView& operation) const;
};

}  // namespace retort::inline v1
