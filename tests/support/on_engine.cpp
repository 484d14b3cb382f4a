#include "support/on_engine.hpp"

#include <algorithm>
#include <atomic>
#include <utility>

#include <fmt/format.h>

namespace retort_test {

namespace {

std::atomic<unsigned> line_that_fails{0};

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

template <class Run>
retort::Error failure_of(Run run) {
  try {
    run();
  } catch (const retort::Error& error) {
    return error;
  }
  ADD_FAILURE() << "the run succeeds";
  return {retort::ErrorKind::usage, {}};
}

}  // namespace

Database::Database(const std::string& engine) {
  if (engine == "postgresql") {
    url_ = postgres_.emplace().url();
  } else {
    url_ = "sqlite:///" + directory_.emplace().file("test.db");
  }
}

retort::Report Database::upgrade(const MigrationSet& migrations, retort::MigratorOptions options) const {
  return retort::Migrator(connect(), migrations.registry(), std::move(options)).upgrade();
}

retort::Report Database::downgrade(const MigrationSet& migrations, const std::string& target) const {
  return retort::Migrator(connect(), migrations.registry()).downgrade(target);
}

retort::Error Database::failure_of_upgrade(const MigrationSet& migrations, retort::MigratorOptions options) const {
  return failure_of([&] { upgrade(migrations, std::move(options)); });
}

retort::Error Database::failure_of_downgrade(const MigrationSet& migrations, const std::string& target) const {
  return failure_of([&] { downgrade(migrations, target); });
}

bool Database::has_table(const std::string& name) const {
  const std::vector<std::string> names = tables();
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::vector<std::string> Database::tables() const {
  return column(postgres_ ? "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"
                          : "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1");
}

std::vector<std::string> Database::column(const std::string& sql) const {
  std::vector<std::string> fields;
  const retort::Result result = connect()->query(sql);
  for (const retort::Row row : result) fields.push_back(row[0].text());
  return fields;
}

std::string Database::value(const std::string& sql) const { return connect()->query(sql)[0][0].text(); }

std::vector<std::string> Database::version_rows() const {
  return column("SELECT version_num FROM retort_version ORDER BY 1");
}

std::vector<std::string> Database::journal() const {
  return column("SELECT action || ' ' || revision FROM retort_journal WHERE step IS NULL ORDER BY id");
}

void OnEngine::SetUp() {
  if (is_postgres() && !postgres_url().has_value()) GTEST_SKIP() << no_postgres;
  database_.emplace(GetParam());
}

void OnPostgres::SetUp() {
  if (!postgres_url().has_value()) GTEST_SKIP() << no_postgres;
  database_.emplace("postgresql");
}

void next_line_fails(unsigned line) { line_that_fails = line + 1; }
unsigned failing_line() { return line_that_fails; }

testing::AssertionResult is_complete(const retort::Error& error, const std::string& revision, const char* file) {
  const retort::ErrorDetails& details = error.details();
  if (details.message.empty() || details.statement.empty() || details.sqlstate.empty() || details.outcome.empty()) {
    return testing::AssertionFailure() << "something is missing in: " << error.what();
  }
  const std::string what = error.what();
  for (const std::string& part :
       {"migration " + revision, details.message, fmt::format("at {}:{}", file, failing_line()),
        "statement: " + first_line(details.statement), "SQLSTATE: " + details.sqlstate,
        "outcome: " + details.outcome}) {
    if (what.find(part) == std::string::npos) {
      return testing::AssertionFailure() << '"' << part << "\" is not in: " << what;
    }
  }
  return testing::AssertionSuccess();
}

}  // namespace retort_test
