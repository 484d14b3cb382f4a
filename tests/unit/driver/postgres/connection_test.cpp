#include "support/postgres.hpp"
#include "support/recording_listener.hpp"

#include <retort/connect.hpp>
#include <retort/error.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using retort_test::thrown_by;
using testing::HasSubstr;
using testing::StartsWith;

struct PostgresConnection : retort_test::PostgresTest {
  void SetUp() override {
    PostgresTest::SetUp();
    if (!IsSkipped()) connection = retort::connect(url());
  }

  std::unique_ptr<retort::Connection> connection;
};

TEST_F(PostgresConnection, SpeaksUtf8AndNamesItself) {
  EXPECT_EQ(connection->query("SHOW client_encoding")[0][0].text(), "UTF8");
  EXPECT_EQ(connection->query("SHOW application_name")[0][0].text(), "retort");
  EXPECT_EQ(connection->server_version(), connection->query("SHOW server_version_num")[0][0].integer());
}

TEST_F(PostgresConnection, DescribesItselfAsAUrlThatLeadsToTheSameDatabase) {
  EXPECT_THAT(connection->describe(), StartsWith("postgresql://"));
  const auto other = retort::connect(connection->describe());
  EXPECT_EQ(other->query("SELECT current_database()")[0][0].text(),
            connection->query("SELECT current_database()")[0][0].text());
}

TEST_F(PostgresConnection, SwallowsNotices) {
  testing::internal::CaptureStderr();
  connection->execute("DROP TABLE IF EXISTS nowhere");
  connection->sibling()->execute("DROP TABLE IF EXISTS nowhere");
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

TEST_F(PostgresConnection, UsesTheSimpleProtocolWithoutParameters) {
  // After an extended query in an open transaction a snapshot is held, which would block CREATE INDEX CONCURRENTLY.
  const auto holds_snapshot = [&] {
    return !retort::connect(url())
                ->query(
                    "SELECT backend_xmin FROM pg_stat_activity WHERE datname = current_database() AND "
                    "pid <> pg_backend_pid()")[0][0]
                .is_null();
  };
  connection->begin();
  connection->query("SELECT count(*) FROM pg_class");
  EXPECT_FALSE(holds_snapshot());
  connection->query("SELECT count(*) FROM pg_class WHERE relname = $1", {std::string("x")});
  EXPECT_TRUE(holds_snapshot());
}

TEST_F(PostgresConnection, ACommitOfAFailedTransactionIsAnError) {
  connection->begin();
  EXPECT_THROW(connection->execute("nonsense"), retort::SqlError);
  EXPECT_TRUE(connection->in_transaction());
  const auto error = thrown_by<retort::SqlError>([&] { connection->commit(); });
  EXPECT_EQ(error.details().sqlstate, "25P02");
  EXPECT_FALSE(connection->in_transaction());
}

TEST_F(PostgresConnection, RefusesToCopyFromAndToTheClientAndGoesOn) {
  connection->execute("CREATE TABLE t (id bigint)");
  for (const char* const sql :
       {"COPY t FROM stdin", "COPY t TO stdout", "COPY t TO stdout; COPY t FROM stdin; INSERT INTO t VALUES (1)"}) {
    const auto error = thrown_by<retort::SqlError>([&] { connection->run({.text = sql, .may_hold_several = true}); });
    EXPECT_EQ(error.details().sqlstate, "0A000") << sql;
    EXPECT_THAT(error.details().hint, HasSubstr("bulk_insert"));
    EXPECT_EQ(connection->query("SELECT count(*) FROM t")[0][0].integer(), 0) << sql;
  }
}

TEST_F(PostgresConnection, ASubmittedCopyFailsItsUnitOnly) {
  retort_test::RecordingListener listener;
  connection->submit({.id = 1, .statements = {{.text = "CREATE TABLE t (id bigint)"}}}, listener);
  connection->submit({.id = 2, .statements = {{.text = "CREATE TABLE u (id bigint)"}, {.text = "COPY t FROM stdin"}}},
                     listener);
  connection->drain(listener);
  EXPECT_THAT(listener.done, testing::ElementsAre(1u));
  ASSERT_EQ(listener.failures.size(), 1u);
  EXPECT_EQ(listener.failures[0].index, 1u);
  EXPECT_THROW(connection->query("SELECT * FROM u"), retort::SqlError);
}

TEST_F(PostgresConnection, ASiblingHasTheSameRightsAndSettings) {
  const auto other = retort::connect(url() + "&application_name=worker&options=-c%20work_mem%3D8MB");
  const auto sibling = other->sibling();
  EXPECT_EQ(sibling->query("SHOW application_name")[0][0].text(), "worker");
  EXPECT_EQ(sibling->query("SHOW work_mem")[0][0].text(), "8MB");
  EXPECT_NE(sibling->query("SELECT pg_backend_pid()")[0][0].text(),
            other->query("SELECT pg_backend_pid()")[0][0].text());
}

TEST_F(PostgresConnection, UnitsMayUseWhatNeedsATransactionBlock) {
  connection->execute("CREATE TABLE t (id bigint)");
  retort_test::RecordingListener listener;
  connection->submit({.id = 1,
                      .statements = {{.text = "LOCK TABLE t IN ACCESS EXCLUSIVE MODE"},
                                     {.text = "SET LOCAL lock_timeout = '3s'"},
                                     {.text = "SAVEPOINT here"},
                                     {.text = "INSERT INTO t SELECT 1 WHERE current_setting('lock_timeout') = '3s'"},
                                     {.text = "RELEASE SAVEPOINT here"}}},
                     listener);
  connection->drain(listener);
  EXPECT_THAT(listener.done, testing::ElementsAre(1u));
  EXPECT_EQ(connection->query("SELECT count(*) FROM t")[0][0].integer(), 1);
  EXPECT_NE(connection->query("SHOW lock_timeout")[0][0].text(), "3s");
}

}  // namespace
