#pragma once

#include <retort/dialect/dialect.hpp>

#include <memory>

namespace retort::inline v1 {

/// Conditions in psql's language: \if. Unlike a DO block it can hold every statement, those outside transactions too,
/// and errors keep their line. What is applied is kept in temporary tables.
std::unique_ptr<ScriptGuards> postgres_script_guards(const VersionTables& tables);

}  // namespace retort::inline v1
