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

/// What one role may do with one object: beside what its owner may, and what everybody may from the beginning.
struct RolePrivileges {
  ObjectName object{};                   ///< of default privileges the kind, and the schema if they are about one
  std::string role{};                    ///< or PUBLIC
  std::vector<std::string> granted{};    ///< in the order of the alphabet, each of them in one of the three
  std::vector<std::string> grantable{};  ///< those with the grant option
  std::vector<std::string> revoked{};    ///< of PUBLIC: what everybody could do otherwise
  bool is_default = false;               ///< on objects that are created from now on
  std::string creator{};                 ///< of default privileges: who creates them; empty: the current role
  bool operator==(const RolePrivileges&) const = default;
};

}  // namespace retort::inline v1
