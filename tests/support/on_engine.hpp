#pragma once

#include "support/migration_set.hpp"
#include "support/postgres.hpp"
#include "support/temporary_directory.hpp"

#include <retort/migrator.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace retort_test {

/// A database of its own for one test.
class Database {
 public:
  /// "postgresql" or "sqlite".
  explicit Database(const std::string& engine);

  const std::string& url() const noexcept { return url_; }
  std::unique_ptr<retort::Connection> connect() const { return retort::connect(url_); }

  /// Runs on a connection of its own, as a new start of a program would.
  retort::Report upgrade(const MigrationSet& migrations, retort::MigratorOptions options = {}) const;
  retort::Report downgrade(const MigrationSet& migrations, const std::string& target) const;
  /// The error that upgrade() fails with; the test fails when it does not.
  retort::Error failure_of_upgrade(const MigrationSet& migrations, retort::MigratorOptions options = {}) const;
  retort::Error failure_of_downgrade(const MigrationSet& migrations, const std::string& target) const;

  bool has_table(const std::string& name) const;
  /// The names of all tables, sorted; Retort's own as well.
  std::vector<std::string> tables() const;
  /// The first field of a query's first row.
  std::string value(const std::string& sql) const;
  std::vector<std::string> version_rows() const;
  /// What the journal says is done: "upgrade m1", "downgrade m1", …, without the steps of migrations.
  std::vector<std::string> journal() const;

 private:
  std::vector<std::string> column(const std::string& sql) const;

  std::optional<ScratchDatabase> postgres_;
  std::optional<TemporaryDirectory> directory_;
  std::string url_;
};

/// For tests that hold on every engine, the parameter; skipped loudly where there is no PostgreSQL server.
class OnEngine : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override;

  bool is_postgres() const { return GetParam() == "postgresql"; }
  const Database& database() const { return *database_; }

 private:
  std::optional<Database> database_;
};

/// For tests of what only PostgreSQL does.
class OnPostgres : public testing::Test {
 protected:
  void SetUp() override;
  const Database& database() const { return *database_; }

 private:
  std::optional<Database> database_;
};

inline const std::string engines[] = {"sqlite", "postgresql"};
inline std::string engine_of(const testing::TestParamInfo<std::string>& test) { return test.param; }

/// Remembers the line after the one it is called from, as the one that will fail.
void next_line_fails(unsigned line = __builtin_LINE());
unsigned failing_line();

/// Whether the error says all that somebody needs who was not there: which migration, the failing line of `file`, the
/// statement, the code and what is left; and says it in what() too.
testing::AssertionResult is_complete(const retort::Error& error, const std::string& revision, const char* file);

}  // namespace retort_test
