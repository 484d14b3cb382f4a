#include "autogenerate/source/unprovable_parts.hpp"

#include "diff/privileges.hpp"

#include <algorithm>
#include <string>

namespace retort::inline v1 {

namespace {

bool has_owner(Object& object) {
  const std::string* owner = diffing::owner_in(object);
  return owner != nullptr && !owner->empty();
}

bool needs_superuser(const RolePrivileges& privileges) {
  if (privileges.is_default) return !privileges.creator.empty();
  return privileges.object.kind == ObjectKind::schema && privileges.object.name.name == "public";
}

}  // namespace

bool leave_out_unprovable_parts(Connection& connection, Schema& schema) {
  const bool has_owners = !schema.owners.empty() || std::ranges::any_of(schema.objects, has_owner) ||
                          std::ranges::any_of(schema.privileges, needs_superuser);
  if (!has_owners && schema.privileges.empty()) return false;
  const Result me = connection.query("SELECT rolname, rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user");
  const bool has_own_rights = std::erase_if(schema.privileges, [&](const RolePrivileges& privileges) {
                                return !privileges.is_default && privileges.role == me[0][0].text();
                              }) != 0;
  if (!has_owners || me[0][1].text() == "t") return has_own_rights;
  diffing::clear_owners(schema);
  std::erase_if(schema.privileges, needs_superuser);
  return true;
}

}  // namespace retort::inline v1
