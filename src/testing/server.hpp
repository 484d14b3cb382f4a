#pragma once

#include <retort/testing/database.hpp>

#include <string>

namespace retort::inline v1::testing {

/// The URL of the PostgreSQL server that options name.
std::string server_of(const DatabaseOptions& options);

}  // namespace retort::inline v1::testing
