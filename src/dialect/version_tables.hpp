#pragma once

#include <retort/dialect/dialect.hpp>

namespace retort::inline v1 {

/// Creates Retort's two tables where they are missing, by the dialect's own compiler. The version table has the shape
/// of Alembic's.
Script compile_version_tables(const Dialect& dialect, const VersionTables& tables);

}  // namespace retort::inline v1
