#pragma once

#include "support/postgres_database.hpp"
#include "support/sqlite_database.hpp"

#include <string>

namespace support {

/// Everything that tables, columns, constraints and indexes are made of, as text, a line a thing. Two databases with
/// the same text are the same to every statement; the order of a table's columns is not in it.
std::string catalog_snapshot(PostgresSession& session);
std::string catalog_snapshot(SqliteDatabase& database);

}  // namespace support
