#include "dialect/clauses.hpp"
#include "dialect/postgres/objects/objects.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace retort::inline v1 {

namespace {

/// GRANT's words for kinds; empty where rights cannot be given.
std::string_view rights_word(ObjectKind kind) {
  switch (kind) {
    case ObjectKind::table:
    case ObjectKind::column:
    case ObjectKind::view:
    case ObjectKind::materialized_view:
    case ObjectKind::foreign_table:
      return "TABLE";
    case ObjectKind::sequence:
      return "SEQUENCE";
    case ObjectKind::function:
    case ObjectKind::aggregate:
      return "FUNCTION";
    case ObjectKind::procedure:
      return "PROCEDURE";
    case ObjectKind::schema:
      return "SCHEMA";
    case ObjectKind::enum_type:
    case ObjectKind::composite_type:
    case ObjectKind::range_type:
    case ObjectKind::domain:
      return "TYPE";
    case ObjectKind::foreign_data_wrapper:
      return "FOREIGN DATA WRAPPER";
    case ObjectKind::server:
      return "FOREIGN SERVER";
    case ObjectKind::database:
      return "DATABASE";
    case ObjectKind::language:
      return "LANGUAGE";
    default:
      return {};
  }
}

bool are_columns(const Privileges& privileges) {
  return !privileges.objects.empty() && privileges.objects.front().kind == ObjectKind::column;
}

/// `SELECT, UPDATE`; on columns `SELECT ("a", "b"), UPDATE ("a", "b")`.
std::string rights(const Privileges& privileges) {
  const std::vector<std::string> words =
      privileges.privileges.empty() ? std::vector<std::string>{"ALL"} : privileges.privileges;
  if (!are_columns(privileges)) return fmt::format("{}", fmt::join(words, ", "));
  const std::string columns =
      joined(privileges.objects, ", ", [](const ObjectName& column) { return quoted(column.name.name); });
  return joined(words, ", ", [&](const std::string& word) { return fmt::format("{} ({})", word, columns); });
}

std::string default_scope(const Privileges& privileges) {
  std::string text = "ALTER DEFAULT PRIVILEGES";
  if (!privileges.creators.empty()) text += " FOR ROLE " + roles_text(privileges.creators);
  if (!privileges.schemas.empty()) {
    text += " IN SCHEMA " + joined(privileges.schemas, ", ", [](const std::string& name) { return quoted(name); });
  }
  return text + " ";
}

}  // namespace

void PostgresDdlCompiler::Objects::check_privileges(const Privileges& privileges) const {
  const auto names = [&](std::string_view right) {
    return std::any_of(privileges.privileges.begin(), privileges.privileges.end(),
                       [&](const std::string& given) { return given == right; });
  };
  if (names("MAINTAIN")) require(170000, "privilege MAINTAIN", "leave it to the owner");
  if (privileges.roles.empty()) misused("rights are given to nobody", "name a role, or PUBLIC");
  if (!privileges.is_default && privileges.objects.empty() && privileges.schemas.empty()) {
    misused("rights are given on nothing", "name an object, such as object::table(\"orders\")");
  }
}

const QualifiedName& PostgresDdlCompiler::Objects::table_of_columns(const Privileges& privileges) const {
  const QualifiedName& table = privileges.objects.front().parent;
  for (const ObjectName& column : privileges.objects) {
    if (column.kind == ObjectKind::column && column.parent == table) continue;
    misused("rights are given on columns of one table and on something else", "give them in one call a table");
  }
  return table;
}

std::string PostgresDdlCompiler::Objects::extent(const Privileges& privileges) const {
  const ObjectKind kind = privileges.objects.empty() ? privileges.kind : privileges.objects.front().kind;
  const std::string_view noun = rights_word(kind);
  if (noun.empty()) misused("no rights can be given on this kind of object", "give them on what it belongs to");
  if (privileges.is_default) return fmt::format("{}S", noun);
  if (are_columns(privileges)) return fmt::format("{} {}", noun, quoted(table_of_columns(privileges)));
  if (privileges.objects.empty()) {
    return fmt::format("ALL {}S IN SCHEMA {}", noun,
                       joined(privileges.schemas, ", ", [](const std::string& name) { return quoted(name); }));
  }
  return fmt::format("{} {}", noun, joined(privileges.objects, ", ", [&](const ObjectName& object) {
                       if (rights_word(object.kind) != noun) {
                         misused("rights are given on objects of several kinds", "give them in one call a kind");
                       }
                       return designation(object);
                     }));
}

void PostgresDdlCompiler::Objects::grant(const Privileges& privileges) {
  check_privileges(privileges);
  emit(fmt::format("{}GRANT {} ON {} TO {}{}", privileges.is_default ? default_scope(privileges) : "",
                   rights(privileges), extent(privileges), roles_text(privileges.roles),
                   privileges.with_grant_option ? " WITH GRANT OPTION" : ""));
}

void PostgresDdlCompiler::Objects::revoke(const op::Revoke& operation) {
  const Privileges& privileges = operation.privileges;
  check_privileges(privileges);
  emit(fmt::format("{}REVOKE {}{} ON {} FROM {}{}", privileges.is_default ? default_scope(privileges) : "",
                   operation.grant_option_only ? "GRANT OPTION FOR " : "", rights(privileges), extent(privileges),
                   roles_text(privileges.roles), operation.cascade ? " CASCADE" : ""));
}

}  // namespace retort::inline v1
