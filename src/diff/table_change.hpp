#pragma once

#include "diff/object_change.hpp"

#include <retort/model/table.hpp>
#include <retort/operation/nodes.hpp>

#include <string>
#include <vector>

namespace retort::inline v1::diffing {

/// What a table is as a whole, without what is in it.
Effort effort(const Table& from, const Table& to);

/// The changes of options and parents; partitions are attached and detached by operations of their own.
std::vector<op::TableChange> table_changes(const Table& from, const Table& to);

/// Without its default, which is a part of its own.
Effort effort(const Column& from, const Column& to);

op::AlterColumn column_change(const Column& from, const Column& to);

/// Whether values may get lost by it.
bool is_narrower(const Type& from, const Type& to);

/// Whether the constraints are the same but for one having been checked.
bool is_validated(const Constraint& from, const Constraint& to);

/// Where two foreign keys differ in nothing but when they are checked, and whether: what alters the one into the other.
std::optional<op::AlterConstraint> checking_change(const Constraint& from, const Constraint& to);

}  // namespace retort::inline v1::diffing
