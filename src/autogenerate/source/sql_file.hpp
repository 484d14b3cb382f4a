#pragma once

#include <retort/connection.hpp>

#include <string>

namespace retort::inline v1 {

/// Runs what a file of SQL says, statement by statement: a script, pg_dump's output, or .dump's of sqlite3. The rows of
/// COPY … FROM stdin are left out. Throws ConfigError or SqlError, which name the file and the line.
void load_sql_file(Connection& connection, const std::string& path);

}  // namespace retort::inline v1
