#pragma once

#include <retort/dsl/options.hpp>
#include <retort/model/constraint.hpp>

#include <string>
#include <vector>

namespace retort::inline v1 {

/// Empty when the database chooses one.
const std::string& name_of(const Constraint& constraint);

dsl::constraint_type constraint_type_of(const Constraint& constraint);

/// The columns that a key, a foreign key, an exclusion or NOT NULL is on, in order; none for a check, and for an
/// exclusion that has an expression.
std::vector<std::string> columns_of(const Constraint& constraint);

/// The unique index that a constraint takes over; empty for one that makes its own.
const std::string& taken_index(const Constraint& constraint);

}  // namespace retort::inline v1
