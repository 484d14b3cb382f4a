#include "support/migration_set.hpp"

#include <retort/testing/gtest.hpp>

#include <gtest/gtest-spi.h>

namespace retort_test {
namespace {

using retort::testing::CheckResult;
using retort::testing::holds;

TEST(Holds, IsSuccessForWhatHolds) { EXPECT_TRUE(holds(CheckResult{})); }

TEST(Holds, FailsWithTheMessageOfTheCheck) {
  EXPECT_NONFATAL_FAILURE(EXPECT_TRUE(holds(CheckResult{.holds = false, .message = "there are two"})), "there are two");
}

const MigrationSet& migrations() {
  static const MigrationSet set = std::move(MigrationSet().add("m1", table("t")));
  return set;
}

/// What happened before stays out of the next test.
template <class Fixture>
class Fixtures : public Fixture {
 protected:
  Fixtures() : Fixture({.registry = &migrations().registry()}) {}

  void insert_one() {
    this->connection().execute("INSERT INTO t VALUES (1)");
    EXPECT_EQ(this->database().connect()->query("SELECT count(*) FROM t")[0][0].integer(), 1);
  }
};

using OnPostgresFixture = Fixtures<retort::testing::PostgresTest>;
TEST_F(OnPostgresFixture, HasATableWithoutRows) { insert_one(); }
TEST_F(OnPostgresFixture, HasATableWithoutRowsAgain) { insert_one(); }

using OnSqliteFixture = Fixtures<retort::testing::SqliteTest>;
TEST_F(OnSqliteFixture, HasATableWithoutRows) { insert_one(); }
TEST_F(OnSqliteFixture, HasATableWithoutRowsAgain) { insert_one(); }

}  // namespace
}  // namespace retort_test
