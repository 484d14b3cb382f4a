#pragma once

#include <retort/dsl/constraint.hpp>
#include <retort/dsl/default.hpp>
#include <retort/dsl/sequence.hpp>
#include <retort/dsl/storage.hpp>
#include <retort/dsl/type.hpp>

namespace retort::inline v1::dsl {

/// GENERATED … AS IDENTITY. On SQLite an identity column is the table's INTEGER PRIMARY KEY.
enum class identity : std::uint8_t { none = 1, always, by_default };

struct ColumnOptions {
  bool nullable = true;      ///< a primary key's column is never nullable, whatever is said here
  bool primary_key = false;  ///< several columns that say so are one primary key, in order
  OptionalBool unique{};     ///< an unnamed unique constraint of this column alone
  dsl::identity identity = dsl::identity::none;
  Default server_default{};
  Text comment{};  ///< kept by PostgreSQL; SQLite has no place for it
  CollationName collation{};
  Constraint references{};  ///< see references()
  SequenceOptions identity_options{};
  Sql computed{};            ///< GENERATED ALWAYS AS (…): the column is worked out from others
  OptionalBool persisted{};  ///< false: worked out when it is read, VIRTUAL, since PostgreSQL 18; otherwise STORED
  Sql check{};               ///< an unnamed check constraint, dropped with the column
  dsl::storage storage = dsl::storage::unset;
  dsl::compression compression = dsl::compression::unset;
  std::int32_t statistics = -1;  ///< how many values ANALYZE keeps; -1: as the server is configured
  StorageParameters options{};   ///< what the planner is told: `{{"n_distinct", -0.5}}`
  Name identity_sequence{};      ///< the name of an identity's sequence; left out: the server finds one
};

/// `{"email", varchar(255), {.nullable = false}}`
struct Column {
  constexpr Column() noexcept = default;
  constexpr Column(Name column_name, const Type& column_type, const ColumnOptions& column_options = {}) noexcept
      : name(column_name), type(column_type), options(column_options) {}

  Name name{};
  Type type{};
  ColumnOptions options{};
};

/// A line of create_table: a column or a constraint.
struct TableItem {
  constexpr TableItem(Name name, const Type& type, const ColumnOptions& options = {}) noexcept
      : column(name, type, options) {}
  constexpr TableItem(const Column& item) noexcept : column(item) {}
  constexpr TableItem(const Constraint& item) noexcept : constraint(item) {}

  constexpr bool is_column() const noexcept { return constraint.kind == Constraint::Kind::unset; }

  Column column{};
  Constraint constraint{};
};

}  // namespace retort::inline v1::dsl
