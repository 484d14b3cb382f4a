#include "support/postgres_database.hpp"

#include <retort/dialect/dialect.hpp>

#include <chrono>
#include <memory>
#include <string>
#include <thread>

#include <gtest/gtest.h>

namespace {

using retort::Statement;

/// A statement that lasts until its session is ended, and longer than any activity the server shows whole.
Statement endless(const std::string& note) { return {.text = "SELECT pg_sleep(600) /* " + note + " */"}; }

class PostgresRunning : public testing::Test {
 protected:
  void SetUp() override {
    RETORT_REQUIRE_POSTGRES();
    database_ = std::make_unique<support::PostgresDatabase>();
    session_ = database_->connect();
    other_ = database_->connect();
  }
  void TearDown() override {
    if (other_ != nullptr) session_->run("SELECT pg_terminate_backend(" + std::to_string(other_->process()) + ")");
  }

  bool is_running(const Statement& statement) {
    return session_->run(*retort::find_dialect("postgresql").running(statement))[0][0].boolean();
  }
  bool is_running_within_5_s(const Statement& statement) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(5);
    while (!is_running(statement) && std::chrono::steady_clock::now() < end) {
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return is_running(statement);
  }

  std::unique_ptr<support::PostgresDatabase> database_;
  std::unique_ptr<support::PostgresSession> session_;
  std::unique_ptr<support::PostgresSession> other_;
};

TEST_F(PostgresRunning, SeesAnotherSessionAtWorkOnTheSameText) {
  EXPECT_FALSE(is_running(endless("a")));
  other_->send(endless("a"));
  EXPECT_TRUE(is_running_within_5_s(endless("a")));
  EXPECT_FALSE(is_running(endless("b")));
}

TEST_F(PostgresRunning, KnowsALongTextByItsBeginning) {
  const std::string cut_inside_a_character = std::string(995, 'x') + "ééééééééééééééééééééé";
  other_->send(endless(cut_inside_a_character));
  EXPECT_TRUE(is_running_within_5_s(endless(cut_inside_a_character)));
  EXPECT_FALSE(is_running({.text = "SELECT pg_sleep(600) /* y" + cut_inside_a_character}));
}

TEST_F(PostgresRunning, TakesNoSessionThatHasDoneItForOneThatIsAtIt) {
  const Statement done{.text = "SELECT 1"};
  other_->run(done);
  EXPECT_FALSE(is_running(done));
}

}  // namespace
