#pragma once

#include <retort/dialect/dialect.hpp>

namespace retort::inline v1 {

/// Creates Retort's two tables where they are missing, by the dialect's own compiler. The version table has the shape
/// of Alembic's.
Script compile_version_tables(const Dialect& dialect, const VersionTables& tables);

/// A statement that is sent for every migration.
Statement reused_statement(std::string text, std::vector<Value> parameters);

/// id, revision, action, step, duration_us, applied_by, checksum, retort. What is not known is NULL; so are the number
/// of an entry that the database is to count and the step of one about a whole migration.
std::vector<Value> journal_parameters(const JournalEntry& entry);

}  // namespace retort::inline v1
