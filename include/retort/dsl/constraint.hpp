#pragma once

#include <retort/dsl/expression.hpp>
#include <retort/dsl/index.hpp>
#include <retort/dsl/name.hpp>

namespace retort::inline v1::dsl {

/// What happens to referencing rows: the ON DELETE and ON UPDATE of a foreign key.
enum class Action : std::uint8_t { unset = 1, no_action, restrict, cascade, set_null, set_default };
using enum Action;

/// Whether a foreign key of several columns is checked when some of them are NULL: not at all (simple), or refused
/// unless all of them are (full).
enum class match : std::uint8_t { unset = 1, simple, full };

/// SQLite's ON CONFLICT: what becomes of a row that breaks the constraint.
enum class on_conflict : std::uint8_t { unset = 1, rollback, abort, fail, ignore, replace };

struct PrimaryKeyOptions {
  Name name{};
  OptionalBool deferrable{};
  OptionalBool initially_deferred{};
  Names include{};
  bool without_overlaps = false;  ///< the last column is a range; since PostgreSQL 18
  dsl::on_conflict on_conflict = dsl::on_conflict::unset;
  StorageParameters storage_parameters{};  ///< of the index that keeps it
  Name tablespace{};                       ///< of the index that keeps it
};

struct UniqueOptions {
  Name name{};
  OptionalBool deferrable{};
  OptionalBool initially_deferred{};
  OptionalBool nulls_not_distinct{};
  Names include{};
  bool without_overlaps = false;  ///< the last column is a range; since PostgreSQL 18
  dsl::on_conflict on_conflict = dsl::on_conflict::unset;
  StorageParameters storage_parameters{};  ///< of the index that keeps it
  Name tablespace{};                       ///< of the index that keeps it
};

struct CheckOptions {
  Name name{};
  bool no_inherit = false;
  bool enforced = true;  ///< false since PostgreSQL 18: nothing is checked
};

struct ForeignKeyOptions {
  Name name{};
  Action on_delete = Action::unset;
  Action on_update = Action::unset;
  OptionalBool deferrable{};
  OptionalBool initially_deferred{};
  dsl::match match = dsl::match::unset;
  Names on_delete_columns{};  ///< the only ones that set_null and set_default change; since PostgreSQL 15
  bool period = false;        ///< the last column, here and there, is a range; since PostgreSQL 18
  bool enforced = true;       ///< false since PostgreSQL 18: nothing is checked
};

struct ExcludeOptions {
  Name name{};
  Text method{};  ///< of the index: gist, spgist, …
  Sql where{};
  OptionalBool deferrable{};
  OptionalBool initially_deferred{};
  Names include{};
  StorageParameters storage_parameters{};
  Name tablespace{};
};

struct NotNullOptions {
  Name name{};
  bool no_inherit = false;
};

/// What no two rows may have in common: `{"during", "&&"}`.
struct ExcludeElement {
  IndexElement element;
  Text with{};  ///< the operator
};

/// A constraint of a table, as create_table lists it among the columns. Made by primary_key(), unique(), check(),
/// foreign_key(), exclude() and not_null().
struct Constraint {
  enum class Kind : std::uint8_t { unset = 1, primary_key, unique, check, foreign_key, exclude, not_null };

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
  Text condition{};  ///< of a check; an exclusion's WHERE
  dsl::match match = dsl::match::unset;
  dsl::on_conflict on_conflict = dsl::on_conflict::unset;
  bool temporal = false;  ///< WITHOUT OVERLAPS, PERIOD
  bool no_inherit = false;
  bool not_valid = false;
  bool enforced = true;
  Text method{};
  Names further_columns{};  ///< INCLUDE; a foreign key's on_delete_columns
  List<ExcludeElement> exclusions{};
  StorageParameters storage_parameters{};
  Name tablespace{};
};

constexpr Constraint primary_key(Names columns, const PrimaryKeyOptions& options = {}) noexcept {
  return {.kind = Constraint::Kind::primary_key,
          .deferrable = options.deferrable,
          .initially_deferred = options.initially_deferred,
          .name = options.name,
          .columns = columns,
          .on_conflict = options.on_conflict,
          .temporal = options.without_overlaps,
          .further_columns = options.include,
          .storage_parameters = options.storage_parameters,
          .tablespace = options.tablespace};
}

constexpr Constraint unique(Names columns, const UniqueOptions& options = {}) noexcept {
  return {.kind = Constraint::Kind::unique,
          .deferrable = options.deferrable,
          .initially_deferred = options.initially_deferred,
          .nulls_not_distinct = options.nulls_not_distinct,
          .name = options.name,
          .columns = columns,
          .on_conflict = options.on_conflict,
          .temporal = options.without_overlaps,
          .further_columns = options.include,
          .storage_parameters = options.storage_parameters,
          .tablespace = options.tablespace};
}

constexpr Constraint check(const Sql& condition, const CheckOptions& options = {}) noexcept {
  return {.kind = Constraint::Kind::check,
          .name = options.name,
          .condition = condition.text(),
          .no_inherit = options.no_inherit,
          .enforced = options.enforced};
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
          .referent_columns = referent_columns,
          .match = options.match,
          .temporal = options.period,
          .enforced = options.enforced,
          .further_columns = options.on_delete_columns};
}

/// A foreign key of one column, written with the column: `.references = references("artist", "id")`.
constexpr Constraint references(TableName referent, Name column, const ForeignKeyOptions& options = {}) noexcept {
  return foreign_key({}, referent, {column}, options);
}

/// No two rows for which every operator holds: `exclude({{"room", "="}, {"during", "&&"}}, {.method = "gist"})`.
constexpr Constraint exclude(List<ExcludeElement> elements, const ExcludeOptions& options = {}) noexcept {
  return {.kind = Constraint::Kind::exclude,
          .deferrable = options.deferrable,
          .initially_deferred = options.initially_deferred,
          .name = options.name,
          .condition = options.where.text(),
          .method = options.method,
          .further_columns = options.include,
          .exclusions = elements,
          .storage_parameters = options.storage_parameters,
          .tablespace = options.tablespace};
}

namespace detail {
constexpr Constraint not_null(Names column, const NotNullOptions& options) noexcept {
  return {
      .kind = Constraint::Kind::not_null, .name = options.name, .columns = column, .no_inherit = options.no_inherit};
}
}  // namespace detail

/// NOT NULL as a constraint with a name, since PostgreSQL 18; `.nullable = false` in the column is the usual way.
constexpr Constraint not_null(Name column, const NotNullOptions& options = {}) noexcept {
  return detail::not_null({column}, options);
}

}  // namespace retort::inline v1::dsl
