#include "support/postgres_database.hpp"

#include <retort/dialect/dialect.hpp>
#include <retort/error.hpp>

#include <chrono>
#include <memory>
#include <string>
#include <thread>

#include <gtest/gtest.h>

namespace {

namespace op = retort::op;
using retort::Statement;

Statement detach() {
  const retort::OperationList operations{
      {.node =
           op::DetachPartition{.table = {.name = "logs"}, .partition = {.name = "logs_2024"}, .concurrently = true}}};
  return retort::find_dialect("postgresql").compiler({.dialect = "postgresql"})->compile(operations).at(0);
}

class PostgresPartitionProbe : public testing::Test {
 protected:
  void SetUp() override {
    RETORT_REQUIRE_POSTGRES();
    database_ = std::make_unique<support::PostgresDatabase>();
    session_ = database_->connect();
    if (session_->server_version() < 140000) GTEST_SKIP() << "NOT TESTED: PostgreSQL 13 cannot detach concurrently";
    session_->run(
        "CREATE TABLE logs (at integer) PARTITION BY LIST (at);"
        "CREATE TABLE logs_2024 PARTITION OF logs FOR VALUES IN (2024)");
  }

  std::string state() { return session_->value(detach().probe->query); }

  bool is_pending_within_5_s() {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(5);
    while (std::chrono::steady_clock::now() < end) {
      if (session_->value("SELECT bool_or(inhdetachpending) FROM pg_inherits") == "t") return true;
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return false;
  }

  std::unique_ptr<support::PostgresDatabase> database_;
  std::unique_ptr<support::PostgresSession> session_;
};

TEST_F(PostgresPartitionProbe, FindsThePartitionBeforeAndNotAfterwards) {
  EXPECT_EQ(state(), "absent");
  session_->run(detach());
  EXPECT_EQ(state(), "done");
}

TEST_F(PostgresPartitionProbe, DoesNotTakeWhatWasNeverThereForDone) {
  session_->run("DROP TABLE logs_2024");
  EXPECT_EQ(state(), "absent");
}

TEST_F(PostgresPartitionProbe, CallsAnInterruptedDetachBrokenAndFinishesIt) {
  const auto reader = database_->connect();
  reader->run("BEGIN; SELECT * FROM logs");
  const auto worker = database_->connect();
  worker->send(detach());
  ASSERT_TRUE(is_pending_within_5_s());
  session_->run("SELECT pg_cancel_backend(" + std::to_string(worker->process()) + ")");
  EXPECT_THROW(worker->finish(), retort::SqlError);
  EXPECT_EQ(state(), "broken");
  reader->run("COMMIT");
  session_->run(detach().probe->repair);
  EXPECT_EQ(state(), "done");
}

}  // namespace
