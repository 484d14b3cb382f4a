#pragma once

// The one include of a migration file.
#include <retort/detail/migration_node.hpp>
#include <retort/migration_class.hpp>

/// Registers a migration class, in the namespace where the class is defined. Two classes of the same name in one set
/// of migrations do not link, nor do two of the same name and namespace in different sets; where the linker cannot see
/// both, the first use of the registry names both files. Classes in an anonymous namespace never get in each other's
/// way.
#define RETORT_MIGRATION(Class)                                                                                 \
  static constexpr Class retort_instance_of_##Class{};                                                          \
  [[maybe_unused]] RETORT_DETAIL_LOCAL void retort_migration_class(const Class*);                               \
  void retort_migration_class(const Class*) {}                                                                  \
  extern "C" {                                                                                                  \
  RETORT_DETAIL_DECLARE_SET(Class)                                                                              \
  extern RETORT_DETAIL_LOCAL RETORT_DETAIL_NODES ::retort::detail::MigrationNode RETORT_DETAIL_SYMBOL(Class);   \
  constinit ::retort::detail::MigrationNode RETORT_DETAIL_SYMBOL(Class) =                                       \
      ::retort::detail::node_of<Class>(&retort_instance_of_##Class, RETORT_DETAIL_SET(Class), #Class, __FILE__, \
                                       static_cast<std::uint_least32_t>(__LINE__));                             \
  }                                                                                                             \
  RETORT_DETAIL_ENROL(Class)                                                                                    \
  static_assert(true)
