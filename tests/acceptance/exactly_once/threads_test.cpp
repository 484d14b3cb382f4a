// What processes do to each other, in one process, so that the sanitizers can watch: many threads, each with a Migrator
// of its own, on one database.
#include "support/postgres.hpp"
#include "support/temporary_directory.hpp"

#include <retort/migrator.hpp>

#include <barrier>
#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using testing::Each;
using testing::Pair;
using testing::SizeIs;
using testing::UnorderedElementsAre;

constexpr int thread_count = 12;

/// Calls the function on every thread at the same moment.
void all_at_once(const std::function<void(int)>& function) {
  std::barrier start(thread_count);
  std::vector<std::thread> threads;
  for (int number = 0; number < thread_count; ++number) {
    threads.emplace_back([&, number] {
      start.arrive_and_wait();
      EXPECT_NO_THROW(function(number));
    });
  }
  for (std::thread& thread : threads) thread.join();
}

/// Has no second session to hold the lock in: every thread believes that it is alone, and only the fence is left.
class Unguarded final : public retort::Connection {
 public:
  explicit Unguarded(std::unique_ptr<retort::Connection> connection) : connection_(std::move(connection)) {}

  std::string_view dialect() const noexcept override { return connection_->dialect(); }
  int server_version() const override { return connection_->server_version(); }
  retort::Result run(const retort::Statement& statement) override { return connection_->run(statement); }
  void begin() override { connection_->begin(); }
  void commit() override { connection_->commit(); }
  void rollback() override { connection_->rollback(); }
  bool in_transaction() const override { return connection_->in_transaction(); }
  void submit(retort::Unit unit, retort::UnitListener& listener) override {
    connection_->submit(std::move(unit), listener);
  }
  void drain(retort::UnitListener& listener) override { connection_->drain(listener); }
  std::string describe() const override { return connection_->describe(); }

 private:
  std::unique_ptr<retort::Connection> connection_;
};

class Threads : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    if (GetParam() == "sqlite") {
      url_ = "sqlite:///" + directory_.file("warehouse.db");
    } else if (!postgres_url().has_value()) {
      GTEST_SKIP() << no_postgres;
    } else {
      url_ = postgres_.emplace().url();
    }
  }

  std::unique_ptr<retort::Connection> connect() const { return retort::connect(url_); }

  /// Every revision, and how often it is journalled.
  std::vector<std::pair<std::string, std::int64_t>> journal() const {
    std::vector<std::pair<std::string, std::int64_t>> counts;
    const retort::Result result = connect()->query(
        "SELECT revision, count(*) FROM retort_journal WHERE action = 'upgrade' GROUP BY revision ORDER BY revision");
    for (const retort::Row row : result) counts.emplace_back(row[0].text(), row[1].integer());
    return counts;
  }

  std::vector<std::string> events() const {
    std::vector<std::string> found;
    const retort::Result result = connect()->query("SELECT what FROM events ORDER BY what");
    for (const retort::Row row : result) found.push_back(row[0].text());
    return found;
  }

 private:
  TemporaryDirectory directory_;
  std::optional<ScratchDatabase> postgres_;
  std::string url_;
};

TEST_P(Threads, ApplyEveryRevisionOnce) {
  all_at_once([&](int) { retort::Migrator(connect()).upgrade(); });
  EXPECT_THAT(journal(), SizeIs(retort::registry().revisions().revisions().size()));
  EXPECT_THAT(journal(), Each(Pair(testing::_, 1)));
  EXPECT_THAT(events(), UnorderedElementsAre("after the index", "before the index", "outside, once",
                                             "the bins are counted", "the branches meet", "the warehouse is tidy",
                                             "the warehouse opens", "the shelves are up"));
}

TEST_P(Threads, ApplyEveryRevisionOnceBehindTheFenceAlone) {
  const std::string last_in_a_transaction = "de9000000031";
  all_at_once([&](int) { retort::Migrator(std::make_unique<Unguarded>(connect())).upgrade(last_in_a_transaction); });
  EXPECT_THAT(journal(), SizeIs(9));
  EXPECT_THAT(journal(), Each(Pair(testing::_, 1)));
  EXPECT_THAT(events(), UnorderedElementsAre("the bins are counted", "the branches meet", "the warehouse opens"));
}

TEST_P(Threads, LookWhileOneOfThemMigrates) {
  all_at_once([&](int number) {
    retort::Migrator migrator(connect());
    if (number == 0) migrator.upgrade();
    while (migrator.is_pending()) migrator.current();
    EXPECT_THAT(migrator.history(), Each(testing::Field(&retort::RevisionInfo::is_applied, true)));
  });
}

INSTANTIATE_TEST_SUITE_P(, Threads, testing::Values("sqlite", "postgresql"),
                         [](const auto& test) { return test.param; });

class Waiter : public PostgresTest {};

/// See Guard::attempt(). Two of its sessions are idle then: the one that migrates, and the one that asks for the lock.
TEST_F(Waiter, KeepsNoTransactionOpenWhileItWaitsForTheLock) {
  const auto holder = retort::connect(url());
  const retort::GuardSql guard = retort::find_dialect("postgresql").guard({}).value();
  holder->run({.text = guard.begin + "; " + guard.attempt, .may_hold_several = true});
  std::thread waiter([&] {
    EXPECT_THAT(retort::Migrator(retort::connect(url())).upgrade().applied,
                SizeIs(retort::registry().revisions().revisions().size()));
  });
  const auto observer = retort::connect(url());
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(30);
  std::int64_t idle = 0;
  while (idle != 2 && std::chrono::steady_clock::now() < deadline) {
    idle = observer
               ->query(
                   "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle' "
                   "AND pid <> pg_backend_pid()")[0][0]
               .integer();
  }
  EXPECT_EQ(idle, 2);
  holder->rollback();
  waiter.join();
}

TEST(TheRegistry, IsFirstUsedByManyThreadsAtOnce) {
  std::vector<const retort::Registry*> seen(thread_count);
  std::vector<std::size_t> heads(thread_count);
  all_at_once([&](int number) {
    const retort::Registry& registry = retort::registry();
    seen[static_cast<std::size_t>(number)] = &registry;
    heads[static_cast<std::size_t>(number)] = registry.revisions().heads().size();
  });
  EXPECT_THAT(seen, Each(seen.front()));
  EXPECT_THAT(heads, Each(1));
}

TEST(TheRegistry, IsPlannedWithByManyThreadsAtOnce) {
  std::vector<std::size_t> steps(thread_count);
  all_at_once([&](int number) {
    steps[static_cast<std::size_t>(number)] = retort::registry().revisions().plan_upgrade("head", {}, false).size();
  });
  EXPECT_THAT(steps, Each(retort::registry().revisions().revisions().size()));
}

}  // namespace
}  // namespace retort_test
