#pragma once

#include "autogenerate/writer/members.hpp"

#include <retort/operation/object_nodes.hpp>

#include <vector>

namespace retort::inline v1::writer {

// The calls that an operation on objects comes to, most often one. They throw Unwritable for what no verb says.
std::vector<Code> create_object_code(const op::CreateObject& operation);
std::vector<Code> alter_object_code(const op::AlterObject& operation);
std::vector<Code> drop_object_code(const op::DropObject& operation);

/// `object::view("sales.latest")`
Code object_code(const ObjectName& object);

Code grant_code(const op::Grant& operation);
Code revoke_code(const op::Revoke& operation);

// One kind of object each: the call that creates it. Rights and what else has verbs of its own is left out.
using How = op::CreateObject;
Code create_code(const objects::Schema& schema, const How& how);
Code create_code(const objects::Extension& extension, const How& how);
Code create_code(const objects::Sequence& sequence, const How& how);
Code create_code(const objects::EnumType& type, const How& how);
Code create_code(const objects::CompositeType& type, const How& how);
Code create_code(const objects::RangeType& type, const How& how);
Code create_code(const objects::Domain& domain, const How& how);
Code create_code(const objects::View& view, const How& how);
Code create_code(const objects::MaterializedView& view, const How& how);
Code create_code(const objects::Function& function, const How& how);
Code create_code(const objects::Aggregate& aggregate, const How& how);
Code create_code(const objects::Operator& the_operator, const How& how);
Code create_code(const objects::Trigger& trigger, const How& how);
Code create_code(const objects::EventTrigger& trigger, const How& how);
Code create_code(const objects::Rule& rule, const How& how);
Code create_code(const objects::Policy& policy, const How& how);
Code create_code(const objects::Collation& collation, const How& how);
Code create_code(const objects::TextSearchDictionary& dictionary, const How& how);
Code create_code(const objects::TextSearchConfiguration& configuration, const How& how);
Code create_code(const objects::Statistics& statistics, const How& how);
Code create_code(const objects::Publication& publication, const How& how);
Code create_code(const objects::ForeignDataWrapper& wrapper, const How& how);
Code create_code(const objects::Server& server, const How& how);
Code create_code(const objects::UserMapping& mapping, const How& how);
Code create_code(const objects::ForeignTable& table, const How& how);
Code create_code(const objects::Cast& cast, const How& how);
Code create_code(const objects::OperatorFamily& family, const How& how);
Code create_code(const objects::OperatorClass& operator_class, const How& how);
Code create_code(const objects::Subscription& subscription, const How& how);

// What those share with the calls that alter.
Code attribute_code(const objects::CompositeType::Attribute& attribute);
Members sequence_members(const objects::Sequence& sequence);
Members publication_members(const objects::Publication& publication);
Members policy_members(const objects::Policy& policy);
Members family_members(const objects::OperatorFamily& family);
Members wrapper_members(const objects::ForeignDataWrapper& wrapper);
Code mapping_code(const objects::TextSearchConfiguration::Mapping& mapping);

inline Members& add_owner_and_comment(Members& members, const objects::Attributes& attributes) {
  return members.name("owner", attributes.owner).text("comment", attributes.comment);
}

/// The verb with its arguments and, where there are any, its options.
inline Code verb(const char* name, std::vector<Code> arguments, Members& options) {
  options.append_to(arguments);
  return call(std::string("op.") + name, std::move(arguments));
}

inline bool is_recreated(const How& how) { return how.replacement == op::Replacement::recreate; }
inline bool is_replaced(const How& how) { return how.replacement == op::Replacement::in_place; }

}  // namespace retort::inline v1::writer
