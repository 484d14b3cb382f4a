#include "golden/ddl_cases.hpp"
#include "golden/postgres_needs.hpp"
#include "support/catalog_snapshot.hpp"
#include "support/postgres_database.hpp"
#include "support/sqlite_database.hpp"

#include <retort/dialect/dialect.hpp>
#include <retort/error.hpp>

#include <iostream>
#include <map>
#include <optional>
#include <string>

#include <gtest/gtest.h>

// What holds of every case in the golden files.
namespace golden {
namespace {

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

std::optional<retort::Script> compiled(const retort::OperationList& operations, std::string_view dialect, int version) {
  try {
    return retort::find_dialect(dialect).compiler({.dialect = dialect, .server_version = version})->compile(operations);
  } catch (const retort::Error&) {
    return std::nullopt;
  }
}

/// Whether the case could be run both ways.
template <class Database>
bool up_and_down_restores(Database& database, const DdlCase& ddl_case, const std::string& setup,
                          std::string_view dialect, int version) {
  const auto down_operations = undo(ddl_case.operations);
  const auto up = compiled(ddl_case.operations, dialect, version);
  const auto down = down_operations ? compiled(*down_operations, dialect, version) : std::nullopt;
  if (!up || !down) return false;
  try {
    database.run(setup);
    const std::string before = support::catalog_snapshot(database);
    database.run(*up);
    const std::string between = support::catalog_snapshot(database);
    database.run(*down);
    if (ddl_case.stays.empty()) {
      EXPECT_EQ(support::catalog_snapshot(database), before) << "between:\n" << between;
    }
  } catch (const retort::SqlError& error) {
    ADD_FAILURE() << error.what();
  }
  return true;
}

TEST(DdlGoldenLaws, ReversingTwiceGivesTheOperationBack) {
  int reversed = 0;
  for (const DdlCase& ddl_case : ddl_cases()) {
    for (const retort::Operation& operation : ddl_case.operations) {
      const auto once = retort::reverse(operation);
      const auto twice = once ? retort::reverse(*once) : std::nullopt;
      if (!twice) continue;
      ++reversed;
      const bool equals_itself = operation == operation;  // a default that is not a number does not
      EXPECT_EQ(*twice == operation, equals_itself) << ddl_case.name << ": " << retort::canonical({operation});
      EXPECT_EQ(retort::canonical({*twice}), retort::canonical({operation})) << ddl_case.name;
    }
  }
  EXPECT_GE(reversed, 200);
}

TEST(DdlGoldenLaws, WhatDiffersHasAnotherCanonicalForm) {
  std::map<std::string, const DdlCase*> by_form;
  for (const DdlCase& ddl_case : ddl_cases()) {
    const auto [other, is_new] = by_form.emplace(retort::canonical(ddl_case.operations), &ddl_case);
    if (is_new) continue;
    EXPECT_EQ(other->second->operations, ddl_case.operations) << other->second->name << " and " << ddl_case.name;
  }
}

TEST(DdlGoldenLaws, EveryOperationIsDescribed) {
  for (const DdlCase& ddl_case : ddl_cases()) {
    for (const retort::Operation& operation : ddl_case.operations) {
      EXPECT_GT(retort::describe(operation).size(), 8U) << ddl_case.name;
    }
  }
}

TEST(DdlGoldenLaws, UpAndDownRestoresTheSchemaOfSqlite) {
  int proved = 0;
  for (const DdlCase& ddl_case : ddl_cases()) {
    SCOPED_TRACE(ddl_case.name);
    support::SqliteDatabase database;
    proved += up_and_down_restores(database, ddl_case, ddl_case.setup.sqlite, "sqlite", 3040001) ? 1 : 0;
  }
  std::cout << proved << " cases run up and down on SQLite\n";
  EXPECT_GE(proved, 50);
}

TEST(DdlGoldenLawsPostgres, UpAndDownRestoresTheCatalogue) {
  RETORT_REQUIRE_POSTGRES();
  const support::PostgresDatabase database;
  int proved = 0;
  for (const DdlCase& ddl_case : ddl_cases()) {
    SCOPED_TRACE(ddl_case.name);
    const auto session = database.connect();
    if (!can_run(*session, ddl_case)) continue;
    session->run(clean_postgres);
    const bool both =
        up_and_down_restores(*session, ddl_case, ddl_case.setup.postgresql, "postgresql", session->server_version());
    proved += both ? 1 : 0;
  }
  std::cout << proved << " cases run up and down on PostgreSQL\n";
  EXPECT_GE(proved, 100);
}

}  // namespace
}  // namespace golden
