// The session with the server is ended from another one while a run is at work. The next start finishes it.
#include "support/on_engine.hpp"

#include <retort/connection.hpp>
#include <retort/error.hpp>

#include <chrono>
#include <future>
#include <string>
#include <thread>

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace retort_test {
namespace {

using namespace retort::dsl;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr int count = 20;
constexpr int slow = 10;
const std::string sleep = "SELECT pg_sleep(60)";

MigrationSet migrations(Steps tenth, retort::Transaction transaction = retort::Transaction::per_migration) {
  MigrationSet set;
  for (int number = 1; number <= count; ++number) {
    const auto create = [number, tenth](retort::Op& op) {
      op.create_table(runtime(fmt::format("t{:02}", number)), {{"id", integer}});
      if (number == slow) tenth(op);
    };
    set.add(fmt::format("m{:02}", number), create, {},
            number == slow ? transaction : retort::Transaction::per_migration);
  }
  return set;
}

void nothing(retort::Op&) {}

class LostConnection : public OnPostgres {
 protected:
  /// Ends the sessions of this database that `condition` holds for, as soon as there are any.
  std::future<void> terminator(const std::string& condition) const {
    return std::async(std::launch::async, [this, condition] {
      const auto connection = database().connect();
      const std::string sql = fmt::format(
          "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
          "WHERE datname = current_database() AND pid <> pg_backend_pid() AND {}",
          condition);
      for (int attempt = 0; attempt < 3000; ++attempt) {
        if (connection->query(sql)[0][0].integer() > 0) return;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
      }
      ADD_FAILURE() << "no session was seen to end";
    });
  }

  void expect_9_of_20_and_the_rest_at_the_next_start() const {
    EXPECT_THAT(database().version_rows(), ElementsAre("m09"));
    EXPECT_THAT(database().journal(), SizeIs(slow - 1));
    EXPECT_FALSE(database().has_table("t10"));
    EXPECT_THAT(database().upgrade(migrations(nothing)).applied, SizeIs(count - slow + 1));
    EXPECT_THAT(database().version_rows(), ElementsAre("m20"));
    EXPECT_THAT(database().journal(), SizeIs(count));
  }
};

const std::string is_asleep = "query LIKE '%pg_sleep(60)%' AND wait_event = 'PgSleep'";

TEST_F(LostConnection, DuringMigrationsThatAreSentAheadIsMadeUpForByTheNextStart) {
  const auto ended = terminator(is_asleep);
  const retort::Error error = database().failure_of_upgrade(migrations([](retort::Op& op) { op.execute(sleep); }));
  EXPECT_EQ(error.kind(), retort::ErrorKind::connection);
  EXPECT_THAT(error.details().message, HasSubstr("the connection to the server was lost"));
  EXPECT_THAT(error.details().revision, HasSubstr("m10"));
  EXPECT_THAT(error.details().hint, HasSubstr("Start again"));
  expect_9_of_20_and_the_rest_at_the_next_start();
}

TEST_F(LostConnection, DuringAMigrationThatReadsTheDatabaseIsMadeUpForByTheNextStart) {
  const retort::Error error = database().failure_of_upgrade(migrations([this](retort::Op& op) {
    const std::string pid = op.connection().query("SELECT pg_backend_pid()")[0][0].text();
    terminator("pid = " + pid).get();
    op.connection().query("SELECT 1");
  }));
  EXPECT_EQ(error.kind(), retort::ErrorKind::connection);
  EXPECT_THAT(error.details().revision, HasSubstr("m10"));
  expect_9_of_20_and_the_rest_at_the_next_start();
}

TEST_F(LostConnection, BetweenTheStepsOfAMigrationIsMadeUpForByTheNextStart) {
  const auto ended = terminator(is_asleep);
  const auto in_steps = [](const std::string& second) {
    return migrations(
        [second](retort::Op& op) {
          op.execute(second);
          op.create_index("t10_idx", "t10", {"id"}, {.concurrently = true});
        },
        retort::Transaction::none);
  };
  const retort::Error error = database().failure_of_upgrade(in_steps(sleep));
  EXPECT_EQ(error.kind(), retort::ErrorKind::connection);
  EXPECT_THAT(database().version_rows(), ElementsAre("m09"));
  EXPECT_TRUE(database().has_table("t10"));

  EXPECT_THAT(database().upgrade(in_steps("SELECT 1")).applied, SizeIs(count - slow + 1));
  EXPECT_EQ(database().value("SELECT count(*) FROM pg_index WHERE indisvalid AND indexrelid = 't10_idx'::regclass"),
            "1");
}

TEST_F(LostConnection, DuringASingleTransactionLeavesNothing) {
  const auto ended = terminator(is_asleep);
  const auto set = migrations([](retort::Op& op) { op.execute(sleep); });
  const retort::Error error = database().failure_of_upgrade(set, {.single_transaction = true});
  EXPECT_EQ(error.kind(), retort::ErrorKind::connection);
  EXPECT_THAT(database().tables(), IsEmpty());
  EXPECT_THAT(database().upgrade(migrations(nothing), {.single_transaction = true}).applied, SizeIs(count));
}

/// Correctness does not rest on the lock: a run whose lock is gone finishes, or leaves the rest to the next one.
TEST_F(LostConnection, OfTheLockAloneDoesNoHarm) {
  const auto set = migrations([this](retort::Op& op) {
    op.connection();
    terminator("pid IN (SELECT pid FROM pg_locks WHERE locktype = 'advisory')").get();
  });
  EXPECT_THAT(database().upgrade(set).applied, SizeIs(count));
  EXPECT_THAT(database().journal(), SizeIs(count));
}

}  // namespace
}  // namespace retort_test
