#pragma once

#include <retort/core/location.hpp>
#include <retort/dsl/column.hpp>
#include <retort/model/sequence_options.hpp>
#include <retort/model/storage.hpp>
#include <retort/model/type.hpp>
#include <retort/sql/value.hpp>

#include <optional>
#include <string>
#include <variant>

namespace retort::inline v1 {

/// SQL that stands for itself.
struct Expression {
  std::string sql{};
  bool operator==(const Expression&) const = default;
};

/// A column's default: a value or an expression.
using Default = std::variant<Value, Expression>;

/// A column as a table holds it. Keys and other constraints belong to the table.
struct Column {
  std::string name{};
  Type type{};
  bool nullable = true;
  dsl::identity identity = dsl::identity::none;
  std::optional<Default> server_default{};
  std::string collation{};
  std::string comment{};
  SequenceOptions identity_options{};
  std::string computed{};  ///< the expression of a generated column
  bool persisted = true;   ///< a generated column's values are stored
  dsl::storage storage = dsl::storage::unset;
  dsl::compression compression = dsl::compression::unset;
  std::string collation_schema{};   ///< empty: the search path knows the collation
  std::string identity_sequence{};  ///< empty: the server names the identity's sequence
  std::optional<int> statistics{};  ///< how many values ANALYZE keeps; empty: as the server is configured
  StorageParameters options{};      ///< what the planner is told: `n_distinct`
  Location where{};                 ///< where a migration or a declaration says so

  bool operator==(const Column&) const = default;
};

}  // namespace retort::inline v1
