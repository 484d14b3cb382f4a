#pragma once

#include <retort/model/object_name.hpp>

namespace retort::inline v1 {

/// Whether it belongs to what `parent` names, as triggers and columns do. An operator class is no part of its index
/// method.
inline bool is_part(const ObjectName& name) {
  const bool is_of_method = name.kind == ObjectKind::operator_class || name.kind == ObjectKind::operator_family;
  return !name.parent.name.empty() && !is_of_method;
}

}  // namespace retort::inline v1
