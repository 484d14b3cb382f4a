#pragma once

#include <retort/dialect/dialect.hpp>

#include <string>

namespace retort::inline v1 {

/// SQLite keeps the text of everything that is in a schema.
std::string sqlite_schema_listing(const VersionTables& tables);

}  // namespace retort::inline v1
