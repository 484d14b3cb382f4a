#include "support/postgres_database.hpp"

#include <retort/dialect/dialect.hpp>

#include <memory>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using retort::GuardSql;

/// Tests run beside each other on one database: each has a lock of its own.
GuardSql guard(const std::string& set = "") {
  const retort::Dialect& dialect = retort::find_dialect("postgresql");
  const std::string table = testing::UnitTest::GetInstance()->current_test_info()->name() + set;
  return dialect.guard({.version = {.schema = "public", .name = table}}).value();
}

class PostgresGuard : public testing::Test {
 protected:
  void SetUp() override {
    RETORT_REQUIRE_POSTGRES();
    first_ = std::make_unique<support::PostgresSession>(*support::postgres_url(), "");
    second_ = std::make_unique<support::PostgresSession>(*support::postgres_url(), "");
    for (auto* session : {first_.get(), second_.get()}) session->run(guard().begin);
  }

  std::unique_ptr<support::PostgresSession> first_;
  std::unique_ptr<support::PostgresSession> second_;
};

TEST_F(PostgresGuard, LetsOneSessionInWithoutMakingTheOtherWait) {
  EXPECT_EQ(first_->value(guard().attempt), "t");
  EXPECT_EQ(second_->value(guard().attempt), "f");
}

TEST_F(PostgresGuard, IsFreeWhenItsSessionIsGone) {
  EXPECT_EQ(first_->value(guard().attempt), "t");
  const int process = first_->process();
  first_.reset();
  const std::string gone = "SELECT count(*) FROM pg_stat_activity WHERE pid = " + std::to_string(process);
  while (second_->value(gone) != "0") second_->run("SELECT pg_stat_clear_snapshot(), pg_sleep(0.01)");
  EXPECT_EQ(second_->value(guard().attempt), "t");
}

TEST_F(PostgresGuard, KeepsSetsWithTablesOfTheirOwnApart) {
  EXPECT_EQ(first_->value(guard("one").attempt), "t");
  EXPECT_EQ(second_->value(guard("another").attempt), "t");
}

TEST_F(PostgresGuard, NamesTheHolder) {
  first_->run("SET application_name = 'shop'");
  first_->value(guard().attempt);
  EXPECT_THAT(second_->value(guard().holder),
              testing::MatchesRegex("pid " + std::to_string(first_->process()) + ", shop, started ..:..:...*"));
}

TEST_F(PostgresGuard, HasNoHolderToNameWhenItIsFree) { EXPECT_EQ(second_->value(guard().holder), "no row"); }

TEST_F(PostgresGuard, HoldsNoSnapshotThatAConcurrentIndexBuildWouldWaitFor) {
  first_->value(guard().attempt);
  EXPECT_EQ(
      second_->value("SELECT backend_xmin FROM pg_stat_activity WHERE pid = " + std::to_string(first_->process())),
      "NULL");
}

}  // namespace
