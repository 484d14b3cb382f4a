#pragma once

#include <retort/dialect/dialect.hpp>

#include <string>

namespace retort::inline v1 {

/// Everything that pg_dump would write of a schema, from the catalogue. What an extension owns goes with its name.
std::string postgres_schema_listing(const VersionTables& tables);

}  // namespace retort::inline v1
