#include "unit/testing/on_kit.hpp"

#include <retort/error.hpp>

#include <thread>
#include <utility>
#include <vector>

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using retort::testing::TestDatabase;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

class TestDatabases : public OnKit {};
INSTANTIATE_TEST_SUITE_P(Engines, TestDatabases, ::testing::Values("sqlite", "postgresql"), kit_engine_of);

MigrationSet two_tables() {
  MigrationSet migrations;
  migrations.add("m1", table("first")).add("m2", table("second"));
  return migrations;
}

TEST_P(TestDatabases, HaveEveryMigrationApplied) {
  const MigrationSet migrations = two_tables();
  TestDatabase fresh = database(migrations);
  EXPECT_EQ(value(fresh.connection(), "SELECT count(*) FROM second"), "0");
  EXPECT_FALSE(fresh.migrator().is_pending());
}

TEST_P(TestDatabases, AreNotDisturbedByWhatATestDoesToAnother) {
  const MigrationSet migrations = two_tables();
  TestDatabase one = database(migrations);
  one.connection().execute("INSERT INTO first VALUES (1)");
  one.connection().execute("DROP TABLE second");
  TestDatabase other = database(migrations);
  EXPECT_EQ(value(other.connection(), "SELECT count(*) FROM first"), "0");
  EXPECT_EQ(value(other.connection(), "SELECT count(*) FROM second"), "0");
  EXPECT_NE(one.url(), other.url());
}

TEST_P(TestDatabases, AreTheSameForEveryConnection) {
  const MigrationSet migrations = two_tables();
  TestDatabase fresh = database(migrations);
  fresh.connection().execute("INSERT INTO first VALUES (1)");
  EXPECT_EQ(value(*fresh.connect(), "SELECT count(*) FROM first"), "1");
  EXPECT_EQ(value(*retort::connect(fresh.url()), "SELECT count(*) FROM first"), "1");
}

TEST_P(TestDatabases, KeepWhatWasPutInBeforeTheStepThatIsTested) {
  MigrationSet migrations;
  migrations.add("m1", table("first"));
  migrations.add("m2", [](retort::Op& op) { op.execute("INSERT INTO first SELECT id + 1 FROM first"); });
  TestDatabase at_first = database(migrations, "m1");
  at_first.connection().execute("INSERT INTO first VALUES (7)");
  EXPECT_THAT(at_first.upgrade("m2").applied, ElementsAre("m2"));
  EXPECT_EQ(value(at_first.connection(), "SELECT sum(id) FROM first"), "15");
}

TEST_P(TestDatabases, GoBackToARevision) {
  const MigrationSet migrations = two_tables();
  TestDatabase fresh = database(migrations);
  EXPECT_THAT(fresh.downgrade("m1").applied, ElementsAre("m2"));
  EXPECT_THROW(fresh.connection().query("SELECT * FROM second"), retort::SqlError);
}

TEST_P(TestDatabases, AtBaseAreEmpty) {
  TestDatabase empty(GetParam(), {.revision = "base"});
  empty.connection().execute("CREATE TABLE retort_version (x integer)");
}

TEST_P(TestDatabases, HaveWhatAMigrationSaysNowAndNotWhatItSaidBefore) {
  MigrationSet before;
  before.add("m1", table("first"));
  database(before);
  MigrationSet now;
  now.add("m1", table("other"));
  TestDatabase fresh = database(now);
  EXPECT_EQ(value(fresh.connection(), "SELECT count(*) FROM other"), "0");
}

TEST_P(TestDatabases, OfMigrationsThatFailSayWhatFailsEachTime) {
  MigrationSet migrations;
  migrations.add("m1", [](retort::Op& op) { op.execute("SELECT * FROM nowhere"); });
  for (int attempt = 0; attempt < 2; ++attempt) {
    try {
      database(migrations);
      FAIL() << "it is made";
    } catch (const retort::SqlError& error) {
      EXPECT_THAT(error.what(), HasSubstr("nowhere"));
      EXPECT_EQ(error.details().revision, "m1");
    }
  }
}

TEST_P(TestDatabases, AreMadeByManyThreadsAtOnce) {
  const MigrationSet migrations = two_tables();
  constexpr int many = 8;
  std::vector<std::string> counts(many);
  std::vector<std::thread> threads;
  for (int i = 0; i < many; ++i) {
    threads.emplace_back([&, i] {
      TestDatabase fresh = database(migrations);
      fresh.connection().execute("INSERT INTO first VALUES ($1)", {i});
      counts[static_cast<std::size_t>(i)] = value(fresh.connection(), "SELECT count(*) FROM first");
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_THAT(counts, ::testing::Each("1"));
}

TEST_P(TestDatabases, MayBeMoved) {
  const MigrationSet migrations = two_tables();
  TestDatabase one = database(migrations);
  one.connection().execute("INSERT INTO first VALUES (1)");
  TestDatabase other = std::move(one);
  EXPECT_EQ(value(other.connection(), "SELECT count(*) FROM first"), "1");
}

TEST(TestDatabaseOfUnknownDialect, SaysWhichThereAre) {
  try {
    TestDatabase database("oracle");
    FAIL() << "it is made";
  } catch (const retort::UsageError& error) {
    EXPECT_THAT(error.what(), HasSubstr("\"sqlite\""));
  }
}

}  // namespace
}  // namespace retort_test
