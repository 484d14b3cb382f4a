#pragma once

#include <retort/core/location.hpp>

#include <string>

namespace retort::inline v1 {

/// "migrations/versions/create_customers.cpp:17"; empty when nothing is known. Paths stay as the compiler was given
/// them: retort_add_migrations() makes it give them relative to the project.
std::string source_path(const Location& location);

}  // namespace retort::inline v1
