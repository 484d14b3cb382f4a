#pragma once

#include <retort/detail/enrolment.hpp>

#include <span>

namespace retort::inline v1 {

/// Throws ConfigError unless the migrations a library was seen to have when it was built are those that are linked.
void check_manifest(const detail::MigrationManifest& manifest);

/// Throws ConfigError when two of `set` are classes of one name, or when the linker made one class of one of `set` and
/// another of `set` or `others`. Takes time linear in both.
void check_classes(std::span<const detail::MigrationNode* const> set,
                   std::span<const detail::MigrationNode* const> others);

}  // namespace retort::inline v1
