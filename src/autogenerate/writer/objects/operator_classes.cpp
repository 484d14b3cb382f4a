// Casts, operator classes and operator families.
#include "autogenerate/writer/literal.hpp"
#include "autogenerate/writer/objects/objects.hpp"

namespace retort::inline v1::writer {

namespace {

Code types_list(const std::vector<Type>& types) {
  return list_code(types, [](const Type& type) { return type_code(type); });
}

Code operator_member(const objects::ClassOperator& member) {
  std::vector<Code> parts{atom(integer_literal(member.number)), name_code(member.name)};
  const bool is_ordering = !member.order_by.name.empty();
  if (is_ordering || !member.types.empty()) parts.push_back(types_list(member.types));
  if (is_ordering) parts.push_back(name_code(member.order_by));
  return braces(std::move(parts));
}

Code function_member(const objects::ClassFunction& member) {
  std::vector<Code> parts{atom(integer_literal(member.number)), name_code(member.function)};
  if (!member.arguments.empty() || !member.types.empty()) parts.push_back(types_list(member.arguments));
  if (!member.types.empty()) parts.push_back(types_list(member.types));
  return braces(std::move(parts));
}

}  // namespace

Members family_members(const objects::OperatorFamily& family) {
  Members members;
  members.list("operators", family.operators, operator_member).list("functions", family.functions, function_member);
  add_owner_and_comment(members, family.attributes);
  return members;
}

Code create_code(const objects::Cast& cast, const How&) {
  Members options;
  options.name("function", cast.function);
  if (!cast.arguments.empty()) options.add("arguments", types_list(cast.arguments));
  options.flag("through_text", cast.through_text)
      .word("context", cast.context)
      .text("comment", cast.attributes.comment);
  return verb("create_cast", {type_code(cast.source), type_code(cast.target)}, options);
}

Code create_code(const objects::OperatorFamily& family, const How&) {
  Members options = family_members(family);
  return verb("create_operator_family", {name_code(family.name), name_code(family.method)}, options);
}

Code create_code(const objects::OperatorClass& operator_class, const How&) {
  Members options;
  options.flag("is_default", operator_class.is_default)
      .name("family", operator_class.family)
      .list("operators", operator_class.operators, operator_member)
      .list("functions", operator_class.functions, function_member);
  if (operator_class.storage) options.add("storage", type_code(*operator_class.storage));
  add_owner_and_comment(options, operator_class.attributes);
  return call("op.create_operator_class", {name_code(operator_class.name), type_code(operator_class.type),
                                           name_code(operator_class.method), options.braces()});
}

}  // namespace retort::inline v1::writer
