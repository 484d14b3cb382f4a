#include "driver/postgres/handle.hpp"
#include "support/postgres.hpp"
#include "support/recording_listener.hpp"

#include <retort/connect.hpp>
#include <retort/error.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using retort::postgres::ConnectionHandle;
using retort::postgres::ResultHandle;
using testing::ElementsAre;
using testing::HasSubstr;

struct BorrowPostgres : retort_test::PostgresTest {
  void SetUp() override {
    PostgresTest::SetUp();
    if (!IsSkipped()) owner.reset(PQconnectdb(url().c_str()));
  }

  std::string ask(const char* sql) {
    const ResultHandle result(PQexec(owner.get(), sql));
    return PQntuples(result.get()) == 1 ? PQgetvalue(result.get(), 0, 0) : PQresultErrorMessage(result.get());
  }

  std::string refusal() {
    return retort_test::thrown_by<retort::UsageError>([&] { retort::borrow(owner.get()); }).what();
  }

  void expect_idle() {
    EXPECT_EQ(PQpipelineStatus(owner.get()), PQ_PIPELINE_OFF);
    EXPECT_EQ(PQisnonblocking(owner.get()), 0);
    EXPECT_EQ(PQtransactionStatus(owner.get()), PQTRANS_IDLE);
  }

  ConnectionHandle owner;
};

constexpr const char* count_prepared = "SELECT count(*) FROM pg_prepared_statements";

retort::Unit insert(std::uint64_t id) {
  return {.id = id,
          .statements = {
              {.text = "INSERT INTO t VALUES ($1)", .parameters = {static_cast<std::int64_t>(id)}, .reused = true}}};
}

TEST_F(BorrowPostgres, IsIdleWheneverNothingIsInFlight) {
  retort_test::RecordingListener listener;
  const auto connection = retort::borrow(owner.get());
  connection->execute("CREATE TABLE t (id bigint)");
  expect_idle();
  connection->submit(insert(1), listener);
  connection->drain(listener);
  expect_idle();
  EXPECT_EQ(ask("SELECT count(*) FROM t"), "1");
}

TEST_F(BorrowPostgres, IsHandedBackAsItWas) {
  ask("CREATE TABLE t (id bigint)");
  retort_test::RecordingListener listener;
  {
    const auto connection = retort::borrow(owner.get());
    connection->submit(insert(1), listener);
    connection->drain(listener);
    EXPECT_EQ(ask(count_prepared), "1");
    connection->submit(insert(2), listener);
  }
  expect_idle();
  EXPECT_EQ(ask(count_prepared), "0");
  EXPECT_EQ(ask("SELECT count(*) FROM t"), "2");
  EXPECT_THAT(listener.done, testing::Contains(1u));
}

TEST_F(BorrowPostgres, RollsBackWhatWasNotCommitted) {
  {
    const auto connection = retort::borrow(owner.get());
    connection->begin();
    connection->execute("CREATE TABLE t (id bigint)");
  }
  expect_idle();
  EXPECT_EQ(ask("SELECT to_regclass('t') IS NULL"), "t");
}

TEST_F(BorrowPostgres, HasASiblingOfItsOwn) {
  const auto sibling = retort::borrow(owner.get())->sibling();
  EXPECT_EQ(sibling->query("SELECT current_database()")[0][0].text(), ask("SELECT current_database()"));
}

TEST_F(BorrowPostgres, RefusesAConnectionThatCannotBeUsed) {
  EXPECT_THROW(retort::borrow(static_cast<PGconn*>(nullptr)), retort::UsageError);
  ask("BEGIN");
  EXPECT_THAT(refusal(), HasSubstr("busy"));
  ask("ROLLBACK");
  PQenterPipelineMode(owner.get());
  EXPECT_THAT(refusal(), HasSubstr("busy"));
  PQexitPipelineMode(owner.get());
  PQsetClientEncoding(owner.get(), "LATIN1");
  EXPECT_THAT(refusal(), HasSubstr("PQsetClientEncoding"));
  PQsetClientEncoding(owner.get(), "UTF8");
  ask("SET standard_conforming_strings = off");
  EXPECT_THAT(refusal(), HasSubstr("standard_conforming_strings"));
  ask("SET standard_conforming_strings = on");
  EXPECT_NO_THROW(retort::borrow(owner.get()));
  ask("SELECT pg_terminate_backend(pg_backend_pid())");
  EXPECT_THAT(refusal(), HasSubstr("not connected"));
}

TEST_F(BorrowPostgres, GoesOnUnpreparedWhenPreparedStatementsDisappear) {
  ask("CREATE TABLE t (id bigint)");
  retort_test::RecordingListener listener;
  const auto connection = retort::borrow(owner.get());
  connection->submit(insert(1), listener);
  connection->drain(listener);
  ask("DEALLOCATE ALL");  // what a pooler does between two clients

  connection->submit(insert(2), listener);
  connection->drain(listener);
  ASSERT_EQ(listener.failures.size(), 1u);
  EXPECT_EQ(listener.failures[0].id, 2u);
  EXPECT_EQ(listener.failures[0].index, 0u);
  EXPECT_EQ(retort_test::caught<retort::SqlError>(listener.failures[0].error).details().sqlstate, "26000");

  connection->submit(insert(2), listener);
  connection->submit(insert(3), listener);
  connection->drain(listener);
  EXPECT_THAT(listener.done, ElementsAre(1u, 2u, 3u));
  EXPECT_EQ(ask(count_prepared), "0");
  EXPECT_EQ(ask("SELECT count(*) FROM t"), "3");
}

TEST_F(BorrowPostgres, PreparesAgainWhatAFailedUnitDidNotPrepare) {
  ask("CREATE TABLE t (id bigint)");
  retort_test::RecordingListener listener;
  const auto connection = retort::borrow(owner.get());
  retort::Unit failing{.id = 1, .statements = {{.text = "nonsense"}}};
  failing.statements.push_back(insert(1).statements[0]);
  connection->submit(failing, listener);
  connection->drain(listener);
  EXPECT_EQ(ask(count_prepared), "0");
  connection->submit(insert(2), listener);
  connection->drain(listener);
  EXPECT_THAT(listener.done, ElementsAre(2u));
  EXPECT_EQ(ask(count_prepared), "1");
}

TEST_F(BorrowPostgres, ReportsAStatementThatCannotBePrepared) {
  retort_test::RecordingListener listener;
  const auto connection = retort::borrow(owner.get());
  connection->submit(insert(1), listener);
  connection->drain(listener);
  ASSERT_EQ(listener.failures.size(), 1u);
  EXPECT_EQ(listener.failures[0].index, 0u);
  const auto error = retort_test::caught<retort::SqlError>(listener.failures[0].error);
  EXPECT_EQ(error.details().sqlstate, "42P01");
  EXPECT_EQ(error.details().statement, "INSERT INTO t VALUES ($1)");
}

}  // namespace
