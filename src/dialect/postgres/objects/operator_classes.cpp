// Casts, operator classes and operator families.
#include "core/lists.hpp"
#include "dialect/clauses.hpp"
#include "dialect/postgres/objects/objects.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace retort::inline v1 {

namespace {

std::string_view context_clause(dsl::cast_context context) {
  switch (context) {
    case dsl::cast_context::explicit_:
      break;
    case dsl::cast_context::assignment:
      return " AS ASSIGNMENT";
    case dsl::cast_context::implicit:
      return " AS IMPLICIT";
  }
  return {};
}

}  // namespace

std::string PostgresDdlCompiler::Objects::types_text(const std::vector<Type>& types) const {
  return fmt::format("({})", joined(types, ", ", [this](const Type& it) { return type(it); }));
}

void PostgresDdlCompiler::Objects::create(const objects::Cast& cast, const How& how) {
  if (how.replacement == op::Replacement::in_place || how.if_not_exists) {
    unsupported("OR REPLACE and IF NOT EXISTS for casts", "drop it first");
  }
  if (cast.through_text && !cast.function.name.empty()) {
    misused("the cast has a function and goes through text", "leave one of them out");
  }
  std::string way = cast.through_text ? "WITH INOUT" : "WITHOUT FUNCTION";
  if (!cast.function.name.empty()) {
    way = "WITH FUNCTION " + quoted(cast.function);
    if (!cast.arguments.empty()) way += types_text(cast.arguments);
  }
  emit(fmt::format("CREATE {} {}{}", title(name_of(cast)), way, context_clause(cast.context)));
}

void PostgresDdlCompiler::Objects::alter(const objects::Cast& from, const objects::Cast& to) {
  objects::Cast unchanged = from;
  unchanged.attributes = to.attributes;
  if (unchanged != to) recreate(from, to);
}

std::string PostgresDdlCompiler::Objects::class_operator(const objects::ClassOperator& it) const {
  return fmt::format("OPERATOR {} {}{}{}", it.number, operator_name(it.name),
                     it.types.empty() ? "" : " " + types_text(it.types),
                     it.order_by.name.empty() ? "" : " FOR ORDER BY " + quoted(it.order_by));
}

std::string PostgresDdlCompiler::Objects::class_function(const objects::ClassFunction& it) const {
  return fmt::format("FUNCTION {}{} {}{}", it.number, it.types.empty() ? "" : " " + types_text(it.types),
                     quoted(it.function), it.arguments.empty() ? "" : types_text(it.arguments));
}

void PostgresDdlCompiler::Objects::create(const objects::OperatorFamily& family, const How&) {
  emit(fmt::format("CREATE {}", title(name_of(family))));
  objects::OperatorFamily empty = family;
  empty.operators.clear();
  empty.functions.clear();
  alter(empty, family);
}

void PostgresDdlCompiler::Objects::alter(const objects::OperatorFamily& from, const objects::OperatorFamily& to) {
  std::vector<std::string> dropped;
  std::vector<std::string> added;
  const auto check = [&](const std::vector<Type>& types) {
    if (types.empty()) misused("a member of an operator family has no types", "give its .types");
  };
  for (const objects::ClassOperator& it : from.operators) {
    if (!holds(to.operators, it)) dropped.push_back(fmt::format("OPERATOR {} {}", it.number, types_text(it.types)));
  }
  for (const objects::ClassFunction& it : from.functions) {
    if (!holds(to.functions, it)) dropped.push_back(fmt::format("FUNCTION {} {}", it.number, types_text(it.types)));
  }
  for (const objects::ClassOperator& it : to.operators) {
    check(it.types);
    if (!holds(from.operators, it)) added.push_back(class_operator(it));
  }
  for (const objects::ClassFunction& it : to.functions) {
    check(it.types);
    if (!holds(from.functions, it)) added.push_back(class_function(it));
  }
  const auto change = [&](std::string_view verb, const std::vector<std::string>& members) {
    if (members.empty()) return;
    emit(fmt::format("ALTER {} {} {}", title(name_of(to)), verb, fmt::join(members, ", ")));
  };
  change("DROP", dropped);
  change("ADD", added);
}

/// A class that names no family gets one of its own; said apart, so that the server does not take one that is there.
void PostgresDdlCompiler::Objects::create(const objects::OperatorClass& operator_class, const How& how) {
  if (how.replacement == op::Replacement::in_place || how.if_not_exists) {
    unsupported("OR REPLACE and IF NOT EXISTS for operator classes", "drop it first");
  }
  const QualifiedName& family = operator_class.family.name.empty() ? operator_class.name : operator_class.family;
  if (operator_class.family.name.empty())
    create(objects::OperatorFamily{.name = family, .method = operator_class.method}, how);
  std::vector<std::string> members;
  for (const objects::ClassOperator& it : operator_class.operators) members.push_back(class_operator(it));
  for (const objects::ClassFunction& it : operator_class.functions) members.push_back(class_function(it));
  if (operator_class.storage) members.push_back("STORAGE " + type(*operator_class.storage));
  if (members.empty()) misused("the operator class has no members", "give it .operators and .functions");
  emit(fmt::format("CREATE OPERATOR CLASS {} {}FOR TYPE {}{} FAMILY {} AS\n  {}", quoted(operator_class.name),
                   operator_class.is_default ? "DEFAULT " : "", type(operator_class.type),
                   method_clause(operator_class.method), quoted(family), fmt::join(members, ",\n  ")));
}

void PostgresDdlCompiler::Objects::alter(const objects::OperatorClass& from, const objects::OperatorClass& to) {
  objects::OperatorClass unchanged = from;
  unchanged.attributes = to.attributes;
  if (unchanged != to) recreate(from, to);
}

ObjectName PostgresDdlCompiler::Objects::family_to_drop(const op::DropObject& operation) {
  ObjectName name = operation.object;
  const auto* was = operation.was ? std::get_if<objects::OperatorClass>(&*operation.was) : nullptr;
  if (was != nullptr && was->family.name.empty()) name.kind = ObjectKind::operator_family;
  return name;
}

}  // namespace retort::inline v1
