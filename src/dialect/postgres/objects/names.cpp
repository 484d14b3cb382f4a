// How statements name objects that are there.
#include "dialect/clauses.hpp"
#include "dialect/postgres/objects/objects.hpp"

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

std::string_view word(ObjectKind kind) {
  switch (kind) {
    case ObjectKind::schema:
      return "SCHEMA";
    case ObjectKind::extension:
      return "EXTENSION";
    case ObjectKind::sequence:
      return "SEQUENCE";
    case ObjectKind::enum_type:
    case ObjectKind::composite_type:
    case ObjectKind::range_type:
      return "TYPE";
    case ObjectKind::domain:
      return "DOMAIN";
    case ObjectKind::view:
      return "VIEW";
    case ObjectKind::materialized_view:
      return "MATERIALIZED VIEW";
    case ObjectKind::function:
      return "FUNCTION";
    case ObjectKind::procedure:
      return "PROCEDURE";
    case ObjectKind::aggregate:
      return "AGGREGATE";
    case ObjectKind::operator_:
      return "OPERATOR";
    case ObjectKind::trigger:
      return "TRIGGER";
    case ObjectKind::event_trigger:
      return "EVENT TRIGGER";
    case ObjectKind::rule:
      return "RULE";
    case ObjectKind::policy:
      return "POLICY";
    case ObjectKind::collation:
      return "COLLATION";
    case ObjectKind::text_search_dictionary:
      return "TEXT SEARCH DICTIONARY";
    case ObjectKind::text_search_configuration:
      return "TEXT SEARCH CONFIGURATION";
    case ObjectKind::statistics:
      return "STATISTICS";
    case ObjectKind::publication:
      return "PUBLICATION";
    case ObjectKind::foreign_data_wrapper:
      return "FOREIGN DATA WRAPPER";
    case ObjectKind::server:
      return "SERVER";
    case ObjectKind::user_mapping:
      return "USER MAPPING";
    case ObjectKind::foreign_table:
      return "FOREIGN TABLE";
    case ObjectKind::table:
      return "TABLE";
    case ObjectKind::column:
    case ObjectKind::attribute:
      return "COLUMN";
    case ObjectKind::index:
      return "INDEX";
    case ObjectKind::constraint:
    case ObjectKind::domain_constraint:
      return "CONSTRAINT";
    case ObjectKind::database:
      return "DATABASE";
    case ObjectKind::language:
      return "LANGUAGE";
    case ObjectKind::role:
      return "ROLE";
    case ObjectKind::cast:
      return "CAST";
    case ObjectKind::operator_family:
      return "OPERATOR FAMILY";
    case ObjectKind::operator_class:
      return "OPERATOR CLASS";
    case ObjectKind::subscription:
      return "SUBSCRIPTION";
  }
  return {};
}

}  // namespace

std::string PostgresDdlCompiler::Objects::title(const ObjectName& object) const {
  return fmt::format("{} {}", word(object.kind), designation(object));
}

std::string PostgresDdlCompiler::Objects::designation(const ObjectName& object) const {
  const auto types = [&] { return joined(object.arguments, ", ", [this](const Type& it) { return type(it); }); };
  switch (object.kind) {
    case ObjectKind::function:
    case ObjectKind::procedure:
      return fmt::format("{}({})", quoted(object.name), types());
    case ObjectKind::aggregate:
      return fmt::format("{}({})", quoted(object.name), object.arguments.empty() ? "*" : types());
    case ObjectKind::operator_:
      return fmt::format("{} ({}{})", operator_name(object.name), object.arguments.size() == 1 ? "NONE, " : "",
                         types());
    case ObjectKind::column:
    case ObjectKind::attribute:
      return fmt::format("{}.{}", quoted(object.parent), quoted(object.name.name));
    case ObjectKind::domain_constraint:
      return fmt::format("{} ON DOMAIN {}", quoted(object.name.name), quoted(object.parent));
    case ObjectKind::user_mapping:
      return fmt::format("FOR {} SERVER {}", role_text(object.name.name), quoted(object.parent.name));
    case ObjectKind::cast:
      if (object.arguments.size() != 2) misused("a cast is from one type to another", "name both");
      return fmt::format("({} AS {})", type(object.arguments.front()), type(object.arguments.back()));
    case ObjectKind::operator_family:
    case ObjectKind::operator_class:
      return fmt::format("{}{}", quoted(object.name), method_clause(object.parent.name));
    case ObjectKind::trigger:
    case ObjectKind::rule:
    case ObjectKind::policy:
    case ObjectKind::constraint:
      return fmt::format("{} ON {}", quoted(object.name.name), quoted(object.parent));
    default:
      return quoted(object.name);
  }
}

/// The one kind of name that cannot be quoted.
std::string PostgresDdlCompiler::Objects::operator_name(const QualifiedName& name) const {
  if (name.name.empty() || name.name.find_first_not_of("+-*/<>=~!@#%^&|`?") != std::string::npos) {
    misused(fmt::format("\"{}\" cannot name an operator", name.name), "use the characters +-*/<>=~!@#%^&|`? alone");
  }
  return name.schema.empty() ? name.name : fmt::format("{}.{}", quoted(name.schema), name.name);
}

std::string text_literal(std::string_view text) { return SqlWriter().text_literal(text).take(); }

std::string text_literals(const std::vector<std::string>& texts) {
  return joined(texts, ", ", [](const std::string& text) { return text_literal(text); });
}

std::string role_text(std::string_view role) {
  const bool is_word = role == "PUBLIC" || role == "CURRENT_USER" || role == "CURRENT_ROLE" || role == "SESSION_USER";
  return is_word ? std::string(role) : quoted(role);
}

std::string roles_text(const std::vector<std::string>& roles) {
  return joined(roles, ", ", [](const std::string& role) { return role_text(role); });
}

std::string options_clause(const objects::ForeignOptions& options) {
  if (options.empty()) return {};
  return fmt::format(" OPTIONS ({})", joined(options, ", ", [](const auto& option) {
                       return fmt::format("{} {}", quoted(option.first), text_literal(option.second));
                     }));
}

std::string options_change(const objects::ForeignOptions& from, const objects::ForeignOptions& to) {
  std::vector<std::string> changes;
  for (const auto& [name, value] : to) {
    const auto before = from.find(name);
    if (before != from.end() && before->second == value) continue;
    changes.push_back(fmt::format("{} {} {}", before == from.end() ? "ADD" : "SET", quoted(name), text_literal(value)));
  }
  for (const auto& [name, value] : from) {
    if (!to.contains(name)) changes.push_back("DROP " + quoted(name));
  }
  return changes.empty() ? std::string() : fmt::format(" OPTIONS ({})", fmt::join(changes, ", "));
}

std::string_view if_not_exists(const op::CreateObject& how) { return how.if_not_exists ? " IF NOT EXISTS" : ""; }

std::string_view or_replace(const op::CreateObject& how) {
  return how.replacement == op::Replacement::in_place ? " OR REPLACE" : "";
}

std::string dollar_quoted(std::string_view text) {
  std::string tag = "$$";
  for (int number = 0; (std::string(text) + "$").find(tag) != std::string::npos; ++number) {
    tag = number == 0 ? "$body$" : fmt::format("$body{}$", number);
  }
  return fmt::format("{}{}{}", tag, text, tag);
}

}  // namespace retort::inline v1
