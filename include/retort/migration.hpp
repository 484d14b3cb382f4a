#pragma once

// The one include of a migration file.
#include <retort/detail/migration_node.hpp>
#include <retort/migration_class.hpp>

/// Registers a migration class, in the namespace where the class is defined. Two classes of the same name in one set
/// of migrations do not link, and where the linker cannot see both, the first use of the registry names both files.
#define RETORT_MIGRATION(Class)                                                                                      \
  static constexpr Class retort_instance_of_##Class{};                                                               \
  extern "C" {                                                                                                       \
  constinit ::retort::detail::MigrationNode RETORT_DETAIL_SYMBOL(Class) = ::retort::detail::node_of<Class>(          \
      &retort_instance_of_##Class, RETORT_DETAIL_SET, #Class, __FILE__, static_cast<std::uint_least32_t>(__LINE__)); \
  }                                                                                                                  \
  RETORT_DETAIL_ENROL(Class)                                                                                         \
  static_assert(true)
