#pragma once

#include <retort/model/object_name.hpp>

#include <string>
#include <vector>

namespace retort::inline v1 {

/// Which rights on which objects which roles have, or will have on objects that are yet to be created.
struct Privileges {
  std::vector<std::string> privileges{};  ///< `SELECT`, `UPDATE (email)`; none: all
  std::vector<ObjectName> objects{};      ///< of one kind
  ObjectKind kind = ObjectKind::table;    ///< of the objects that `schemas` or default privileges are about
  std::vector<std::string> schemas{};     ///< all objects of that kind in these
  std::vector<std::string> roles{};       ///< or PUBLIC
  bool with_grant_option = false;         ///< the roles may hand the rights on
  bool is_default = false;                ///< of objects that are created from now on
  std::vector<std::string> creators{};    ///< by these roles; none: by the current one
  bool operator==(const Privileges&) const = default;
};

}  // namespace retort::inline v1
