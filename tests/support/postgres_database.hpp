#pragma once

#include <retort/sql/result.hpp>
#include <retort/sql/statement.hpp>

#include <memory>
#include <optional>
#include <string>

struct pg_conn;

namespace support {

/// RETORT_TEST_POSTGRES_URL: a superuser's database on a server where tests may create databases.
std::optional<std::string> postgres_url();

/// Skips the rest of a test, loudly, where no server was named.
#define RETORT_REQUIRE_POSTGRES()                                                                                \
  if (!support::postgres_url()) {                                                                                \
    GTEST_SKIP() << "NOT TESTED: set RETORT_TEST_POSTGRES_URL to a superuser's database on a PostgreSQL server"; \
  }                                                                                                              \
  static_assert(true)

/// A session. Throws retort::SqlError. One thread.
class PostgresSession {
 public:
  PostgresSession(const std::string& url, const std::string& database);
  ~PostgresSession();
  PostgresSession(const PostgresSession&) = delete;
  PostgresSession& operator=(const PostgresSession&) = delete;

  /// By the extended protocol; by the simple one where the text may hold several statements.
  retort::Result run(const retort::Statement& statement);
  /// All the statements in the text, by the simple protocol.
  retort::Result run(const std::string& sql);
  void run(const retort::Script& script);
  /// The first field of the first row; "NULL" for NULL.
  std::string value(const std::string& sql);

  /// Sends without waiting for the result, which finish() returns.
  void send(const retort::Statement& statement);
  retort::Result finish();

  int server_version() const;
  int process() const;

 private:
  pg_conn* handle_ = nullptr;
};

/// A database that lives as long as this object.
class PostgresDatabase {
 public:
  PostgresDatabase();
  ~PostgresDatabase();
  PostgresDatabase(const PostgresDatabase&) = delete;
  PostgresDatabase& operator=(const PostgresDatabase&) = delete;

  std::unique_ptr<PostgresSession> connect() const;

 private:
  std::string name_;
};

}  // namespace support
