// Composite types, ranges and domains.
#include "dialect/clauses.hpp"
#include "dialect/postgres/objects/objects.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace retort::inline v1 {

namespace {

template <class T>
const T* find_named(const std::vector<T>& items, const std::string& name) {
  const auto item = std::find_if(items.begin(), items.end(), [&](const T& it) { return it.name == name; });
  return item == items.end() ? nullptr : &*item;
}

std::string collate(const QualifiedName& collation) {
  return collation.name.empty() ? std::string() : " COLLATE " + quoted(collation);
}

}  // namespace

void PostgresDdlCompiler::Objects::create(const objects::CompositeType& composite, const How&) {
  const std::string members = joined(composite.members, ", ", [&](const objects::CompositeType::Attribute& member) {
    return fmt::format("{} {}{}", quoted(member.name), type(member.type), collate(member.collation));
  });
  emit(fmt::format("CREATE TYPE {} AS ({})", quoted(composite.name), members));
}

void PostgresDdlCompiler::Objects::alter(const objects::CompositeType& from, const objects::CompositeType& to) {
  std::vector<std::string> actions;
  for (const objects::CompositeType::Attribute& member : from.members) {
    if (find_named(to.members, member.name) == nullptr) actions.push_back("DROP ATTRIBUTE " + quoted(member.name));
  }
  for (const objects::CompositeType::Attribute& member : to.members) {
    const auto* before = find_named(from.members, member.name);
    if (before != nullptr && *before == member) continue;
    actions.push_back(fmt::format("{} ATTRIBUTE {} {}{}{}", before == nullptr ? "ADD" : "ALTER", quoted(member.name),
                                  before == nullptr ? "" : "TYPE ", type(member.type), collate(member.collation)));
  }
  if (!actions.empty()) emit(fmt::format("ALTER TYPE {} {}", quoted(to.name), fmt::join(actions, ", ")));
}

void PostgresDdlCompiler::Objects::create(const objects::RangeType& range, const How&) {
  std::vector<std::string> options{"SUBTYPE = " + type(range.subtype)};
  const auto add = [&](std::string_view option, const QualifiedName& name) {
    if (!name.name.empty()) options.push_back(fmt::format("{} = {}", option, quoted(name)));
  };
  add("SUBTYPE_OPCLASS", range.subtype_operator_class);
  add("COLLATION", range.collation);
  add("SUBTYPE_DIFF", range.subtype_difference);
  if (!range.multirange_type.name.empty()) require(140000, "multirange types", "leave .multirange_type out");
  add("MULTIRANGE_TYPE_NAME", range.multirange_type);
  emit(fmt::format("CREATE TYPE {} AS RANGE ({})", quoted(range.name), fmt::join(options, ", ")));
}

void PostgresDdlCompiler::Objects::alter(const objects::RangeType& from, const objects::RangeType& to) {
  nothing_else(from, to, "a range type");
}

std::string PostgresDdlCompiler::Objects::domain_check(const objects::Domain::Check& check) const {
  return fmt::format("{}CHECK {}{}", check.name.empty() ? "" : fmt::format("CONSTRAINT {} ", quoted(check.name)),
                     in_parentheses(check.condition), check.not_valid ? " NOT VALID" : "");
}

void PostgresDdlCompiler::Objects::create(const objects::Domain& domain, const How&) {
  std::string text =
      fmt::format("CREATE DOMAIN {} AS {}{}", quoted(domain.name), type(domain.type), collate(domain.collation));
  if (domain.default_value) text += " " + compiler_.default_clause(*domain.default_value);
  if (domain.not_null) text += " NOT NULL";
  for (const objects::Domain::Check& check : domain.checks) {
    if (check.not_valid) misused("a domain is created with a check that is not valid", "leave .not_valid out");
    text += " " + domain_check(check);
  }
  emit(std::move(text));
}

void PostgresDdlCompiler::Objects::alter(const objects::Domain& from, const objects::Domain& to) {
  if (from.type != to.type && from.type != Type{} && to.type != Type{}) {
    unsupported("way to change the type of a domain", "create another domain, and alter the columns");
  }
  const std::string domain = "ALTER DOMAIN " + quoted(to.name);
  for (const objects::Domain::Check& check : from.checks) {
    const objects::Domain::Check* after = find_named(to.checks, check.name);
    if (after == nullptr || after->condition != check.condition) {
      if (check.name.empty()) misused("a check without a name cannot be dropped", "give it the name that it has");
      emit(fmt::format("{} DROP CONSTRAINT {}", domain, quoted(check.name)));
    }
  }
  if (to.default_value != from.default_value) {
    emit(fmt::format("{} {}", domain,
                     to.default_value ? "SET " + compiler_.default_clause(*to.default_value) : "DROP DEFAULT"));
  }
  if (to.not_null != from.not_null) emit(fmt::format("{} {} NOT NULL", domain, to.not_null ? "SET" : "DROP"));
  for (const objects::Domain::Check& check : to.checks) {
    const objects::Domain::Check* before = find_named(from.checks, check.name);
    if (before != nullptr && before->condition == check.condition) {
      // What has been checked stays checked.
      if (!before->not_valid || check.not_valid) continue;
      emit(fmt::format("{} VALIDATE CONSTRAINT {}", domain, quoted(check.name)));
    } else {
      emit(fmt::format("{} ADD {}", domain, domain_check(check)));
    }
  }
}

}  // namespace retort::inline v1
