// Altering an object: the verbs whose changes together are the difference between how it was and how it is to be.
#include "autogenerate/writer/objects/objects.hpp"
#include "autogenerate/writer/unwritable.hpp"

#include <algorithm>

namespace retort::inline v1::writer {

namespace {

using Calls = std::vector<Code>;

template <class Object>
void without_attributes(Object& object) {
  if constexpr (requires { object.attributes; }) object.attributes = {};
}

/// Refuses what no verb says: whatever still differs.
template <class Object>
void nothing_else(Object from, Object to, const char* what) {
  without_attributes(from);
  without_attributes(to);
  if (from != to) throw Unwritable{what};
}

Calls altered(const objects::Extension* from, const objects::Extension& to) {
  objects::Extension before = from == nullptr ? objects::Extension{.name = to.name} : *from;
  Calls calls;
  if (!to.schema.empty() && before.schema != to.schema) {
    calls.push_back(call("op.set_schema", {call("object::extension", {name_code(to.name)}), name_code(to.schema)}));
  }
  if (from == nullptr || before.version != to.version) {
    Calls arguments{name_code(to.name)};
    if (!to.version.empty()) arguments.push_back(text_code(to.version));
    calls.push_back(call("op.update_extension", std::move(arguments)));
  }
  return calls;
}

Calls altered(const objects::Sequence* from, const objects::Sequence& to) {
  Calls arguments{name_code(to.name), sequence_members(to).braces()};
  if (from != nullptr) arguments.push_back(sequence_members(*from).braces());
  return {call("op.alter_sequence", std::move(arguments))};
}

Calls altered(const objects::CompositeType* from, const objects::CompositeType& to) {
  if (from == nullptr) throw Unwritable{"a composite type that was not known"};
  const auto holds = [](const auto& members, const auto& member) { return std::ranges::count(members, member) != 0; };
  Calls calls;
  for (const auto& member : from->members) {
    if (holds(to.members, member)) continue;
    if (std::ranges::find(to.members, member.name, &objects::CompositeType::Attribute::name) != to.members.end()) {
      throw Unwritable{"a change of an attribute"};
    }
    calls.push_back(call("op.drop", {call("object::attribute", {name_code(to.name), name_code(member.name)})}));
  }
  for (const auto& member : to.members) {
    if (!holds(from->members, member)) {
      calls.push_back(call("op.add_attribute", {name_code(to.name), attribute_code(member)}));
    }
  }
  return calls;
}

/// A default or NOT NULL.
void alter_properties(Calls& calls, const objects::Domain& from, const objects::Domain& to, bool is_one_way) {
  Members members;
  const auto default_of = [](const objects::Domain& domain) {
    return domain.default_value ? default_code(*domain.default_value) : atom("no_default");
  };
  const bool has_other_default = from.default_value != to.default_value;
  if (has_other_default) members.add("server_default", default_of(to));
  if (from.not_null != to.not_null) members.flag("nullable", !to.not_null, to.not_null);
  if (has_other_default && !is_one_way) members.add("existing_server_default", default_of(from));
  if (!members.empty()) calls.push_back(verb("alter_domain", {name_code(to.name)}, members));
}

void drop_check(Calls& calls, const objects::Domain& domain, const objects::Domain::Check& check) {
  calls.push_back(
      call("op.drop", {call("object::domain_constraint", {name_code(domain.name), name_code(check.name)})}));
}

void add_check(Calls& calls, const objects::Domain& domain, const objects::Domain::Check& check) {
  Members options;
  options.flag("not_valid", check.not_valid);
  const Code name = check.name.empty() ? braces({}) : name_code(check.name);
  calls.push_back(verb("add_domain_constraint", {name_code(domain.name), name, text_code(check.condition)}, options));
}

bool is_validated(const objects::Domain::Check& from, const objects::Domain::Check& to) {
  return from.name == to.name && from.condition == to.condition && from.not_valid && !to.not_valid;
}

void alter_checks(Calls& calls, const objects::Domain& from, const objects::Domain& to) {
  using Check = objects::Domain::Check;
  const auto find = [](const objects::Domain& domain, const std::string& name) {
    const auto found = std::ranges::find(domain.checks, name, &Check::name);
    return found == domain.checks.end() ? nullptr : &*found;
  };
  for (const Check& check : from.checks) {
    const Check* now = find(to, check.name);
    if (now == nullptr || (*now != check && !is_validated(check, *now))) drop_check(calls, to, check);
  }
  for (const Check& check : to.checks) {
    const Check* before = find(from, check.name);
    if (before != nullptr && *before == check) continue;
    if (before != nullptr && is_validated(*before, check)) {
      calls.push_back(call("op.validate_domain_constraint", {name_code(to.name), name_code(check.name)}));
    } else {
      add_check(calls, to, check);
    }
  }
}

Calls altered_domain(const objects::Domain* from, const objects::Domain& to, bool is_one_way) {
  if (from == nullptr) throw Unwritable{"a domain that was not known"};
  objects::Domain same = to;
  same.default_value = from->default_value;
  same.not_null = from->not_null;
  same.checks = from->checks;
  nothing_else(*from, same, "a domain of another type");
  Calls calls;
  alter_properties(calls, *from, to, is_one_way);
  alter_checks(calls, *from, to);
  return calls;
}

Calls altered(const objects::Trigger* from, const objects::Trigger& to) {
  if (from == nullptr) throw Unwritable{"a trigger that was not known"};
  objects::Trigger same = to;
  same.firing = from->firing;
  nothing_else(*from, same, "a trigger of another kind");
  if (from->firing == to.firing) return {};
  Calls arguments{name_code(to.name), name_code(to.table)};
  if (to.firing == dsl::firing::disabled) return {call("op.disable_trigger", std::move(arguments))};
  if (to.firing != dsl::firing::origin) arguments.push_back(atom(word(to.firing)));
  return {call("op.enable_trigger", std::move(arguments))};
}

Calls altered(const objects::Policy* from, const objects::Policy& to) {
  if (from != nullptr) {
    objects::Policy same = to;
    same.roles = from->roles;
    same.using_expression = from->using_expression;
    same.with_check = from->with_check;
    nothing_else(*from, same, "a policy of another command");
  }
  Calls arguments{name_code(to.name), name_code(to.table), policy_members(to).braces()};
  if (from != nullptr) arguments.push_back(policy_members(*from).braces());
  return {call("op.alter_policy", std::move(arguments))};
}

Calls altered(const objects::Publication* from, const objects::Publication& to) {
  if (from == nullptr) throw Unwritable{"a publication that was not known"};
  return {call("op.alter_publication",
               {name_code(to.name), publication_members(to).braces(), publication_members(*from).braces()})};
}

/// What has no verb that alters it: nothing but its attributes may differ.
template <class Object>
Calls altered(const Object* from, const Object& to) {
  if (from == nullptr) throw Unwritable{"an object that was not known"};
  nothing_else(*from, to, "an object that no verb alters");
  return {};
}

void alter_attributes(Calls& calls, const ObjectName& name, const objects::Attributes& from,
                      const objects::Attributes& to) {
  if (from.owner != to.owner && !to.owner.empty()) {
    Members options;
    options.name("existing_owner", from.owner);
    calls.push_back(verb("set_owner", {object_code(name), name_code(to.owner)}, options));
  }
  if (from.comment != to.comment) {
    Members options;
    options.add("existing_comment", text_code(from.comment));
    calls.push_back(verb("comment", {object_code(name), text_code(to.comment)}, options));
  }
  const auto privileges = [&](const objects::Rights& rights) {
    return Privileges{.privileges = rights.privileges, .objects = {name}, .roles = rights.roles};
  };
  for (const objects::Rights& rights : from.rights) {
    if (std::ranges::count(to.rights, rights) == 0) calls.push_back(revoke_code({.privileges = privileges(rights)}));
  }
  for (const objects::Rights& rights : to.rights) {
    if (std::ranges::count(from.rights, rights) != 0) continue;
    Privileges given = privileges(rights);
    given.with_grant_option = rights.with_grant_option;
    calls.push_back(grant_code({.privileges = std::move(given)}));
  }
}

struct Alteration {
  const op::AlterObject& operation;

  template <class Object>
  Calls operator()(const Object& to) const {
    const Object* from = operation.from ? &std::get<Object>(*operation.from) : nullptr;
    Calls calls;
    if constexpr (std::is_same_v<Object, objects::Domain>) {
      calls = altered_domain(from, to, operation.is_one_way);
    } else {
      calls = altered(from, to);
    }
    constexpr bool says_attributes = std::is_same_v<Object, objects::Publication>;
    if constexpr (!says_attributes && requires { to.attributes; }) {
      alter_attributes(calls, name_of(to), from == nullptr ? objects::Attributes{} : from->attributes, to.attributes);
    }
    return calls;
  }
};

}  // namespace

std::vector<Code> alter_object_code(const op::AlterObject& operation) {
  return std::visit(Alteration{operation}, operation.to);
}

}  // namespace retort::inline v1::writer
