#include "support/postgres_database.hpp"

#include <retort/dialect/dialect.hpp>
#include <retort/error.hpp>

#include <optional>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace retort {
namespace {

using testing::AllOf;
using testing::HasSubstr;

class RemoveEnumValue : public testing::Test {
 protected:
  void SetUp() override {
    RETORT_REQUIRE_POSTGRES();
    database_.emplace();
    session_ = database_->connect();
    session_->run("CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy')");
  }

  void remove(const std::string& value, std::optional<std::string> replacement = {}) {
    const Script script = find_dialect("postgresql")
                              .compiler({.dialect = "postgresql", .server_version = session_->server_version()})
                              ->compile({{op::RemoveEnumValue{
                                  .type = {.name = "mood"}, .value = value, .replacement = std::move(replacement)}}});
    session_->run(script);
  }

  /// What the server says to it.
  std::string refusal(const std::string& value, std::optional<std::string> replacement = {}) {
    try {
      remove(value, std::move(replacement));
    } catch (const SqlError& error) {
      EXPECT_EQ(labels(), "{sad,ok,happy}") << "nothing has changed";
      return error.what();
    }
    return "it was removed";
  }

  std::string labels() { return session_->value("SELECT enum_range(NULL::mood)"); }

  std::optional<support::PostgresDatabase> database_;
  std::unique_ptr<support::PostgresSession> session_;
};

TEST_F(RemoveEnumValue, MovesColumnsArraysAndDefaults) {
  session_->run("CREATE TABLE t (a mood DEFAULT 'ok', b mood[]); INSERT INTO t VALUES ('sad', '{ok,sad}')");
  remove("happy");
  EXPECT_EQ(labels(), "{sad,ok}");
  EXPECT_EQ(session_->value("SELECT t::text FROM t"), "(sad,\"{ok,sad}\")");
  session_->run("INSERT INTO t DEFAULT VALUES");
  EXPECT_EQ(session_->value("SELECT a FROM t WHERE b IS NULL"), "ok");
}

TEST_F(RemoveEnumValue, PutsBackChecksKeysIndexesAndTheirComments) {
  session_->run(
      "CREATE TABLE p (k mood PRIMARY KEY);"
      "CREATE TABLE t (a mood REFERENCES p, b mood, CONSTRAINT same CHECK (a = b OR a = 'ok'::mood));"
      "CREATE INDEX part ON t (b) WHERE a = 'sad'; COMMENT ON INDEX part IS 'some';"
      "COMMENT ON CONSTRAINT same ON t IS 'alike'");
  const std::string definitions =
      "SELECT string_agg(pg_get_constraintdef(oid) || coalesce(obj_description(oid, 'pg_constraint'), ''), ';' ORDER "
      "BY "
      "conname) || pg_get_indexdef('part'::regclass) || obj_description('part'::regclass, 'pg_class') FROM "
      "pg_constraint WHERE conrelid = 't'::regclass";
  const std::string before = session_->value(definitions);
  remove("happy");
  EXPECT_EQ(session_->value(definitions), before);
}

TEST_F(RemoveEnumValue, KeepsOwnerCommentAndRights) {
  session_->run("COMMENT ON TYPE mood IS 'how one is'; REVOKE ALL ON TYPE mood FROM PUBLIC");
  const std::string about =
      "SELECT concat(typowner, typacl, obj_description(oid, 'pg_type')) FROM pg_type WHERE typname = 'mood'";
  const std::string before = session_->value(about);
  remove("ok");
  EXPECT_EQ(session_->value(about), before);
}

TEST_F(RemoveEnumValue, GivesRowsAndDefaultsTheReplacement) {
  session_->run("CREATE TABLE t (a mood DEFAULT 'sad', b mood[]); INSERT INTO t VALUES ('sad', '{happy,sad}')");
  remove("sad", "ok");
  session_->run("INSERT INTO t DEFAULT VALUES");
  EXPECT_EQ(session_->value("SELECT string_agg(t::text, ' ') FROM t"), "(ok,\"{happy,ok}\") (ok,)");
}

TEST_F(RemoveEnumValue, ReachesPartitionsAndChildren) {
  session_->run(
      "CREATE TABLE t (a mood, n int) PARTITION BY RANGE (n);"
      "CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (9);"
      "ALTER TABLE t1 ALTER a SET DEFAULT 'ok'; INSERT INTO t VALUES ('sad', 1)");
  remove("sad", "happy");
  EXPECT_EQ(session_->value("SELECT a FROM t1"), "happy");
}

TEST_F(RemoveEnumValue, CountsTheRowsThatHoldIt) {
  session_->run(
      "CREATE TABLE t (a mood, b mood[], c mood DEFAULT 'sad');"
      "INSERT INTO t VALUES ('sad', '{sad}', 'ok'), ('sad', NULL, 'ok')");
  EXPECT_THAT(refusal("sad"),
              AllOf(HasSubstr("2 rows of t.a"), HasSubstr("1 row of t.b"), HasSubstr("the default of t.c")));
}

TEST_F(RemoveEnumValue, NamesWhatStandsInTheWay) {
  session_->run(
      "CREATE TABLE t (a mood); CREATE VIEW v AS SELECT a FROM t;"
      "CREATE FUNCTION f(mood) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE DOMAIN d AS mood;"
      "CREATE TABLE lists (m mood) PARTITION BY LIST (m)");
  EXPECT_THAT(refusal("sad"), AllOf(HasSubstr("view v"), HasSubstr("function f(mood)"), HasSubstr("type d"),
                                    HasSubstr("the partition key of table lists")));
}

TEST_F(RemoveEnumValue, NamesDefinitionsThatNameTheValue) {
  session_->run("CREATE TABLE t (a mood, CONSTRAINT not_sad CHECK (a <> 'sad'))");
  EXPECT_THAT(refusal("sad", "ok"), HasSubstr("constraint not_sad on table t"));
}

TEST_F(RemoveEnumValue, SaysWhenThereIsNoSuchValue) {
  EXPECT_THAT(refusal("angry"), HasSubstr("has no value 'angry'"));
}

}  // namespace
}  // namespace retort
