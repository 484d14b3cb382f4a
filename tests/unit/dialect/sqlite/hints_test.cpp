#include "support/sqlite_database.hpp"

#include <retort/dialect/dialect.hpp>
#include <retort/error.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using retort::SqlError;
using testing::HasSubstr;

std::string hint(const std::string& code, const std::string& message = "failed") {
  return retort::find_dialect("sqlite").hint(SqlError({.message = message, .sqlstate = code}));
}

SqlError error_of(const std::string& sql) {
  support::SqliteDatabase database;
  try {
    database.run(
        "CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE t (a NOT NULL UNIQUE, b CHECK (b > 0),"
        "c REFERENCES p); INSERT INTO t VALUES (1, 1, NULL);" +
        sql);
  } catch (const SqlError& error) {
    return error;
  }
  return SqlError({.message = "it did not fail"});
}

TEST(SqliteHints, SayWhatToDo) {
  EXPECT_THAT(hint("SQLITE_READONLY"), HasSubstr("not writable"));
  EXPECT_THAT(hint("SQLITE_READONLY_DIRECTORY"), HasSubstr("not writable"));
  EXPECT_THAT(hint("SQLITE_FULL"), HasSubstr("disk is full"));
  EXPECT_THAT(hint("SQLITE_CORRUPT"), HasSubstr("restore a backup"));
  EXPECT_THAT(hint("SQLITE_NOTADB"), HasSubstr("not an SQLite database"));
  EXPECT_THAT(hint("SQLITE_BUSY"), HasSubstr("another process"));
  EXPECT_THAT(hint("SQLITE_LOCKED"), HasSubstr("this process"));
  EXPECT_THAT(hint("SQLITE_ERROR", "near \"x\": syntax error"), HasSubstr("spelling"));
}

TEST(SqliteHints, MeetTheErrorsOfMigrations) {
  const auto hint_for = [](const std::string& sql) { return retort::find_dialect("sqlite").hint(error_of(sql)); };
  EXPECT_THAT(hint_for("CREATE TABLE t (a)"), HasSubstr("stamp"));
  EXPECT_THAT(hint_for("ALTER TABLE t ADD COLUMN a"), HasSubstr("stamp"));
  EXPECT_THAT(hint_for("INSERT INTO t VALUES (1, 1, NULL)"), HasSubstr("same key twice"));
  EXPECT_THAT(hint_for("INSERT INTO t VALUES (NULL, 1, NULL)"), HasSubstr("hold NULL"));
  EXPECT_THAT(hint_for("INSERT INTO t VALUES (2, 0, NULL)"), HasSubstr("violate this condition"));
  EXPECT_THAT(hint_for("INSERT INTO t VALUES (2, 1, 7)"), HasSubstr("refer to rows"));
  EXPECT_THAT(hint_for("CREATE INDEX i ON t (b); ALTER TABLE t DROP COLUMN b"), HasSubstr("drop the index first"));
  EXPECT_THAT(hint_for("ALTER TABLE t DROP COLUMN a"), HasSubstr("table of the new shape"));
  EXPECT_THAT(hint_for("CREATE TABLE sales.t (a)"), HasSubstr("attach"));
  EXPECT_THAT(hint_for("CREATE INDEX i ON t (missing)"), HasSubstr("spelling"));
}

TEST(SqliteHints, LeaveTheWordToAConnectionThatGivesAdviceItself) {
  EXPECT_EQ(retort::find_dialect("sqlite").hint(
                SqlError({.message = "full", .sqlstate = "SQLITE_FULL", .hint = "make room"})),
            "");
}

TEST(SqliteHints, AreSilentWhereThereIsNothingToAdd) {
  EXPECT_EQ(hint("SQLITE_ERROR", "bind or column index out of range"), "");
}

TEST(SqliteDialect, TellsAMissingTableFromOtherErrors) {
  EXPECT_TRUE(retort::find_dialect("sqlite").is_missing_table(error_of("SELECT * FROM retort_version")));
  EXPECT_FALSE(retort::find_dialect("sqlite").is_missing_table(error_of("SELECT nothing FROM t")));
}

TEST(SqliteDialect, NeedsNoGuard) { EXPECT_FALSE(retort::find_dialect("sqlite").guard({}).has_value()); }

}  // namespace
