#pragma once

#include <retort/connection.hpp>

namespace retort::inline v1 {

/// Runs a statement and sees to it that it returns what it must. Throws SqlError.
Result run_checked(Connection& connection, const Statement& statement);

}  // namespace retort::inline v1
