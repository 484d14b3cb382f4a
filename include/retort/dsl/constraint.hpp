#pragma once

#include <retort/dsl/expression.hpp>
#include <retort/dsl/name.hpp>

namespace retort::inline v1::dsl {

/// What happens to referencing rows: the ON DELETE and ON UPDATE of a foreign key.
enum class Action : std::uint8_t { unset = 1, no_action, restrict, cascade, set_null, set_default };
using enum Action;

struct PrimaryKeyOptions {
  Name name{};
};

struct UniqueOptions {
  Name name{};
  OptionalBool deferrable{};
  OptionalBool initially_deferred{};
  OptionalBool nulls_not_distinct{};
};

struct CheckOptions {
  Name name{};
};

struct ForeignKeyOptions {
  Name name{};
  Action on_delete = Action::unset;
  Action on_update = Action::unset;
  OptionalBool deferrable{};
  OptionalBool initially_deferred{};
};

/// A constraint of a table, as create_table lists it among the columns. Made by primary_key(), unique(), check() and
/// foreign_key().
struct Constraint {
  enum class Kind : std::uint8_t { unset = 1, primary_key, unique, check, foreign_key };

  Kind kind = Kind::unset;
  Action on_delete = Action::unset;
  Action on_update = Action::unset;
  OptionalBool deferrable{};
  OptionalBool initially_deferred{};
  OptionalBool nulls_not_distinct{};
  Name name{};
  Names columns{};
  TableName referent{};
  Names referent_columns{};
  Text condition{};
};

constexpr Constraint primary_key(Names columns, const PrimaryKeyOptions& options = {}) noexcept {
  return {.kind = Constraint::Kind::primary_key, .name = options.name, .columns = columns};
}

constexpr Constraint unique(Names columns, const UniqueOptions& options = {}) noexcept {
  return {.kind = Constraint::Kind::unique,
          .deferrable = options.deferrable,
          .initially_deferred = options.initially_deferred,
          .nulls_not_distinct = options.nulls_not_distinct,
          .name = options.name,
          .columns = columns};
}

constexpr Constraint check(const Sql& condition, const CheckOptions& options = {}) noexcept {
  return {.kind = Constraint::Kind::check, .name = options.name, .condition = condition.text()};
}

/// `foreign_key({"artist_id"}, "artist", {"id"}, {.on_delete = cascade})`
constexpr Constraint foreign_key(Names columns, TableName referent, Names referent_columns,
                                 const ForeignKeyOptions& options = {}) noexcept {
  return {.kind = Constraint::Kind::foreign_key,
          .on_delete = options.on_delete,
          .on_update = options.on_update,
          .deferrable = options.deferrable,
          .initially_deferred = options.initially_deferred,
          .name = options.name,
          .columns = columns,
          .referent = referent,
          .referent_columns = referent_columns};
}

/// A foreign key of one column, written with the column: `.references = references("artist", "id")`.
constexpr Constraint references(TableName referent, Name column, const ForeignKeyOptions& options = {}) noexcept {
  return foreign_key({}, referent, {column}, options);
}

}  // namespace retort::inline v1::dsl
