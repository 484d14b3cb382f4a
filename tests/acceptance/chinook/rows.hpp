#pragma once

#include "names.hpp"

#include <retort/op.hpp>
#include <retort/sql/value.hpp>

#include <initializer_list>
#include <string_view>

namespace chinook {

/// A table's rows, from its CSV file in the folder corpora/chinook/data of $RETORT_SHARED. The named columns hold
/// integers, the others text. Throws std::runtime_error for a file that is not there or makes no sense.
retort::Rows rows_of(const Names& names, std::string_view table, std::initializer_list<std::string_view> integers);

/// Takes the rows out of these tables again, in this order.
void empty(retort::Op& op, const Names& names, std::initializer_list<std::string_view> tables);

}  // namespace chinook
