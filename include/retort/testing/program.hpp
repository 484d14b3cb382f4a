#pragma once

#include <retort/config.hpp>

#include <string_view>

namespace retort::inline v1::testing {

/// Runs one check of a set of migrations, for a program that is a test: what retort_add_migration_tests() makes.
///
///   single_head
///   every_migration_is_reversible DIALECT
///   up_down_up DIALECT
///   no_drift DIALECT
///
/// Returns 0 when it holds; 1 when not, or when it cannot be made, and says why on standard error; 2 for arguments that
/// are none of these; 77, and says so, for "postgresql" where has_postgres_server() is false.
RETORT_API int run_check(int argc, const char* const* argv, std::string_view set = {});

}  // namespace retort::inline v1::testing
