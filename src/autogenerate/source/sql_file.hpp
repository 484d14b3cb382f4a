#pragma once

#include <retort/connection.hpp>

#include <functional>
#include <string>

namespace retort::inline v1 {

/// How a file is loaded. What would change the server is left out in any case.
struct SqlFileOptions {
  /// The server is there for this alone: roles that the file names are created there. Elsewhere it is left out what a
  /// role owns and may do that is missing.
  bool has_own_server = false;
  std::function<void(const std::string&)> note{};  ///< what has been left out; none: nobody wants to know
};

/// Runs what a file of SQL says, statement by statement: a script, pg_dump's output, or .dump's of sqlite3. The rows of
/// COPY … FROM stdin are left out. Throws ConfigError or SqlError, which name the file and the line.
void load_sql_file(Connection& connection, const std::string& path, const SqlFileOptions& options);

}  // namespace retort::inline v1
