#pragma once

#include <retort/connection.hpp>

#include <chrono>
#include <memory>
#include <string_view>

struct pg_conn;
struct sqlite3;

namespace retort::inline v1 {

struct ConnectOptions {
  /// How long to go on trying while the server cannot be reached or is starting up. Zero: one attempt.
  std::chrono::milliseconds wait{0};
  /// How long SQLite waits for another process's write lock.
  std::chrono::milliseconds busy_timeout{60'000};
};

/// Opens a connection.
///
///   postgresql://user:password@host:5432/database?sslmode=require   (postgres://, postgis://, postgresql+anything://)
///   host=/run/postgresql dbname=shop                                libpq's key=value form; PG* variables apply
///   sqlite:relative/file.db  sqlite:///relative/file.db  sqlite:////absolute/file.db
///   sqlite://  sqlite::memory:                                      a database in memory
///
/// Throws UsageError for a URL that cannot be understood, ConnectionError when the database cannot be reached.
RETORT_API std::unique_ptr<Connection> connect(std::string_view url, const ConnectOptions& options = {});

/// The name of the dialect that a URL's database speaks, without connecting. Throws UsageError as connect() does.
RETORT_API std::string_view dialect_of_url(std::string_view url);

/// Uses a libpq connection that the caller owns and keeps open for as long as the result lives. It must be idle.
/// Linked only where Retort was built with PostgreSQL.
RETORT_API std::unique_ptr<Connection> borrow(pg_conn* connection);

/// Uses an SQLite connection that the caller owns, in the same way. Its busy timeout stays as it is.
RETORT_API std::unique_ptr<Connection> borrow(sqlite3* connection);

}  // namespace retort::inline v1
