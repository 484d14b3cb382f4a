#pragma once

#include <retort/core/object_kind.hpp>
#include <retort/core/qualified_name.hpp>
#include <retort/model/type.hpp>

#include <vector>

namespace retort::inline v1 {

/// An object that is there: what DROP, ALTER and COMMENT ON name it by.
struct ObjectName {
  ObjectKind kind = ObjectKind::table;
  QualifiedName name{};
  std::vector<Type> arguments{};  ///< of a function, procedure, aggregate, operator or cast
  QualifiedName parent{};         ///< what a trigger, rule, policy, column, constraint or attribute belongs to; an
                                  ///< operator class or family's index method
  bool operator==(const ObjectName&) const = default;
};

}  // namespace retort::inline v1
