#pragma once

#include <retort/diff.hpp>

#include <map>
#include <string>
#include <vector>

namespace retort::inline v1::diffing {

/// What makes the one into the other; they are about the same object and role. What is taken comes first.
std::vector<Operation> privilege_changes(const RolePrivileges& from, const RolePrivileges& to);

/// What is left of a role's privileges on a column when those on its table change: what is taken from the whole is
/// taken from each column.
RolePrivileges left_on_column(RolePrivileges column, const RolePrivileges& table_from, const RolePrivileges& table_to);

/// What default privileges say of objects that the current role creates.
class DefaultPrivileges {
 public:
  void add(const RolePrivileges& privileges);
  /// By role. For an object that is created while they hold.
  std::map<std::string, RolePrivileges> given_to(const ObjectName& object) const;

 private:
  std::vector<const RolePrivileges*> all_{};
};

/// Where an object says who owns it; null where it has no owner of its own.
std::string* owner_in(Object& object);

/// Nothing is said of who owns anything.
void clear_owners(Schema& schema);

/// See PrivilegeComparison.
Schema with_kept_privileges(const Schema& from, Schema to, PrivilegeComparison which);

}  // namespace retort::inline v1::diffing
