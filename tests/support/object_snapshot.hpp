#pragma once

#include "support/postgres_database.hpp"
#include "support/sqlite_database.hpp"

#include <string>

namespace support {

/// Whatever a database holds beside the columns of tables, as text, a line a thing: with owners, rights and comments.
std::string object_snapshot(PostgresSession& session);
std::string object_snapshot(SqliteDatabase& database);

}  // namespace support
