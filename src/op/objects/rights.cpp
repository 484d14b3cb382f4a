#include "op/objects/convert.hpp"

#include <retort/error.hpp>

namespace retort::inline v1 {

namespace {

Location place(const dsl::List<dsl::ObjectName>& objects) {
  return objects.size() == 0 ? Location{} : location_of(*objects.begin());
}

Privileges owned_privileges(const dsl::List<dsl::Text>& rights, const dsl::List<dsl::ObjectName>& objects,
                            const dsl::Roles& roles) {
  const char* file = place(objects).file;
  Privileges privileges{.privileges = owned_texts(rights), .roles = owned_names(roles, file)};
  for (const dsl::ObjectName& object : objects) {
    if (object.all_in_schema) {
      privileges.kind = object.kind;
      privileges.schemas.push_back(owned_name(object.part));
    } else {
      privileges.objects.push_back(owned_object(object));
    }
  }
  if (!privileges.schemas.empty() && !privileges.objects.empty()) {
    throw UsageError({.message = "rights are given on single objects and on all objects of a schema",
                      .location = place(objects),
                      .hint = "give them in two calls"});
  }
  return privileges;
}

Privileges default_privileges(const dsl::List<dsl::Text>& rights, ObjectKind kind, const dsl::Roles& roles,
                              const dsl::DefaultPrivilegesOptions& options, const char* file) {
  return {.privileges = owned_texts(rights),
          .kind = kind,
          .schemas = owned_names(options.schemas, file),
          .roles = owned_names(roles, file),
          .with_grant_option = options.with_grant_option,
          .is_default = true,
          .creators = owned_names(options.creators, file)};
}

}  // namespace

void ObjectOp::grant(dsl::List<dsl::Text> privileges, dsl::List<dsl::ObjectName> objects, dsl::Roles roles,
                     const dsl::GrantOptions& options) {
  op::Grant operation{owned_privileges(privileges, objects, roles)};
  operation.privileges.with_grant_option = options.with_grant_option;
  invoke({std::move(operation), place(objects)});
}

void ObjectOp::revoke(dsl::List<dsl::Text> privileges, dsl::List<dsl::ObjectName> objects, dsl::Roles roles,
                      const dsl::RevokeOptions& options) {
  invoke({op::Revoke{.privileges = owned_privileges(privileges, objects, roles),
                     .grant_option_only = options.grant_option_only,
                     .cascade = options.cascade},
          place(objects)});
}

void ObjectOp::grant_default_privileges(dsl::List<dsl::Text> privileges, ObjectKind kind, dsl::Roles roles,
                                        const dsl::DefaultPrivilegesOptions& options, const char* file,
                                        std::uint_least32_t line) {
  invoke({op::Grant{default_privileges(privileges, kind, roles, options, file)}, {file, line}});
}

void ObjectOp::revoke_default_privileges(dsl::List<dsl::Text> privileges, ObjectKind kind, dsl::Roles roles,
                                         const dsl::DefaultPrivilegesOptions& options, const char* file,
                                         std::uint_least32_t line) {
  invoke({op::Revoke{.privileges = default_privileges(privileges, kind, roles, options, file)}, {file, line}});
}

}  // namespace retort::inline v1
