// Objects by their names, rights on them.
#include "autogenerate/writer/objects/objects.hpp"
#include "autogenerate/writer/unwritable.hpp"

#include <utility>

namespace retort::inline v1::writer {

namespace {

const char* function_of(ObjectKind kind) {
  switch (kind) {
    case ObjectKind::enum_type:
    case ObjectKind::composite_type:
    case ObjectKind::range_type:
      return "type";
    case ObjectKind::user_mapping:
    case ObjectKind::role:
      throw Unwritable{"an object that only SQL names"};
    default:
      return word(kind) + std::string("retort::ObjectKind::").size();
  }
}

/// Of an argument's kind: which functions, procedures, aggregates and operators differ by.
bool has_arguments(ObjectKind kind) {
  return kind == ObjectKind::function || kind == ObjectKind::procedure || kind == ObjectKind::aggregate ||
         kind == ObjectKind::operator_;
}

Code types_code(const std::vector<Type>& types) {
  return list_code(types, [](const Type& type) { return type_code(type); });
}

Code in_schema(ObjectKind kind, const std::string& schema) {
  const char* function = kind == ObjectKind::table       ? "object::all_tables"
                         : kind == ObjectKind::sequence  ? "object::all_sequences"
                         : kind == ObjectKind::function  ? "object::all_functions"
                         : kind == ObjectKind::procedure ? "object::all_procedures"
                                                         : throw Unwritable{"all objects of such a kind"};
  return call(function, {name_code(schema)});
}

Code objects_code(const Privileges& privileges) {
  std::vector<Code> items;
  for (const ObjectName& object : privileges.objects) items.push_back(object_code(object));
  for (const std::string& schema : privileges.schemas) items.push_back(in_schema(privileges.kind, schema));
  return braces(std::move(items));
}

std::vector<Code> rights(const Privileges& privileges) {
  return {texts_code(privileges.privileges),
          privileges.is_default ? atom(word(privileges.kind)) : objects_code(privileges), names_code(privileges.roles)};
}

Members default_members(const Privileges& privileges) {
  Members members;
  members.names("schemas", privileges.schemas)
      .names("creators", privileges.creators)
      .flag("with_grant_option", privileges.with_grant_option);
  return members;
}

}  // namespace

Code object_code(const ObjectName& object) {
  const std::string function = std::string("object::") + function_of(object.kind);
  if (object.kind == ObjectKind::index) {
    const std::string& schema = object.name.schema.empty() ? object.parent.schema : object.name.schema;
    return call(function, {name_code(QualifiedName{.schema = schema, .name = object.name.name})});
  }
  if (object.kind == ObjectKind::cast) return call(function, {types_code(object.arguments)});
  if (object.kind == ObjectKind::operator_class || object.kind == ObjectKind::operator_family) {
    return call(function, {name_code(object.name), name_code(object.parent.name)});
  }
  if (!object.parent.name.empty()) return call(function, {name_code(object.parent), name_code(object.name.name)});
  std::vector<Code> arguments{name_code(object.name)};
  const bool is_operator = object.kind == ObjectKind::operator_;
  if (has_arguments(object.kind) && (is_operator || !object.arguments.empty())) {
    arguments.push_back(types_code(object.arguments));
  }
  return call(function, std::move(arguments));
}

std::vector<Code> drop_object_code(const op::DropObject& operation) {
  const ObjectName& object = operation.object;
  Members options;
  options.flag("if_exists", operation.if_exists).flag("cascade", operation.cascade);
  if (object.kind == ObjectKind::user_mapping) {
    return {verb("drop_user_mapping", {name_code(object.name.name), name_code(object.parent.name)}, options)};
  }
  return {verb("drop", {object_code(object)}, options)};
}

Code grant_code(const op::Grant& operation) {
  const Privileges& privileges = operation.privileges;
  Members options = default_members(privileges);
  if (privileges.is_default) return verb("grant_default_privileges", rights(privileges), options);
  Members plain;
  plain.flag("with_grant_option", privileges.with_grant_option);
  return verb("grant", rights(privileges), plain);
}

Code revoke_code(const op::Revoke& operation) {
  const Privileges& privileges = operation.privileges;
  if (privileges.is_default) {
    if (operation.grant_option_only || operation.cascade) throw Unwritable{"such a revocation of default privileges"};
    Members options = default_members(privileges);
    return verb("revoke_default_privileges", rights(privileges), options);
  }
  if (privileges.with_grant_option) throw Unwritable{"a revocation with a grant option"};
  Members options;
  options.flag("grant_option_only", operation.grant_option_only).flag("cascade", operation.cascade);
  return verb("revoke", rights(privileges), options);
}

}  // namespace retort::inline v1::writer
