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

TEST_F(PostgresError, DoesNotShowAPasswordThatTheServerQuotes) {
  for (const char* const sql :
       {"ALTER ROLE nobody PASSWORD 's3cret", "ALTER ROLE nobody PASSWORD 'not 's3cret' LOGIN",
        "CREATE SUBSCRIPTION s CONNECTION 'host=h s3cret password=s3cret' PUBLICATION p WITH (connect = false)",
        "CREATE ROLE nobody CONNECTION LIMIT -7 PASSWORD 's3cret'",
        "DO $$ BEGIN EXECUTE 'ALTER ROLE nobody_of_that_name PASSWORD ''s3cret'''; END $$",
        "DO $$ BEGIN EXECUTE 'ALTER ROLE nobody_of_that_name PASS' || 'WORD ''s3cret'''; END $$"}) {
    const retort::ErrorDetails details = refusal_of(sql);
    EXPECT_THAT(details.message + details.detail + details.hint, Not(HasSubstr("s3cret"))) << sql;
  }
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
