// Altering an object: the verbs whose changes together are the difference between how it was and how it is to be.
#include "autogenerate/writer/objects/objects.hpp"
#include "autogenerate/writer/unwritable.hpp"
#include "core/lists.hpp"
#include "model/standards.hpp"

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
  Calls calls;
  for (const auto& member : from->members) {
    if (holds(to.members, member)) continue;
    const auto now = std::ranges::find(to.members, member.name, &objects::CompositeType::Attribute::name);
    if (now == to.members.end()) {
      calls.push_back(call("op.drop_attribute", {name_code(to.name), attribute_code(member)}));
    } else {
      calls.push_back(call("op.alter_attribute", {name_code(to.name), attribute_code(*now), attribute_code(member)}));
    }
  }
  for (const auto& member : to.members) {
    const auto before = std::ranges::find(from->members, member.name, &objects::CompositeType::Attribute::name);
    if (before == from->members.end()) {
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

/// The verb that says when a trigger, an event trigger or a rule fires.
Calls fired(const char* noun, Calls arguments, dsl::firing from, dsl::firing to) {
  if (from == to) return {};
  if (to == dsl::firing::disabled) return {call(std::string("op.disable_") + noun, std::move(arguments))};
  if (to != dsl::firing::origin) arguments.push_back(atom(word(to)));
  return {call(std::string("op.enable_") + noun, std::move(arguments))};
}

Calls altered(const objects::Trigger* from, const objects::Trigger& to) {
  if (from == nullptr) throw Unwritable{"a trigger that was not known"};
  objects::Trigger same = to;
  same.firing = from->firing;
  nothing_else(*from, same, "a trigger of another kind");
  return fired("trigger", {name_code(to.name), name_code(to.table)}, from->firing, to.firing);
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

/// The verb that makes one list of settings into another.
Calls altered_options(const char* name, Calls arguments, const objects::ForeignOptions& from,
                      const objects::ForeignOptions& to) {
  if (from == to) return {};
  arguments.push_back(pairs_code(to));
  arguments.push_back(pairs_code(from));
  return {call(std::string("op.") + name, std::move(arguments))};
}

Calls altered(const objects::ForeignDataWrapper* from, const objects::ForeignDataWrapper& to) {
  if (from == nullptr) throw Unwritable{"a foreign-data wrapper that was not known"};
  return {call("op.alter_foreign_data_wrapper",
               {name_code(to.name), wrapper_members(to).braces(), wrapper_members(*from).braces()})};
}

Calls altered(const objects::Server* from, const objects::Server& to) {
  if (from == nullptr) throw Unwritable{"a server that was not known"};
  objects::Server same = to;
  same.version = from->version;
  same.options = from->options;
  nothing_else(*from, same, "a server of another kind");
  if (from->version == to.version && from->options == to.options) return {};
  const auto members = [](const objects::Server& server) {
    return Members().text("version", server.version).pairs("options", server.options).braces();
  };
  return {call("op.alter_server", {name_code(to.name), members(to), members(*from)})};
}

Calls altered(const objects::UserMapping* from, const objects::UserMapping& to) {
  if (from == nullptr) throw Unwritable{"a user mapping that was not known"};
  return altered_options("alter_user_mapping", {name_code(to.role), name_code(to.server)}, from->options, to.options);
}

Calls altered(const objects::ForeignTable* from, const objects::ForeignTable& to) {
  if (from == nullptr) throw Unwritable{"a foreign table that was not known"};
  objects::ForeignTable same = to;
  same.options = from->options;
  nothing_else(*from, same, "a foreign table of other columns");
  return altered_options("alter_foreign_table", {name_code(to.name)}, from->options, to.options);
}

Calls altered(const objects::TextSearchDictionary* from, const objects::TextSearchDictionary& to) {
  if (from == nullptr) throw Unwritable{"a dictionary that was not known"};
  objects::TextSearchDictionary same = to;
  same.options = from->options;
  nothing_else(*from, same, "a dictionary of another template");
  return altered_options("alter_text_search_dictionary", {name_code(to.name)}, from->options, to.options);
}

Calls altered(const objects::TextSearchConfiguration* from, const objects::TextSearchConfiguration& to) {
  if (from == nullptr) throw Unwritable{"a configuration that was not known"};
  objects::TextSearchConfiguration same = to;
  same.mappings = from->mappings;
  nothing_else(*from, same, "a configuration of another parser");
  if (from->mappings == to.mappings) return {};
  return {call("op.alter_text_search_configuration",
               {name_code(to.name), list_code(to.mappings, mapping_code), list_code(from->mappings, mapping_code)})};
}

Calls altered(const objects::Statistics* from, const objects::Statistics& to) {
  objects::Statistics same = to;
  if (from != nullptr) {
    same.target = from->target;
    nothing_else(*from, same, "statistics of other columns");
    if (from->target == to.target) return {};
  }
  Calls arguments{name_code(to.name), atom(std::to_string(to.target.value_or(-1)))};
  if (from != nullptr) arguments.push_back(atom(std::to_string(from->target.value_or(-1))));
  return {call("op.alter_statistics", std::move(arguments))};
}

Calls altered(const objects::OperatorFamily* from, const objects::OperatorFamily& to) {
  if (from == nullptr) throw Unwritable{"an operator family that was not known"};
  return {call("op.alter_operator_family", {name_code(to.name), name_code(to.method), family_members(to).braces(),
                                            family_members(*from).braces()})};
}

Calls altered(const objects::Subscription* from, const objects::Subscription& to) {
  const auto members = [](const objects::Subscription& subscription) {
    return Members()
        .text("connection", subscription.connection)
        .names("publications", subscription.publications)
        .parameters("parameters", subscription.parameters)
        .truth("enabled", subscription.enabled)
        .braces();
  };
  Calls arguments{name_code(to.name), members(to)};
  if (from != nullptr) arguments.push_back(members(*from));
  return {call("op.alter_subscription", std::move(arguments))};
}

/// How an object with a definition takes the place of the one before.
template <class Object>
Calls replaced(const Object& from, Object to, op::Replacement replacement) {
  without_attributes(to);
  return {create_code(to, {.object = to, .replacement = replacement, .was = from})};
}

Calls altered(const objects::View* from, const objects::View& to) {
  if (from == nullptr) throw Unwritable{"a view that was not known"};
  objects::View same = to;
  same.security_barrier = from->security_barrier;
  same.security_invoker = from->security_invoker;
  without_attributes(same);
  objects::View before = *from;
  without_attributes(before);
  if (same != before) return replaced(before, to, op::Replacement::in_place);
  // What the one says and the other does not is reset: no verb does that.
  const bool resets =
      (from->security_barrier && !to.security_barrier) || (from->security_invoker && !to.security_invoker);
  if (resets) throw Unwritable{"an option of a view that is reset"};
  const auto members = [](const objects::View& view) {
    return Members()
        .truth("security_barrier", view.security_barrier)
        .truth("security_invoker", view.security_invoker)
        .braces();
  };
  if (from->security_barrier == to.security_barrier && from->security_invoker == to.security_invoker) return {};
  return {call("op.alter_view", {name_code(to.name), members(to), members(*from)})};
}

/// What of `it` is not as in `other`.
Members function_members(const objects::Function& it, const objects::Function& other) {
  Members members;
  const auto truth = [&](const char* name, bool is, bool was) {
    if (is != was) members.add(name, bool_code(is));
  };
  const bool is_plain = it.volatility == dsl::volatility::unset;
  if (it.volatility != other.volatility) {
    members.word("volatility", is_plain ? dsl::volatility::volatile_ : it.volatility);
  }
  const bool is_unsafe = it.parallel == dsl::parallel::unset;
  if (it.parallel != other.parallel) members.word("parallel", is_unsafe ? dsl::parallel::unsafe : it.parallel);
  truth("strict", it.strict, other.strict);
  truth("security_definer", it.security_definer, other.security_definer);
  truth("leakproof", it.leakproof, other.leakproof);
  if (it.cost != other.cost) members.whole("cost", it.cost);
  if (it.rows != other.rows) members.whole("rows", it.rows);
  if (it.settings != other.settings) members.pairs("settings", it.settings);
  return members;
}

Calls altered(const objects::Function* from, const objects::Function& to) {
  if (from == nullptr) throw Unwritable{"a function that was not known"};
  objects::Function before = *from;
  without_attributes(before);
  objects::Function same = to;
  without_attributes(same);
  same.volatility = before.volatility;
  same.parallel = before.parallel;
  same.strict = before.strict;
  same.security_definer = before.security_definer;
  same.leakproof = before.leakproof;
  same.settings = before.settings;
  if (to.cost) same.cost = before.cost;
  if (to.rows) same.rows = before.rows;
  if (same != before) return replaced(before, to, op::Replacement::in_place);
  Members options = function_members(to, before);
  if (options.empty()) return {};
  const std::vector<Type> types = name_of(Object(to)).arguments;
  const Code arguments = list_code(types, [](const Type& type) { return type_code(type); });
  Calls parts{name_code(to.name), arguments, options.braces()};
  function_members(before, to).append_to(parts);
  return {call(to.is_procedure ? "op.alter_procedure" : "op.alter_function", std::move(parts))};
}

Calls altered(const objects::MaterializedView* from, const objects::MaterializedView& to) {
  if (from == nullptr) throw Unwritable{"a materialized view that was not known"};
  objects::MaterializedView same = to;
  same.storage_parameters = from->storage_parameters;
  same.cluster_on = from->cluster_on;
  nothing_else(*from, same, "a materialized view of another query");
  const auto members = [](const objects::MaterializedView& view) {
    return Members()
        .parameters("storage_parameters", view.storage_parameters)
        .name("cluster_on", view.cluster_on)
        .braces();
  };
  if (from->storage_parameters == to.storage_parameters && from->cluster_on == to.cluster_on) return {};
  return {call("op.alter_materialized_view", {name_code(to.name), members(to), members(*from)})};
}

Calls altered(const objects::EventTrigger* from, const objects::EventTrigger& to) {
  if (from == nullptr) throw Unwritable{"an event trigger that was not known"};
  objects::EventTrigger same = to;
  same.firing = from->firing;
  nothing_else(*from, same, "an event trigger of another kind");
  return fired("event_trigger", {name_code(to.name)}, from->firing, to.firing);
}

Calls altered(const objects::Rule* from, const objects::Rule& to) {
  if (from == nullptr) throw Unwritable{"a rule that was not known"};
  objects::Rule same = to;
  same.firing = from->firing;
  nothing_else(*from, same, "a rule of another kind");
  return fired("rule", {name_code(to.name), name_code(to.table)}, from->firing, to.firing);
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
  if (from.owner != to.owner) {
    Members options;
    options.name("existing_owner", from.owner);
    const std::string owner = to.owner.empty() ? standard_owner : to.owner;
    calls.push_back(verb("set_owner", {object_code(name), name_code(owner)}, options));
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
    constexpr bool says_attributes = std::is_same_v<Object, objects::Publication> ||
                                     std::is_same_v<Object, objects::ForeignDataWrapper> ||
                                     std::is_same_v<Object, objects::OperatorFamily>;
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
