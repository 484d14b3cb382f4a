#include "driver/postgres/error.hpp"

#include "support/postgres.hpp"
#include "support/recording_listener.hpp"

#include <retort/connect.hpp>
#include <retort/error.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using retort::postgres::line_and_column;
using retort_test::thrown_by;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

TEST(LineAndColumn, CountsCharactersNotBytes) {
  EXPECT_EQ(line_and_column("SELECT x", 1), "line 1, column 1");
  EXPECT_EQ(line_and_column("SELECT x", 8), "line 1, column 8");
  EXPECT_EQ(line_and_column("SELECT 'é🧪', x", 13), "line 1, column 13");
  EXPECT_EQ(line_and_column("a\nbc\n d", 7), "line 3, column 2");
}

TEST(WithoutPasswords, HidesTheValueOnly) {
  using retort::postgres::without_passwords;
  EXPECT_EQ(without_passwords("CREATE ROLE a PASSWORD 's3c''ret' LOGIN"), "CREATE ROLE a PASSWORD '***' LOGIN");
  EXPECT_EQ(without_passwords("ALTER ROLE a\npassword  e'x'; ALTER ROLE b PASSWORD 'y'"),
            "ALTER ROLE a\npassword  e'***'; ALTER ROLE b PASSWORD '***'");
  EXPECT_EQ(without_passwords("CREATE SUBSCRIPTION s CONNECTION 'host=h password=s3cret user=u' PUBLICATION p"),
            "CREATE SUBSCRIPTION s CONNECTION 'host=h password=*** user=u' PUBLICATION p");
  EXPECT_EQ(without_passwords("CREATE ROLE a PASSWORD 's3cret"), "CREATE ROLE a PASSWORD '***");
  EXPECT_EQ(without_passwords("ALTER ROLE a PASSWORD"), "ALTER ROLE a PASSWORD");
}

TEST(WithoutPasswords, LeavesOtherSqlAlone) {
  for (const char* const sql :
       {"", "SELECT 1", "CREATE TABLE t (password text NOT NULL DEFAULT 'x')", "ALTER ROLE a PASSWORD NULL"}) {
    EXPECT_EQ(retort::postgres::without_passwords(sql), sql);
  }
}

struct PostgresError : retort_test::PostgresTest {
  retort::ErrorDetails refusal_of(const std::string& sql) {
    const auto connection = retort::connect(url());
    return thrown_by<retort::SqlError>([&] { connection->run({.text = sql, .may_hold_several = true}); }).details();
  }
};

TEST_F(PostgresError, HoldsWhatTheServerSays) {
  const retort::ErrorDetails details = refusal_of(
      "DO $$ BEGIN RAISE EXCEPTION 'no more' USING DETAIL = 'the shelf is full', HINT = 'buy a shelf', "
      "ERRCODE = 'RT001'; END $$");
  EXPECT_EQ(details.message, "no more");
  EXPECT_EQ(details.sqlstate, "RT001");
  EXPECT_EQ(details.hint, "buy a shelf");
  EXPECT_THAT(details.detail, AllOf(HasSubstr("the shelf is full"), HasSubstr("PL/pgSQL function inline_code_block")));
}

TEST_F(PostgresError, SaysWhereInTheStatementItIs) {
  const retort::ErrorDetails details = refusal_of("SELECT 'é',\n       nothing\n  FROM pg_class");
  EXPECT_EQ(details.sqlstate, "42703");
  EXPECT_THAT(details.detail, HasSubstr("at line 2, column 8"));
}

TEST_F(PostgresError, DoesNotShowAPasswordInTheStatement) {
  const retort::ErrorDetails details = refusal_of("ALTER ROLE nobody_of_that_name PASSWORD 's3cret'");
  EXPECT_EQ(details.statement, "ALTER ROLE nobody_of_that_name PASSWORD '***'");
}

TEST_F(PostgresError, IsAConnectionErrorWhenTheServerEndsTheSession) {
  const auto connection = retort::connect(url());
  const auto error =
      thrown_by<retort::ConnectionError>([&] { connection->query("SELECT pg_terminate_backend(pg_backend_pid())"); });
  EXPECT_EQ(error.kind(), retort::ErrorKind::connection);
  EXPECT_EQ(error.details().sqlstate, "57P01");
  EXPECT_THAT(error.what(), AllOf(HasSubstr("was lost"), HasSubstr("done or undone as a whole")));
  EXPECT_FALSE(connection->in_transaction());
  EXPECT_NO_THROW(connection->rollback());
  EXPECT_THROW(connection->query("SELECT 1"), retort::ConnectionError);
  EXPECT_THROW(connection->begin(), retort::ConnectionError);
  EXPECT_THROW(connection->commit(), retort::ConnectionError);
  EXPECT_THAT(connection->describe(), Not(testing::IsEmpty()));
}

}  // namespace
