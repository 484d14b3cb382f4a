#pragma once

// GoogleTest's words for retort::testing. Header only: the library does not know GoogleTest.
#include <retort/testing.hpp>

#include <optional>
#include <string>
#include <utility>

#include <gtest/gtest.h>

namespace retort::inline v1::testing {

/// `EXPECT_TRUE(holds(no_drift()));`
inline ::testing::AssertionResult holds(const CheckResult& result) {
  if (result) return ::testing::AssertionSuccess();
  return ::testing::AssertionFailure() << result.message;
}

/// A fixture: each test has a migrated database of its own. Skipped, and says why, where there is no server for it.
///
///   struct OrdersTest : retort::testing::PostgresTest {};
///   TEST_F(OrdersTest, are_numbered) { connection().execute("INSERT INTO …"); … }
///
/// A fixture's constructor may say with which migrations: `OrdersTest() : PostgresTest({.set = "shop"}) {}`.
class DatabaseTest : public ::testing::Test {
 protected:
  explicit DatabaseTest(std::string dialect, DatabaseOptions options = {})
      : dialect_(std::move(dialect)), options_(std::move(options)) {}

  void SetUp() override {
    const bool is_named = !options_.server.empty();
    if (dialect_ == "postgresql" && !is_named && !has_postgres_server()) {
      GTEST_SKIP() << "there is no PostgreSQL server: neither RETORT_TEST_POSTGRES_URL nor initdb and postgres";
    }
    database_.emplace(dialect_, options_);
  }

  TestDatabase& database() { return *database_; }
  Connection& connection() { return database_->connection(); }

 private:
  std::string dialect_;
  DatabaseOptions options_;
  std::optional<TestDatabase> database_{};
};

class PostgresTest : public DatabaseTest {
 protected:
  explicit PostgresTest(DatabaseOptions options = {}) : DatabaseTest("postgresql", std::move(options)) {}
};

class SqliteTest : public DatabaseTest {
 protected:
  explicit SqliteTest(DatabaseOptions options = {}) : DatabaseTest("sqlite", std::move(options)) {}
};

}  // namespace retort::inline v1::testing
