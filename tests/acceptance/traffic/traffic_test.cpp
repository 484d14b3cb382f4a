// What a run costs in statements, round trips and transactions. Times depend on the machine; these do not.
#include "support/on_engine.hpp"
#include "support/relay.hpp"

#include <retort/connection.hpp>

#include <cstdint>
#include <fstream>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace retort_test {
namespace {

using namespace retort::dsl;

/// Each makes a table that is called as its revision.
MigrationSet migrations(int count) {
  MigrationSet set;
  for (int number = 1; number <= count; ++number) {
    const std::string id = fmt::format("m{:04}", number);
    set.add(id, [id](retort::Op& op) { op.create_table(runtime(id), {{"id", integer, {.primary_key = true}}}); });
  }
  return set;
}

std::string server_setting(const Database& database, const char* expression) {
  return database.value(fmt::format("SELECT {}", expression));
}

/// A run whose messages are counted between the program and the server.
class CountedRun {
 public:
  explicit CountedRun(const Database& database)
      : relay_(server_setting(database, "split_part(current_setting('unix_socket_directories'), ',', 1)"),
               server_setting(database, "current_setting('port')")),
        url_(database.url() + "&port=5432&host=" + relay_.host()) {}

  Relay& relay() { return relay_; }
  retort::Migrator migrator(const MigrationSet& set, retort::MigratorOptions options = {}) const {
    return {retort::connect(url_), set.registry(), std::move(options)};
  }

 private:
  Relay relay_;
  std::string url_;
};

class PostgresTraffic : public OnPostgres {
 protected:
  /// How often an upgrade of so many migrations, from nothing, waits for an answer; connecting included.
  int waits(int count, retort::MigratorOptions options = {}) const {
    const Database fresh("postgresql");
    CountedRun run(fresh);
    run.relay().hold_answers();
    EXPECT_EQ(run.migrator(migrations(count), std::move(options)).upgrade().applied.size(), count);
    return run.relay().waits();
  }

  int statements(int count, retort::MigratorOptions options = {}) const {
    const Database fresh("postgresql");
    CountedRun run(fresh);
    run.migrator(migrations(count), std::move(options)).upgrade();
    return run.relay().statements();
  }
};

// Two sessions are opened, the lock is asked for, and the version rows are read before and after that; everything else
// travels at once. A busy machine may make the client look as if it waited.
constexpr int few_waits = 2 + 4 + 3;

TEST_F(PostgresTraffic, AnUpgradeWaitsAFewTimesHoweverManyMigrationsThereAre) {
  EXPECT_LE(waits(10), few_waits);
  EXPECT_LE(waits(200), few_waits);
}

TEST_F(PostgresTraffic, AnUpgradeInASingleTransactionWaitsOnceMoreForItsCommit) {
  EXPECT_LE(waits(200, {.single_transaction = true}), few_waits + 1);
}

TEST_F(PostgresTraffic, ADowngradeWaitsAFewTimesHoweverManyMigrationsThereAre) {
  const MigrationSet set = migrations(200);
  database().upgrade(set);
  CountedRun run(database());
  run.relay().hold_answers();
  EXPECT_EQ(run.migrator(set).downgrade("base").applied.size(), 200);
  EXPECT_LE(run.relay().waits(), few_waits);
}

TEST_F(PostgresTraffic, AMigrationSendsItsOwnStatementsAndFourMore) {
  constexpr int begin_fence_journal_commit = 4;
  EXPECT_EQ(statements(60) - statements(10), 50 * (1 + begin_fence_journal_commit));
}

TEST_F(PostgresTraffic, AMigrationInASingleTransactionSendsItsOwnStatementsAndItsJournalEntry) {
  const retort::MigratorOptions single{.single_transaction = true};
  EXPECT_EQ(statements(60, single) - statements(10, single), 50 * (1 + 1));
}

TEST_F(PostgresTraffic, AtHeadAStartSendsOneQueryAndNothingElse) {
  const MigrationSet set = migrations(3);
  database().upgrade(set);
  CountedRun run(database());
  EXPECT_TRUE(run.migrator(set).upgrade().applied.empty());
  EXPECT_EQ(run.relay().statements(), 1);
}

TEST_F(PostgresTraffic, EveryMigrationIsCommittedOnceWithItsVersionRowAndItsJournalEntry) {
  database().upgrade(migrations(50));
  EXPECT_EQ(database().value("SELECT count(DISTINCT xmin::text) FROM retort_journal"), "50");
  EXPECT_EQ(database().value("SELECT count(*) FROM retort_journal AS entry JOIN pg_class AS made "
                             "ON made.relname = entry.revision AND made.xmin = entry.xmin"),
            "50");
  EXPECT_EQ(database().value("SELECT count(*) FROM retort_journal JOIN retort_version ON version_num = revision "
                             "AND retort_journal.xmin = retort_version.xmin"),
            "1");
}

TEST_F(PostgresTraffic, ASingleTransactionIsCommittedOnce) {
  database().upgrade(migrations(50), {.single_transaction = true});
  EXPECT_EQ(
      database().value("SELECT count(DISTINCT xmin::text) FROM (SELECT xmin FROM retort_journal UNION ALL "
                       "SELECT xmin FROM retort_version UNION ALL "
                       "SELECT xmin FROM pg_class WHERE relname ~ '^(m[0-9]+|retort_(version|journal))$') AS rows"),
      "1");
}

/// How many transactions have changed an SQLite file: it counts them itself, in bytes 24 to 27 of its header.
std::uint32_t changes(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  file.seekg(24);
  std::uint32_t count = 0;
  for (int i = 0; i < 4; ++i) count = count << 8 | static_cast<std::uint32_t>(file.get());
  return count;
}

class SqliteTraffic : public testing::Test {
 protected:
  void run(const MigrationSet& set, retort::MigratorOptions options = {}) const {
    retort::Migrator(retort::connect("sqlite:" + path()), set.registry(), std::move(options)).upgrade();
  }
  std::string path() const { return directory_.path() / "traffic.db"; }

 private:
  TemporaryDirectory directory_;
};

TEST_F(SqliteTraffic, EveryMigrationIsCommittedOnce) {
  constexpr int tables_of_retort = 1;
  run(migrations(50));
  EXPECT_EQ(changes(path()), 50 + tables_of_retort);
}

TEST_F(SqliteTraffic, ASingleTransactionIsCommittedOnce) {
  run(migrations(50), {.single_transaction = true});
  EXPECT_EQ(changes(path()), 1);
}

TEST_F(SqliteTraffic, AtHeadAStartWritesNothing) {
  run(migrations(3));
  const std::uint32_t before = changes(path());
  run(migrations(3));
  EXPECT_EQ(changes(path()), before);
}

}  // namespace
}  // namespace retort_test
