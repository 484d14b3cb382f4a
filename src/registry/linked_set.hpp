#pragma once

#include "registry/enrolled.hpp"

#include <retort/detail/enrolment.hpp>

#include <string_view>
#include <vector>

namespace retort::inline v1 {

/// The migrations of one set that are linked into the program, in declared order: libraries by name, each in the order
/// of its manifest; then those that enrolled themselves, by file and line. The order of linking plays no part.
struct LinkedSet {
  std::string_view name{};
  std::vector<const detail::MigrationNode*> nodes{};
  /// All of them are of one manifest: when it was written, their ids and their classes' names were found to be
  /// distinct.
  bool is_one_library = false;
};

/// The set of that name; without a name, the only one. Throws ConfigError when there is no such set, or no single one,
/// when a manifest and what is linked disagree, and for two classes that have one name or were made one by the linker.
LinkedSet linked_set(const Enrolled& enrolled, std::string_view name);

}  // namespace retort::inline v1
