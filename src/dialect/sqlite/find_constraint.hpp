#pragma once

#include "dialect/sqlite/stored_table.hpp"

#include <retort/operation/nodes.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace retort::inline v1 {

/// Where a constraint is written: behind a column, or on a line of its own.
struct ConstraintPlace {
  static constexpr std::size_t of_table = static_cast<std::size_t>(-1);

  std::size_t column = of_table;
  std::size_t index = 0;  ///< among the column's clauses, or the table's constraints
};

/// The constraint to drop: the one of that name; or the unnamed one that is what it was said to be, that PostgreSQL
/// would have given that name (`users_email_key`), or that is the only one of its kind. Nothing when there is none and
/// that is all right; otherwise throws UsageError, which lists what there is.
std::optional<ConstraintPlace> find_constraint(const StoredTable& table, const op::DropConstraint& wanted);

/// Whether the constraint is on this column, among others perhaps, or mentions it.
bool uses_column(const Constraint& constraint, std::string_view column);

}  // namespace retort::inline v1
