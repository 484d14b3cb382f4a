#pragma once

#include <retort/model/object.hpp>
#include <retort/model/privileges.hpp>
#include <retort/model/table.hpp>

#include <string>
#include <vector>

namespace retort::inline v1 {

/// A comment on what has no place for one of its own: a constraint, an index.
struct Comment {
  ObjectName object{};
  std::string text{};
  bool operator==(const Comment&) const = default;
};

/// The owner of what has no place for one of its own: a table.
struct Ownership {
  ObjectName object{};
  std::string owner{};
  bool operator==(const Ownership&) const = default;
};

/// `object` cannot be without `needs`: it is created after it and dropped before it.
struct Dependency {
  ObjectName object{};  ///< a table's column or constraint, too
  ObjectName needs{};
  bool operator==(const Dependency&) const = default;
};

/// What a database holds, or should hold. Names in a reflected schema are always qualified where the database has
/// schemas; expressions are as the database writes them back.
struct Schema {
  std::vector<Table> tables{};
  std::vector<Object> objects{};
  std::vector<Comment> comments{};
  std::vector<Ownership> owners{};
  std::vector<RolePrivileges> privileges{};  ///< one a role and object
  std::vector<Dependency>
      dependencies{};  ///< what the objects' own members do not say: those of bodies and expressions
  bool operator==(const Schema&) const = default;
};

}  // namespace retort::inline v1
