#pragma once

#include <retort/testing/database.hpp>

namespace retort::inline v1::testing {

/// The migrations that options name.
const Registry& registry_of(const DatabaseOptions& options);

}  // namespace retort::inline v1::testing
