#pragma once

#include <retort/core/qualified_name.hpp>

#include <string>
#include <vector>

namespace retort::inline v1 {

/// What Dialect::inspect() looks at.
struct Inspection {
  std::vector<std::string> schemas{};     ///< none: all that are not the server's own
  std::vector<QualifiedName> left_out{};  ///< tables that are not looked at: Retort's own
};

}  // namespace retort::inline v1
