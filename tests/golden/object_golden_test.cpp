#include "golden/ddl_script_text.hpp"
#include "golden/object_cases.hpp"
#include "golden/postgres_needs.hpp"
#include "support/golden.hpp"
#include "support/object_snapshot.hpp"

#include <retort/dialect/dialect.hpp>
#include <retort/error.hpp>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>
#include <optional>
#include <set>

#include <gtest/gtest.h>

namespace golden {
namespace {

const std::filesystem::path directory = std::filesystem::path(RETORT_GOLDEN_DIRECTORY) / "objects";

constexpr int sqlite_version = 3040001;

std::optional<retort::Script> compiled(const retort::OperationList& operations, std::string_view dialect, int version) {
  try {
    return retort::find_dialect(dialect).compiler({.dialect = dialect, .server_version = version})->compile(operations);
  } catch (const retort::Error&) {
    return std::nullopt;
  }
}

/// The operations that undo a case's, last first; nothing where one of them cannot be undone.
std::optional<retort::OperationList> undo(const retort::OperationList& operations) {
  retort::OperationList inverse;
  for (auto operation = operations.rbegin(); operation != operations.rend(); ++operation) {
    std::optional<retort::Operation> one = retort::reverse(*operation);
    if (!one) return std::nullopt;
    inverse.push_back(*std::move(one));
  }
  return inverse;
}

template <class Database>
void run(Database& database, const retort::Script& script) {
  for (const retort::Statement& statement : script) database.run(statement);
}

/// A database that subscribes to something cannot be dropped.
constexpr const char* drop_subscriptions =
    "DO $$ DECLARE name text; BEGIN FOR name IN SELECT subname FROM pg_subscription AS s JOIN pg_database AS d ON "
    "d.oid = "
    "s.subdbid WHERE d.datname = current_database() LOOP EXECUTE format('DROP SUBSCRIPTION %I', name); END LOOP; END "
    "$$";

/// How many of the cases were run, and how many of those both ways.
struct Runs {
  int up = 0;
  int down = 0;

  template <class Database>
  void one(Database& database, const DdlCase& ddl_case, const std::string& setup, std::string_view dialect,
           int version) {
    SCOPED_TRACE(ddl_case.name);
    const auto script = compiled(ddl_case.operations, dialect, version);
    if (!script) return;
    ++up;
    try {
      database.run(setup);
      const std::string before = support::object_snapshot(database);
      run(database, *script);
      const std::string between = support::object_snapshot(database);
      const auto inverse = undo(ddl_case.operations);
      const auto back = inverse ? compiled(*inverse, dialect, version) : std::nullopt;
      if (!back) return;
      ++down;
      run(database, *back);
      if (!ddl_case.stays.empty()) return;
      EXPECT_EQ(support::object_snapshot(database), before) << "between:\n" << between;
    } catch (const retort::SqlError& error) {
      ADD_FAILURE() << error.what();
    }
  }
};

class ObjectGolden : public testing::TestWithParam<DdlCase> {};

TEST_P(ObjectGolden, IsWrittenAsReviewed) {
  support::expect_golden(directory / (GetParam().name + ".sql"), golden_text(GetParam()));
}

std::string test_name(const testing::TestParamInfo<DdlCase>& info) {
  std::string name = info.param.name;
  std::replace(name.begin(), name.end(), '/', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(All, ObjectGolden, testing::ValuesIn(object_cases()), test_name);

TEST(ObjectGoldenFiles, HaveACaseEach) {
  std::set<std::filesystem::path> wanted;
  for (const DdlCase& ddl_case : object_cases()) {
    EXPECT_TRUE(wanted.insert(directory / (ddl_case.name + ".sql")).second) << ddl_case.name << " is there twice";
  }
  for (const auto& entry : std::filesystem::recursive_directory_iterator(directory)) {
    const bool is_wanted = entry.is_directory() || wanted.contains(entry.path());
    EXPECT_TRUE(is_wanted) << entry.path() << " belongs to no case";
  }
}

TEST(ObjectLaws, ReversingTwiceGivesTheOperationBack) {
  int reversed = 0;
  for (const DdlCase& ddl_case : object_cases()) {
    for (const retort::Operation& operation : ddl_case.operations) {
      const auto once = retort::reverse(operation);
      const auto twice = once ? retort::reverse(*once) : std::nullopt;
      if (!twice) continue;
      ++reversed;
      EXPECT_EQ(*twice, operation) << ddl_case.name << ": " << retort::canonical({operation});
    }
  }
  EXPECT_GE(reversed, 80);
}

TEST(ObjectLaws, WhatDiffersHasAnotherChecksum) {
  std::map<std::string, const DdlCase*> known;
  for (const DdlCase& ddl_case : object_cases()) {
    const auto [other, is_new] = known.emplace(retort::canonical(ddl_case.operations), &ddl_case);
    EXPECT_TRUE(is_new || other->second->operations == ddl_case.operations)
        << ddl_case.name << " and " << other->second->name;
  }
}

TEST(ObjectLaws, EveryOperationIsDescribed) {
  for (const DdlCase& ddl_case : object_cases()) {
    for (const retort::Operation& operation : ddl_case.operations) {
      EXPECT_GT(retort::describe(operation).size(), 8U) << ddl_case.name;
    }
  }
}

TEST(ObjectsOnSqlite, EveryCaseRunsAndWhatCanBeUndoneIs) {
  Runs runs;
  for (const DdlCase& ddl_case : object_cases()) {
    support::SqliteDatabase database;
    runs.one(database, ddl_case, ddl_case.setup.sqlite, "sqlite", sqlite_version);
  }
  std::cout << runs.up << " cases of objects run on SQLite, " << runs.down << " of them up and down\n";
  EXPECT_GE(runs.down, 5);
}

TEST(ObjectsOnPostgres, EveryCaseRunsAndWhatCanBeUndoneIs) {
  RETORT_REQUIRE_POSTGRES();
  const support::PostgresDatabase first;
  const auto session = first.connect();
  for (const char* role : roles) {
    session->run("DROP ROLE IF EXISTS " + std::string(role) + "; CREATE ROLE " + std::string(role));
  }
  Runs runs;
  for (const DdlCase& ddl_case : object_cases()) {
    const support::PostgresDatabase database;
    const auto own = database.connect();
    if (!can_run(*own, ddl_case)) continue;
    runs.one(*own, ddl_case, ddl_case.setup.postgresql, "postgresql", own->server_version());
    own->run(drop_subscriptions);
  }
  for (const char* role : roles) session->run("DROP ROLE " + std::string(role));
  std::cout << runs.up << " cases of objects run on PostgreSQL " << session->server_version() / 10000 << ", "
            << runs.down << " of them up and down\n";
  EXPECT_GE(runs.down, 60);
}

}  // namespace
}  // namespace golden
