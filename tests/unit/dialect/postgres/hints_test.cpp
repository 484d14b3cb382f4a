#include "support/postgres_database.hpp"

#include <retort/dialect/dialect.hpp>

#include <memory>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using retort::SqlError;
using testing::HasSubstr;

std::string hint(std::string sqlstate) {
  return retort::find_dialect("postgresql").hint(SqlError({.sqlstate = std::move(sqlstate)}));
}

TEST(PostgresHints, SayWhatToDo) {
  EXPECT_THAT(hint("42P07"), HasSubstr("stamp"));
  EXPECT_THAT(hint("53200"), HasSubstr("max_locks_per_transaction"));
  EXPECT_THAT(hint("42501"), HasSubstr("GRANT CREATE ON SCHEMA public"));
  EXPECT_THAT(hint("55P03"), HasSubstr("lock_timeout"));
  EXPECT_THAT(hint("57014"), HasSubstr("statement_timeout"));
  EXPECT_THAT(hint("53100"), HasSubstr("disk"));
  EXPECT_THAT(hint("25006"), HasSubstr("primary"));
  EXPECT_THAT(hint("42601"), HasSubstr("spelling"));
}

TEST(PostgresHints, AreSilentWhereThereIsNothingToAdd) {
  EXPECT_EQ(hint("XX000"), "");
  EXPECT_EQ(hint(""), "");
}

TEST(PostgresDialect, TellsAMissingTableFromOtherErrors) {
  EXPECT_TRUE(retort::find_dialect("postgresql").is_missing_table(SqlError({.sqlstate = "42P01"})));
  EXPECT_TRUE(retort::find_dialect("postgresql").is_missing_table(SqlError({.sqlstate = "3F000"})));
  EXPECT_FALSE(retort::find_dialect("postgresql").is_missing_table(SqlError({.sqlstate = "42501"})));
}

class PostgresHintsOnline : public testing::Test {
 protected:
  void SetUp() override {
    RETORT_REQUIRE_POSTGRES();
    database_ = std::make_unique<support::PostgresDatabase>();
    session_ = database_->connect();
    session_->run("CREATE TABLE t (a integer, b text); INSERT INTO t VALUES (1, 'x'), (1, NULL)");
  }

  std::string hint_for(const std::string& sql) {
    try {
      session_->run(sql);
    } catch (const SqlError& error) {
      return retort::find_dialect("postgresql").hint(error);
    }
    return "it did not fail";
  }

  std::unique_ptr<support::PostgresDatabase> database_;
  std::unique_ptr<support::PostgresSession> session_;
};

TEST_F(PostgresHintsOnline, MeetTheErrorsOfMigrations) {
  EXPECT_THAT(hint_for("CREATE TABLE t (a integer)"), HasSubstr("stamp"));
  EXPECT_THAT(hint_for("ALTER TABLE t ADD COLUMN a integer"), HasSubstr("stamp"));
  EXPECT_THAT(hint_for("CREATE TABLE u (a citext)"), HasSubstr("CREATE EXTENSION"));
  EXPECT_THAT(hint_for("SELECT \"A\" FROM t"), HasSubstr("upper and lower case"));
  EXPECT_THAT(hint_for("BEGIN; CREATE INDEX CONCURRENTLY i ON t (a)"), HasSubstr(".concurrently"));
  EXPECT_THAT(hint_for("ROLLBACK; ALTER TABLE t ADD UNIQUE (a)"), HasSubstr("same key twice"));
  EXPECT_THAT(hint_for("ALTER TABLE t ALTER COLUMN b SET NOT NULL"), HasSubstr("hold NULL"));
  EXPECT_THAT(hint_for("ALTER TABLE t ADD CHECK (a > 1)"), HasSubstr("violate"));
  EXPECT_THAT(hint_for("ALTER TABLE t ALTER COLUMN b TYPE integer"), HasSubstr(".using_expression"));
  EXPECT_THAT(hint_for("CREATE TABLE nowhere.t (a integer)"), HasSubstr("create it first"));
  EXPECT_THAT(hint_for("BEGIN READ ONLY; CREATE TABLE v ()"), HasSubstr("no writes"));
}

}  // namespace
