// Creating an object: its verb, and those for what comes with it.
#include "autogenerate/writer/changes.hpp"
#include "autogenerate/writer/objects/objects.hpp"
#include "autogenerate/writer/table_parts.hpp"

namespace retort::inline v1::writer {

namespace {

void append_rights(std::vector<Code>& calls, const ObjectName& name, const objects::Attributes& attributes) {
  for (const objects::Rights& rights : attributes.rights) {
    calls.push_back(grant_code({.privileges = {.privileges = rights.privileges,
                                               .objects = {name},
                                               .roles = rights.roles,
                                               .with_grant_option = rights.with_grant_option}}));
  }
}

/// Verbs that take no owner say it on their own.
template <class Object>
void append_owner(std::vector<Code>& calls, const ObjectName& name, const Object& object) {
  using namespace objects;
  constexpr bool has_no_word = std::is_same_v<Object, Extension> || std::is_same_v<Object, Trigger> ||
                               std::is_same_v<Object, Rule> || std::is_same_v<Object, Policy>;
  if (!has_no_word || object.attributes.owner.empty()) return;
  calls.push_back(call("op.set_owner", {object_code(name), name_code(object.attributes.owner)}));
}

void append_parts(std::vector<Code>& calls, const objects::MaterializedView& view) {
  for (const Index& index : view.indexes) {
    std::vector<Code> arguments{name_code(index.name), name_code(view.name), index_elements_code(index.elements)};
    index_members(index, false, false).append_to(arguments);
    calls.push_back(call("op.create_index", std::move(arguments)));
  }
  if (view.cluster_on.empty()) return;
  Members options;
  calls.push_back(verb("alter_materialized_view", {name_code(view.name)}, options.name("cluster_on", view.cluster_on)));
}

void append_parts(std::vector<Code>& calls, const objects::ForeignTable& table) {
  for (const Constraint& constraint : table.constraints) {
    calls.push_back(change_code(op::AddConstraint{constraint}, {.table = &table.name}));
  }
}

struct Creation {
  const op::CreateObject& operation;

  template <class Object>
  std::vector<Code> operator()(const Object& object) const {
    std::vector<Code> calls{create_code(object, operation)};
    if constexpr (requires { append_parts(calls, object); }) append_parts(calls, object);
    if constexpr (requires { object.attributes; }) {
      append_owner(calls, name_of(object), object);
      append_rights(calls, name_of(object), object.attributes);
    }
    return calls;
  }
};

}  // namespace

std::vector<Code> create_object_code(const op::CreateObject& operation) {
  return std::visit(Creation{operation}, operation.object);
}

}  // namespace retort::inline v1::writer
