#pragma once

#include "graph/name_table.hpp"

#include <retort/config.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace retort::inline v1 {

/// How many characters must be inserted, removed, replaced or swapped with their neighbour to turn one text into the
/// other.
RETORT_API std::size_t edit_distance(std::string_view left, std::string_view right);

/// The names that may have been meant by `typed`, the nearest first: at most five, none further away than a third of
/// what was typed.
std::vector<std::string> near_names(const NameTable& names, std::string_view typed);

}  // namespace retort::inline v1
