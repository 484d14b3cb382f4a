#pragma once

#include <retort/core/object_kind.hpp>
#include <retort/dsl/list.hpp>
#include <retort/dsl/name.hpp>
#include <retort/dsl/type.hpp>

namespace retort::inline v1::dsl {

/// The name of what stands in no schema, or of a part of something. Checked like Name; remembers file and line.
class GlobalName {
 public:
  constexpr GlobalName() noexcept = default;

  template <std::size_t N>
  consteval GlobalName(const char (&literal)[N], const char* file = __builtin_FILE(),
                       std::uint_least32_t at_line = __builtin_LINE())
      : name_(literal, at_line), file_(file) {}

  constexpr GlobalName(const RuntimeName& name) noexcept : name_(name), file_(name.file) {}

  constexpr const Name& name() const noexcept { return name_; }
  constexpr const char* file() const noexcept { return file_; }
  constexpr std::uint_least32_t line() const noexcept { return name_.line(); }

 private:
  Name name_{};
  const char* file_ = nullptr;
};

/// An object that is there, as the functions in dsl::object write it.
struct ObjectName {
  ObjectKind kind = ObjectKind::table;
  TableName name{};   ///< its name, or what it is a part of
  GlobalName part{};  ///< its name, where `name` is what it is a part of, or is not set
  List<Type> arguments{};
  bool all_in_schema = false;  ///< all of a kind in the schema `part`
};

/// A role's name; PUBLIC, CURRENT_USER, CURRENT_ROLE and SESSION_USER mean what they mean in SQL.
using Roles = Names;

namespace object {

constexpr ObjectName table(const TableName& name) noexcept { return {.kind = ObjectKind::table, .name = name}; }
constexpr ObjectName view(const TableName& name) noexcept { return {.kind = ObjectKind::view, .name = name}; }
constexpr ObjectName materialized_view(const TableName& name) noexcept {
  return {.kind = ObjectKind::materialized_view, .name = name};
}
constexpr ObjectName foreign_table(const TableName& name) noexcept {
  return {.kind = ObjectKind::foreign_table, .name = name};
}
constexpr ObjectName sequence(const TableName& name) noexcept { return {.kind = ObjectKind::sequence, .name = name}; }
constexpr ObjectName index(const TableName& name) noexcept { return {.kind = ObjectKind::index, .name = name}; }
/// An enum, composite or range type.
constexpr ObjectName type(const TableName& name) noexcept { return {.kind = ObjectKind::enum_type, .name = name}; }
constexpr ObjectName domain(const TableName& name) noexcept { return {.kind = ObjectKind::domain, .name = name}; }
constexpr ObjectName collation(const TableName& name) noexcept { return {.kind = ObjectKind::collation, .name = name}; }
constexpr ObjectName statistics(const TableName& name) noexcept {
  return {.kind = ObjectKind::statistics, .name = name};
}
constexpr ObjectName text_search_dictionary(const TableName& name) noexcept {
  return {.kind = ObjectKind::text_search_dictionary, .name = name};
}
constexpr ObjectName text_search_configuration(const TableName& name) noexcept {
  return {.kind = ObjectKind::text_search_configuration, .name = name};
}

/// Functions of one name differ by the types of what goes in: `object::function("area", {numeric, numeric})`.
constexpr ObjectName function(const TableName& name, List<Type> arguments = {}) noexcept {
  return {.kind = ObjectKind::function, .name = name, .arguments = arguments};
}
constexpr ObjectName procedure(const TableName& name, List<Type> arguments = {}) noexcept {
  return {.kind = ObjectKind::procedure, .name = name, .arguments = arguments};
}
constexpr ObjectName aggregate(const TableName& name, List<Type> arguments = {}) noexcept {
  return {.kind = ObjectKind::aggregate, .name = name, .arguments = arguments};
}
/// With one argument: the operator stands before it.
constexpr ObjectName operator_(const TableName& name, List<Type> arguments) noexcept {
  return {.kind = ObjectKind::operator_, .name = name, .arguments = arguments};
}

/// From the first type to the second: `object::cast({integer, type("mood")})`.
constexpr ObjectName cast(List<Type> types) noexcept { return {.kind = ObjectKind::cast, .arguments = types}; }
/// Of the indexes of one method: `object::operator_class("by_length", "btree")`.
constexpr ObjectName operator_class(const TableName& name, const GlobalName& method) noexcept {
  return {.kind = ObjectKind::operator_class, .name = name, .part = method};
}
constexpr ObjectName operator_family(const TableName& name, const GlobalName& method) noexcept {
  return {.kind = ObjectKind::operator_family, .name = name, .part = method};
}

constexpr ObjectName schema(const GlobalName& name) noexcept { return {.kind = ObjectKind::schema, .part = name}; }
constexpr ObjectName extension(const GlobalName& name) noexcept {
  return {.kind = ObjectKind::extension, .part = name};
}
constexpr ObjectName event_trigger(const GlobalName& name) noexcept {
  return {.kind = ObjectKind::event_trigger, .part = name};
}
constexpr ObjectName publication(const GlobalName& name) noexcept {
  return {.kind = ObjectKind::publication, .part = name};
}
constexpr ObjectName subscription(const GlobalName& name) noexcept {
  return {.kind = ObjectKind::subscription, .part = name};
}
constexpr ObjectName foreign_data_wrapper(const GlobalName& name) noexcept {
  return {.kind = ObjectKind::foreign_data_wrapper, .part = name};
}
constexpr ObjectName server(const GlobalName& name) noexcept { return {.kind = ObjectKind::server, .part = name}; }
constexpr ObjectName database(const GlobalName& name) noexcept { return {.kind = ObjectKind::database, .part = name}; }
constexpr ObjectName language(const GlobalName& name) noexcept { return {.kind = ObjectKind::language, .part = name}; }

constexpr ObjectName column(const TableName& table, const GlobalName& name) noexcept {
  return {.kind = ObjectKind::column, .name = table, .part = name};
}
constexpr ObjectName constraint(const TableName& table, const GlobalName& name) noexcept {
  return {.kind = ObjectKind::constraint, .name = table, .part = name};
}
constexpr ObjectName trigger(const TableName& table, const GlobalName& name) noexcept {
  return {.kind = ObjectKind::trigger, .name = table, .part = name};
}
constexpr ObjectName rule(const TableName& table, const GlobalName& name) noexcept {
  return {.kind = ObjectKind::rule, .name = table, .part = name};
}
constexpr ObjectName policy(const TableName& table, const GlobalName& name) noexcept {
  return {.kind = ObjectKind::policy, .name = table, .part = name};
}
constexpr ObjectName attribute(const TableName& type, const GlobalName& name) noexcept {
  return {.kind = ObjectKind::attribute, .name = type, .part = name};
}
constexpr ObjectName domain_constraint(const TableName& domain, const GlobalName& name) noexcept {
  return {.kind = ObjectKind::domain_constraint, .name = domain, .part = name};
}

constexpr ObjectName all_tables(const GlobalName& schema) noexcept {
  return {.kind = ObjectKind::table, .part = schema, .all_in_schema = true};
}
constexpr ObjectName all_sequences(const GlobalName& schema) noexcept {
  return {.kind = ObjectKind::sequence, .part = schema, .all_in_schema = true};
}
constexpr ObjectName all_functions(const GlobalName& schema) noexcept {
  return {.kind = ObjectKind::function, .part = schema, .all_in_schema = true};
}
constexpr ObjectName all_procedures(const GlobalName& schema) noexcept {
  return {.kind = ObjectKind::procedure, .part = schema, .all_in_schema = true};
}

}  // namespace object

}  // namespace retort::inline v1::dsl
