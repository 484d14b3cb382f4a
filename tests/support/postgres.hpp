#pragma once

#include <optional>
#include <string>

#include <gtest/gtest.h>

namespace retort_test {

/// RETORT_TEST_POSTGRES_URL: a superuser's database on a server where databases may be created. Nothing when unset.
std::optional<std::string> postgres_url();

/// Why a test that needs a server is skipped.
inline constexpr const char* no_postgres =
    "RETORT_TEST_POSTGRES_URL is not set: this test needs a PostgreSQL server (tests/run.sh starts one)";

/// The same server, another database.
std::string with_database(const std::string& url, const std::string& database);

/// A database of its own for one test, dropped at the end even when connections to it are still open.
class ScratchDatabase {
 public:
  /// Throws what connecting and creating throw, and std::logic_error when there is no server.
  ScratchDatabase();
  ~ScratchDatabase();
  ScratchDatabase(const ScratchDatabase&) = delete;
  ScratchDatabase& operator=(const ScratchDatabase&) = delete;

  const std::string& name() const noexcept { return name_; }
  const std::string& url() const noexcept { return url_; }

 private:
  std::string server_;
  std::string name_;
  std::string url_;
};

/// Skips its tests loudly where there is no server, and gives each a database.
class PostgresTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!postgres_url().has_value()) GTEST_SKIP() << no_postgres;
    database_.emplace();
  }

  const std::string& url() const { return database_->url(); }

 private:
  std::optional<ScratchDatabase> database_;
};

}  // namespace retort_test
