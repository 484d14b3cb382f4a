#include "support/postgres.hpp"
#include "support/recording_listener.hpp"
#include "support/relay.hpp"
#include "support/sanitizers.hpp"

#include <retort/connect.hpp>
#include <retort/error.hpp>

#include <string>
#include <vector>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

namespace {

using retort::Statement;
using retort::Unit;
using retort_test::caught;
using retort_test::is_memory_measurable;
using retort_test::RecordingListener;
using testing::HasSubstr;
using testing::IsEmpty;

struct Pipeline : retort_test::PostgresTest {
  void SetUp() override {
    PostgresTest::SetUp();
    if (IsSkipped()) return;
    witness = retort::connect(url());
    witness->execute("CREATE TABLE t (id bigint, unit bigint)");
    connection = retort::connect(url());
  }

  std::int64_t count(const std::string& condition = "true") {
    return witness->query("SELECT count(*) FROM t WHERE " + condition)[0][0].integer();
  }

  /// Where the server is, for a relay in front of it.
  std::string server_setting(const char* part) { return witness->query(fmt::format("SELECT {}", part))[0][0].text(); }

  std::unique_ptr<retort::Connection> witness;
  std::unique_ptr<retort::Connection> connection;
  RecordingListener listener;
};

Statement insert(std::int64_t id, std::uint64_t unit) {
  return {.text = "INSERT INTO t VALUES ($1, $2)", .parameters = {id, static_cast<std::int64_t>(unit)}};
}

Unit inserts(std::uint64_t id, std::int64_t count, bool reused = false) {
  Unit unit{.id = id};
  unit.statements.reserve(static_cast<std::size_t>(count));
  for (std::int64_t i = 0; i < count; ++i) {
    unit.statements.push_back(insert(i, id));
    unit.statements.back().reused = reused;
  }
  return unit;
}

TEST_F(Pipeline, NamesTheStatementInTheMiddleAndAppliesNothingAfterIt) {
  for (std::uint64_t id = 1; id <= 20; ++id) {
    Unit unit = inserts(id, 5);
    if (id == 5) unit.statements[2].text = "INSERT INTO t VALUES ($1, $2, nonsense)";
    connection->submit(std::move(unit), listener);
  }
  connection->drain(listener);
  EXPECT_THAT(listener.done, testing::ElementsAre(1u, 2u, 3u, 4u));
  ASSERT_EQ(listener.failures.size(), 1u);
  EXPECT_EQ(listener.failures[0].id, 5u);
  EXPECT_EQ(listener.failures[0].index, 2u);
  EXPECT_EQ(caught<retort::SqlError>(listener.failures[0].error).details().statement,
            "INSERT INTO t VALUES ($1, $2, nonsense)");
  EXPECT_EQ(count(), 20);
  EXPECT_FALSE(connection->in_transaction());
  EXPECT_EQ(connection->query("SELECT 1")[0][0].integer(), 1);
}

TEST_F(Pipeline, AFailedCommitStopsUnitsThatStartWithAFence) {
  witness->execute("CREATE TABLE version (id bigint); ");
  witness->execute("INSERT INTO version VALUES (1)");
  witness->execute("CREATE TABLE parent (id bigint PRIMARY KEY)");
  witness->execute("CREATE TABLE child (id bigint REFERENCES parent DEFERRABLE INITIALLY DEFERRED)");
  for (std::int64_t id = 1; id <= 20; ++id) {
    Unit unit{.id = static_cast<std::uint64_t>(id)};
    const Statement fence{
        .text = "UPDATE version SET id = CASE WHEN id = $1::bigint THEN id + 1 ELSE 1 / (id - id) END",
        .parameters = {id}};
    unit.statements = {fence, insert(id, unit.id)};
    if (id == 3) unit.statements.push_back({.text = "INSERT INTO child VALUES (1)"});
    connection->submit(std::move(unit), listener);
  }
  connection->drain(listener);
  EXPECT_THAT(listener.done, testing::ElementsAre(1u, 2u));
  ASSERT_EQ(listener.failures.size(), 1u);
  EXPECT_EQ(listener.failures[0].id, 3u);
  EXPECT_EQ(listener.failures[0].index, 3u);
  EXPECT_EQ(count(), 2);
}

TEST_F(Pipeline, DoesNotWaitForAnswersBeforeItSendsTheNextUnit) {
  retort_test::Relay relay(server_setting("split_part(current_setting('unix_socket_directories'), ',', 1)"),
                           server_setting("current_setting('port')"));
  connection = retort::connect(url() + "&port=5432&host=" + relay.host());
  EXPECT_EQ(relay.statements(), 0);
  relay.hold_answers();
  constexpr int units = 200;
  for (std::uint64_t id = 1; id <= units; ++id) connection->submit(inserts(id, 2, true), listener);
  connection->drain(listener);
  EXPECT_EQ(listener.done.size(), 200u);
  EXPECT_GE(relay.waits(), 1);
  EXPECT_LE(relay.waits(), 5);  // a busy machine may make the client look as if it waited
  EXPECT_EQ(relay.statements(), units * 4);
  connection.reset();
}

TEST_F(Pipeline, TellsTheFirstUnansweredUnitThatTheConnectionWasLost) {
  for (std::uint64_t id = 1; id <= 10; ++id) {
    Unit unit = inserts(id, 3);
    if (id == 4) unit.statements[1] = {.text = "SELECT pg_terminate_backend(pg_backend_pid())"};
    connection->submit(std::move(unit), listener);
  }
  connection->drain(listener);
  EXPECT_THAT(listener.done, testing::ElementsAre(1u, 2u, 3u));
  ASSERT_EQ(listener.failures.size(), 1u);
  EXPECT_EQ(listener.failures[0].id, 4u);
  EXPECT_EQ(listener.failures[0].index, 1u);
  const auto error = caught<retort::ConnectionError>(listener.failures[0].error);
  EXPECT_THAT(error.what(), HasSubstr("done or undone as a whole"));
  EXPECT_EQ(count(), 9);
  EXPECT_FALSE(connection->in_transaction());
  EXPECT_THROW(connection->query("SELECT 1"), retort::ConnectionError);

  connection->submit(inserts(11, 1), listener);
  connection->drain(listener);
  ASSERT_EQ(listener.failures.size(), 2u);
  EXPECT_EQ(listener.failures[1].id, 11u);
  EXPECT_NO_THROW(caught<retort::ConnectionError>(listener.failures[1].error));
}

TEST_F(Pipeline, NoticesThatTheServerWentAwayBetweenUnits) {
  connection->submit(inserts(1, 1), listener);
  connection->drain(listener);
  witness->query(
      "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND "
      "pid <> pg_backend_pid() AND application_name = 'retort'");
  connection->submit(inserts(2, 1), listener);
  connection->drain(listener);
  ASSERT_EQ(listener.failures.size(), 1u);
  EXPECT_EQ(listener.failures[0].id, 2u);
  EXPECT_NO_THROW(caught<retort::ConnectionError>(listener.failures[0].error));
  EXPECT_EQ(count(), 1);
}

TEST_F(Pipeline, RefusesWhatCannotBeSentInItsTurn) {
  connection->submit(inserts(1, 1), listener);
  connection->submit(
      {.id = 2, .statements = {insert(1, 2), {.text = "SELECT $1", .parameters = {std::string(1, '\0')}}}}, listener);
  connection->submit(inserts(3, 1), listener);
  connection->drain(listener);
  EXPECT_THAT(listener.done, testing::ElementsAre(1u));
  ASSERT_EQ(listener.failures.size(), 1u);
  EXPECT_EQ(listener.failures[0].id, 2u);
  EXPECT_EQ(listener.failures[0].index, 1u);
  EXPECT_EQ(count(), 1);
}

TEST_F(Pipeline, TakesTurnsWithScriptsThatNeedTheSimpleProtocol) {
  for (std::uint64_t id = 1; id <= 60; ++id) {
    Unit unit = inserts(id, 2);
    if (id % 3 == 0) {
      unit.statements.push_back(
          {.text = fmt::format("INSERT INTO t VALUES (7, {0}); INSERT INTO t VALUES (8, {0});", id),
           .may_hold_several = true});
    }
    connection->submit(std::move(unit), listener);
  }
  connection->drain(listener);
  EXPECT_EQ(listener.done.size(), 60u);
  EXPECT_EQ(count(), 60 * 2 + 20 * 2);
}

TEST_F(Pipeline, BigAnswersAndBigQuestionsDoNotBlockEachOther) {
  const std::string megabyte(1'000'000, 'x');
  for (std::uint64_t id = 1; id <= 20; ++id) {
    Unit unit{.id = id};
    unit.statements.push_back({.text = "SELECT $1::text, repeat('y', 1000000)", .parameters = {megabyte}});
    unit.statements.push_back(insert(0, id));
    connection->submit(std::move(unit), listener);
  }
  connection->drain(listener);
  EXPECT_EQ(listener.done.size(), 20u);
  EXPECT_EQ(count(), 20);
}

long peak_memory_in_kilobytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

struct BigUnit : Pipeline {
  void expect_little_memory(bool is_reused) {
    constexpr std::int64_t many = 100'000;
    Unit unit = inserts(1, many, is_reused);
    const long before = peak_memory_in_kilobytes();
    connection->submit(std::move(unit), listener);
    connection->drain(listener);
    const long growth = peak_memory_in_kilobytes() - before;
    if (is_memory_measurable) {
      EXPECT_LT(growth, 8'000) << "kilobytes";
    }
    EXPECT_EQ(listener.done.size(), 1u);
    EXPECT_EQ(count(), many);
  }
};

TEST_F(BigUnit, NeedsLittleMemory) { expect_little_memory(false); }

TEST_F(BigUnit, NeedsLittleMemoryWithPreparedStatements) { expect_little_memory(true); }

TEST_F(Pipeline, StopsSendingABigUnitSoonAfterItFailed) {
  Unit unit = inserts(1, 100'000);
  unit.statements[10].text = "nonsense";
  connection->submit(std::move(unit), listener);
  connection->drain(listener);
  ASSERT_EQ(listener.failures.size(), 1u);
  EXPECT_EQ(listener.failures[0].index, 10u);
  EXPECT_EQ(count(), 0);
}

TEST_F(Pipeline, KeepsWorkingThroughManyRoundsOfUnitsAndQuestions) {
  for (std::uint64_t id = 1; id <= 100; ++id) {
    connection->submit(inserts(id, 1, true), listener);
    if (id % 7 == 0) {
      EXPECT_EQ(connection->query("SELECT count(*) FROM t")[0][0].integer(), static_cast<std::int64_t>(id));
    }
  }
  connection->drain(listener);
  EXPECT_EQ(listener.done.size(), 100u);
  EXPECT_THAT(listener.failures, IsEmpty());
}

}  // namespace
