#include "golden/ddl_cases.hpp"
#include "golden/ddl_script_text.hpp"
#include "golden/postgres_needs.hpp"
#include "support/golden.hpp"
#include "support/postgres_database.hpp"
#include "support/sqlite_database.hpp"

#include <retort/dialect/dialect.hpp>
#include <retort/error.hpp>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <optional>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace golden {
namespace {

const std::filesystem::path directory = std::filesystem::path(RETORT_GOLDEN_DIRECTORY) / "ddl";

/// Nothing when the dialect refuses the case.
std::optional<retort::Script> compiled(const DdlCase& ddl_case, std::string_view dialect, int server_version) {
  try {
    return retort::find_dialect(dialect)
        .compiler({.dialect = dialect, .server_version = server_version})
        ->compile(ddl_case.operations);
  } catch (const retort::Error&) {
    return std::nullopt;
  }
}

template <class Database>
void expect_done(Database& database, const retort::Statement& statement) {
  if (!statement.probe || statement.probe->query.empty()) return;
  const std::string state = database.value(statement.probe->query);
  EXPECT_THAT(state, testing::AnyOf("done", "t", "1")) << statement.probe->query;
}

template <class Database>
void expect_runs(Database& database, const retort::Script& script, const std::string& setup) {
  try {
    database.run(setup);
    for (const retort::Statement& statement : script) {
      database.run(statement);
      expect_done(database, statement);
    }
  } catch (const retort::SqlError& error) {
    ADD_FAILURE() << error.what();
  } catch (const retort::Error&) {
    // What a source refuses; the golden file says so.
  }
}

class DdlGolden : public testing::TestWithParam<DdlCase> {};

TEST_P(DdlGolden, IsWrittenAsReviewed) {
  support::expect_golden(directory / (GetParam().name + ".sql"), golden_text(GetParam()));
}

TEST_P(DdlGolden, RunsOnSqlite) {
  const auto script = compiled(GetParam(), "sqlite", 3040001);
  if (!script) return;
  support::SqliteDatabase database;
  expect_runs(database, *script, GetParam().setup.sqlite);
}

std::string test_name(const testing::TestParamInfo<DdlCase>& info) {
  std::string name = info.param.name;
  std::replace(name.begin(), name.end(), '/', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(All, DdlGolden, testing::ValuesIn(ddl_cases()), test_name);

TEST(DdlGoldenFiles, HaveACaseEach) {
  std::set<std::filesystem::path> wanted;
  for (const DdlCase& ddl_case : ddl_cases()) {
    EXPECT_TRUE(wanted.insert(directory / (ddl_case.name + ".sql")).second) << ddl_case.name << " is there twice";
  }
  for (const auto& entry : std::filesystem::recursive_directory_iterator(directory)) {
    const bool is_wanted = entry.is_directory() || wanted.contains(entry.path());
    EXPECT_TRUE(is_wanted) << entry.path() << " belongs to no case";
  }
}

TEST(DdlGoldenPostgres, EveryCaseRuns) {
  RETORT_REQUIRE_POSTGRES();
  const support::PostgresDatabase database;
  int runs = 0;
  for (const DdlCase& ddl_case : ddl_cases()) {
    SCOPED_TRACE(ddl_case.name);
    const auto session = database.connect();
    const auto script = compiled(ddl_case, "postgresql", session->server_version());
    if (!script || !can_run(*session, ddl_case)) continue;
    session->run(clean_postgres);
    expect_runs(*session, *script, ddl_case.setup.postgresql);
    ++runs;
  }
  std::cout << runs << " of " << ddl_cases().size() << " cases run on this PostgreSQL\n";
  EXPECT_GE(runs, 200);
}

}  // namespace
}  // namespace golden
