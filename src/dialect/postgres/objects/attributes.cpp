// Owners, comments and rights that are written with an object.
#include "core/lists.hpp"
#include "dialect/postgres/objects/objects.hpp"
#include "model/standards.hpp"

namespace retort::inline v1 {

Privileges PostgresDdlCompiler::Objects::privileges_of(const ObjectName& object, const objects::Rights& rights) {
  return {.privileges = rights.privileges,
          .objects = {object},
          .roles = rights.roles,
          .with_grant_option = rights.with_grant_option};
}

void PostgresDdlCompiler::Objects::set_attributes(const ObjectName& object, const objects::Attributes& from,
                                                  const objects::Attributes& to) {
  if (to.owner != from.owner) set_owner(object, to.owner.empty() ? standard_owner : to.owner);
  if (to.comment != from.comment) set_comment(object, to.comment);
  for (const objects::Rights& rights : from.rights) {
    if (!holds(to.rights, rights)) revoke({.privileges = privileges_of(object, rights)});
  }
  for (const objects::Rights& rights : to.rights) {
    if (!holds(from.rights, rights)) grant(privileges_of(object, rights));
  }
}

}  // namespace retort::inline v1
