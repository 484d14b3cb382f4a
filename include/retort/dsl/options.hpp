#pragma once

#include <retort/dsl/constraint.hpp>
#include <retort/dsl/default.hpp>
#include <retort/dsl/type.hpp>

// The keyword arguments of Op's verbs. Every member has a default; members are appended, never reordered.
namespace retort::inline v1::dsl {

struct CreateTableOptions {
  Text comment{};
  bool if_not_exists = false;
};

struct DropTableOptions {
  bool if_exists = false;
};

struct AddColumnOptions {
  bool if_not_exists = false;  ///< PostgreSQL only
};

struct DropColumnOptions {
  bool if_exists = false;  ///< PostgreSQL only
};

/// What changes; a member left out stays as it is. The existing_ members say how it was, which the generated
/// downgrade needs to go back.
struct AlterColumnOptions {
  OptionalBool nullable{};
  Default server_default{};  ///< no_default takes it away
  Name new_column_name{};
  Type type{};
  Sql using_expression{};  ///< PostgreSQL's USING, with a type
  Text comment{};          ///< an empty text takes it away
  OptionalBool existing_nullable{};
  Default existing_server_default{};
  Type existing_type{};
  Text existing_comment{};
};

struct CreateIndexOptions {
  bool unique = false;
  Text method{};  ///< btree, hash, gin, gist, spgist, brin
  Sql where{};
  Names include{};
  bool concurrently = false;  ///< PostgreSQL builds it outside a transaction; SQLite has no such difference
  bool if_not_exists = false;
  OptionalBool nulls_not_distinct{};
};

struct DropIndexOptions {
  bool concurrently = false;
  bool if_exists = false;
};

struct CreateUniqueConstraintOptions {
  OptionalBool deferrable{};
  OptionalBool initially_deferred{};
  OptionalBool nulls_not_distinct{};
};

struct CreateForeignKeyOptions {
  Action on_delete = Action::unset;
  Action on_update = Action::unset;
  OptionalBool deferrable{};
  OptionalBool initially_deferred{};
};

/// Which kind of constraint a name stands for.
enum class constraint_type : std::uint8_t { unset = 1, primary_key, unique, check, foreign_key };

struct DropConstraintOptions {
  constraint_type type = constraint_type::unset;
  bool if_exists = false;
};

/// A statement that refuses a transaction must say how Retort finds out, after a crash, whether it was done: a query
/// that returns true (done_when), or that running it twice is harmless (repeatable). SQLite refuses a transaction for
/// PRAGMA, VACUUM, ATTACH and DETACH; everything else has one there whatever is said here.
struct ExecuteOptions {
  bool transactional = true;
  bool repeatable = false;
  Sql done_when{};
  Sql reverse{};  ///< what undoes it, for a downgrade that is left out
};

}  // namespace retort::inline v1::dsl
