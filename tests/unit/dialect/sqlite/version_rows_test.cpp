#include "support/sqlite_database.hpp"

#include <retort/dialect/dialect.hpp>
#include <retort/error.hpp>

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using retort::HeadsChange;
using retort::JournalEntry;
using retort::SqlError;

const retort::VersionTables tables{};

const retort::Dialect& dialect() { return retort::find_dialect("sqlite"); }

class SqliteVersionRows : public testing::Test {
 protected:
  SqliteVersionRows() { database_.run(dialect().create_version_tables(tables)); }

  void change(const HeadsChange& change) { database_.run(dialect().fence(tables, change)); }
  std::string rows() {
    return database_.value(
        "SELECT coalesce(group_concat(version_num, ' '), '') FROM (SELECT version_num FROM "
        "retort_version ORDER BY version_num)");
  }

  support::SqliteDatabase database_;
};

TEST_F(SqliteVersionRows, CreatesTheTablesOnceHoweverOftenItIsAsked) {
  database_.run(dialect().create_version_tables(tables));
  EXPECT_EQ(database_.value("SELECT count(*) FROM sqlite_schema WHERE type = 'table'"), "2");
}

TEST_F(SqliteVersionRows, MoveAsAsked) {
  change({.added = {"a"}});
  change({.before = {"a"}, .removed = {"a"}, .added = {"b"}});
  EXPECT_EQ(rows(), "b");
  change({.before = {"b"}, .added = {"c"}});
  EXPECT_EQ(rows(), "b c");
  change({.before = {"b", "c"}, .removed = {"c"}, .added = {"d", "e"}});
  EXPECT_EQ(rows(), "b d e");
  change({.before = {"b", "d", "e"}, .removed = {"b", "d", "e"}, .added = {"m"}});
  EXPECT_EQ(rows(), "m");
  change({.before = {"m"}});
  EXPECT_EQ(rows(), "m");
  change({.before = {"m"}, .removed = {"m"}});
  EXPECT_EQ(rows(), "");
  change({});
}

TEST_F(SqliteVersionRows, StayWhenTheyAreNotWhatTheStepStartsFrom) {
  change({.added = {"a", "b"}});
  const std::vector<std::vector<std::string>> others{{}, {"a"}, {"b"}, {"a", "c"}, {"a", "b", "c"}};
  for (const std::vector<std::string>& before : others) {
    EXPECT_THROW(change({.before = before, .removed = before, .added = {"z"}}), SqlError);
    EXPECT_THROW(change({.before = before}), SqlError);
  }
  EXPECT_EQ(rows(), "a b");
}

TEST_F(SqliteVersionRows, AreComparedInByteOrderAndAsText) {
  const std::vector<std::string> versions{"007", "1e5", "B", "a", "ä"};
  change({.added = versions});
  EXPECT_NO_THROW(change({.before = versions}));
}

TEST_F(SqliteVersionRows, TravelAsParametersOfReusedStatements) {
  const retort::Script script = dialect().fence(tables, {.before = {"a"}, .removed = {"a"}, .added = {"it's", "z"}});
  EXPECT_TRUE(std::all_of(script.begin(), script.end(), [](const retort::Statement& one) { return one.reused; }));
  for (const retort::Statement& statement : script) EXPECT_THAT(statement.text, testing::Not(testing::HasSubstr("it")));
}

TEST_F(SqliteVersionRows, JournalKeepsTimeInUtcWithMilliseconds) {
  database_.run(dialect().journal(tables, {.id = 1, .revision = "a", .action = "upgrade"}));
  EXPECT_THAT(database_.value("SELECT at FROM retort_journal"), testing::MatchesRegex("....-..-..T..:..:..\\....Z"));
  EXPECT_EQ(database_.value("SELECT step FROM retort_journal"), "NULL");
  EXPECT_EQ(database_.value("SELECT abs(julianday('now') - julianday(at)) < 0.01 FROM retort_journal"), "1");
}

TEST_F(SqliteVersionRows, JournalCountsOnlyWhereItIsAskedTo) {
  database_.run(dialect().journal(tables, {.id = 41, .revision = "a", .action = "upgrade", .step = 2}));
  database_.run(dialect().journal(tables, {.id = JournalEntry::next, .revision = "b", .action = "upgrade"}));
  EXPECT_EQ(database_.value("SELECT max(id) FROM retort_journal"), "42");
  EXPECT_EQ(database_.value("SELECT step FROM retort_journal WHERE id = 41"), "2");
  EXPECT_THROW(database_.run(dialect().journal(tables, {.id = 42, .revision = "c", .action = "upgrade"})), SqlError);
}

}  // namespace
