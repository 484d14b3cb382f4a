#pragma once

#include <retort/core/object_kind.hpp>

#include <string_view>

namespace retort::inline v1 {

/// As people and SQL write it, in lower case: "materialized view".
std::string_view noun(ObjectKind kind);

/// "materialized views"
std::string_view plural(ObjectKind kind);

}  // namespace retort::inline v1
