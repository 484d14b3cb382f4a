#pragma once

#include <retort/connection.hpp>

#include <chrono>
#include <memory>
#include <string_view>

struct pg_conn;
struct sqlite3;

namespace retort::inline v1 {

struct ConnectOptions {
  /// How long to go on trying while a server cannot be reached, is starting up or has no room. Zero: one attempt. A
  /// wrong password or a database that is not there ends it at once.
  std::chrono::milliseconds wait{0};
  /// How long SQLite waits for another process's write lock.
  std::chrono::milliseconds busy_timeout{60'000};
};

/// Opens a connection.
///
///   postgresql://user:password@host:5432/database?sslmode=require   (postgres://, postgis://, postgresql+anything://)
///   host=/run/postgresql dbname=shop                                libpq's key=value form; PG* variables apply
///   sqlite:relative/file.db  sqlite:///relative/file.db  sqlite:////absolute/file.db
///   sqlite:file:path?mode=ro                                        SQLite's own URIs
///   sqlite://  sqlite::memory:                                      a database in memory
///
/// Special characters in a URL are written %XX: an @, /, : or % in a password too. A URL's scheme decides; SQLite files
/// are created when missing, and foreign keys are enforced. No error shows a password.
///
/// Throws UsageError for a URL that cannot be understood, ConnectionError when the database cannot be reached.
RETORT_API std::unique_ptr<Connection> connect(std::string_view url, const ConnectOptions& options = {});

/// The name of the dialect that a URL's database speaks, without connecting. Throws UsageError as connect() does.
RETORT_API std::string_view dialect_of_url(std::string_view url);

/// Uses a libpq connection that the caller owns and keeps open for as long as the result lives. It must be idle, with
/// the client encoding UTF8 and standard_conforming_strings on; otherwise UsageError. Whenever nothing is submitted,
/// and at the end, it is idle, blocking and out of pipeline mode; the end rolls back what was not committed. Its
/// notices go where the owner sends them. Linked only where Retort was built with PostgreSQL.
RETORT_API std::unique_ptr<Connection> borrow(pg_conn* connection);

/// Uses an SQLite connection that the caller owns, in the same way. Its settings stay as they are: the busy timeout,
/// and whether foreign keys are enforced.
RETORT_API std::unique_ptr<Connection> borrow(sqlite3* connection);

}  // namespace retort::inline v1
