#include "support/recording_listener.hpp"

#include <retort/connection.hpp>
#include <retort/error.hpp>

#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using retort_test::caught;
using retort_test::RecordingListener;
using testing::ElementsAre;
using testing::IsEmpty;

/// Writes down what it is asked to do.
class Script : public retort::Connection {
 public:
  std::string_view dialect() const noexcept override { return "script"; }
  int server_version() const override { return 1; }
  retort::Result run(const retort::Statement& statement) override {
    log.push_back(statement.text);
    if (statement.text == "fails") throw retort::SqlError({.message = "refused", .statement = statement.text});
    if (statement.text == "odd") throw std::runtime_error("not Retort's");
    if (statement.text == "ends") is_open = false;
    return {.columns = {"answer"}, .rows = {{"yes"}}, .affected = 3};
  }
  void begin() override {
    log.emplace_back("BEGIN");
    is_open = true;
  }
  void commit() override {
    log.emplace_back("COMMIT");
    is_open = false;
    if (commit_fails) throw retort::SqlError({.message = "deferred"});
  }
  void rollback() override {
    log.emplace_back("ROLLBACK");
    is_open = false;
    if (rollback_fails) throw retort::ConnectionError({.message = "gone"});
  }
  bool in_transaction() const override { return is_open; }
  std::string describe() const override { return "script"; }

  std::vector<std::string> log{};
  bool is_open = false;
  bool commit_fails = false;
  bool rollback_fails = false;
};

retort::Unit unit(std::uint64_t id, std::vector<std::string> texts) {
  retort::Unit made{.id = id};
  for (std::string& text : texts) made.statements.push_back({.text = std::move(text)});
  return made;
}

struct ConnectionTest : testing::Test {
  Script connection;
  RecordingListener listener;
};

TEST_F(ConnectionTest, QueryAndExecuteRunOneStatementWithItsParameters) {
  EXPECT_EQ(connection.query("a")[0]["answer"].text(), "yes");
  EXPECT_EQ(connection.execute("b", {std::int64_t{1}}), 3u);
  EXPECT_THAT(connection.log, ElementsAre("a", "b"));
}

TEST_F(ConnectionTest, HasNoSiblingUnlessOneIsProvided) { EXPECT_EQ(connection.sibling(), nullptr); }

TEST_F(ConnectionTest, ASubmittedUnitRunsInATransactionOfItsOwn) {
  connection.submit(unit(7, {"a", "b"}), listener);
  EXPECT_THAT(connection.log, ElementsAre("BEGIN", "a", "b", "COMMIT"));
  EXPECT_THAT(listener.done, ElementsAre(7u));
}

TEST_F(ConnectionTest, ASubmittedUnitIsAPartOfAnOpenTransaction) {
  connection.begin();
  connection.submit(unit(1, {"a"}), listener);
  connection.submit(unit(2, {"fails"}), listener);
  EXPECT_THAT(connection.log, ElementsAre("BEGIN", "a", "fails"));
  EXPECT_TRUE(connection.in_transaction());
  EXPECT_THAT(listener.done, ElementsAre(1u));
  EXPECT_EQ(listener.failures.size(), 1u);
}

TEST_F(ConnectionTest, AFailedUnitIsRolledBackAndSaysWhichStatementFailed) {
  connection.submit(unit(1, {"a"}), listener);
  connection.submit(unit(2, {"b", "fails", "c"}), listener);
  EXPECT_THAT(connection.log, ElementsAre("BEGIN", "a", "COMMIT", "BEGIN", "b", "fails", "ROLLBACK"));
  ASSERT_EQ(listener.failures.size(), 1u);
  EXPECT_EQ(listener.failures[0].id, 2u);
  EXPECT_EQ(listener.failures[0].index, 1u);
  EXPECT_EQ(caught<retort::SqlError>(listener.failures[0].error).details().message, "refused");
}

TEST_F(ConnectionTest, UnitsAfterAFailedOneAreIgnoredUntilDrain) {
  connection.submit(unit(1, {"fails"}), listener);
  connection.submit(unit(2, {"a"}), listener);
  connection.submit(unit(3, {"fails"}), listener);
  EXPECT_THAT(listener.done, IsEmpty());
  EXPECT_EQ(listener.failures.size(), 1u);

  connection.drain(listener);
  connection.submit(unit(4, {"a"}), listener);
  EXPECT_THAT(listener.done, ElementsAre(4u));
}

TEST_F(ConnectionTest, AFailedCommitIsAttributedToThePlaceAfterTheLastStatement) {
  connection.commit_fails = true;
  connection.submit(unit(1, {"a", "b"}), listener);
  ASSERT_EQ(listener.failures.size(), 1u);
  EXPECT_EQ(listener.failures[0].index, 2u);
}

TEST_F(ConnectionTest, TheFirstErrorIsReportedWhenTheRollbackFailsToo) {
  connection.rollback_fails = true;
  connection.submit(unit(1, {"fails"}), listener);
  EXPECT_EQ(caught<retort::SqlError>(listener.failures.at(0).error).details().message, "refused");
}

TEST_F(ConnectionTest, ErrorsOfAnotherLibraryReachTheListenerToo) {
  connection.submit(unit(1, {"odd"}), listener);
  EXPECT_STREQ(caught<std::runtime_error>(listener.failures.at(0).error).what(), "not Retort's");
}

TEST_F(ConnectionTest, AStatementThatReturnsSomethingElseThanItHasToFails) {
  retort::Unit wrong{.id = 1, .statements = {{.text = "a", .must_return = "no"}, {.text = "b"}}};
  connection.submit(wrong, listener);
  EXPECT_THAT(connection.log, ElementsAre("BEGIN", "a", "ROLLBACK"));
  const auto error = caught<retort::SqlError>(listener.failures.at(0).error);
  EXPECT_EQ(error.details().message, "the statement returned \"yes\"; it has to return \"no\"");
  EXPECT_EQ(error.details().statement, "a");
}

TEST_F(ConnectionTest, AStatementThatReturnsWhatItHasToIsFine) {
  connection.submit({.id = 1, .statements = {{.text = "a", .must_return = "yes"}}}, listener);
  EXPECT_THAT(listener.done, ElementsAre(1u));
}

TEST_F(ConnectionTest, UserSqlThatEndsTheUnitsTransactionIsAnError) {
  connection.submit({.id = 1, .statements = {{.text = "ends", .may_hold_several = true}, {.text = "a"}}}, listener);
  EXPECT_THAT(connection.log, ElementsAre("BEGIN", "ends", "ROLLBACK"));
  EXPECT_EQ(listener.failures.at(0).index, 0u);
}

TEST_F(ConnectionTest, WhatTheListenerThrowsIsNotTakenForAFailureOfTheUnit) {
  struct Thrower final : retort::UnitListener {
    void unit_done(std::uint64_t) override { throw std::logic_error("mine"); }
    void unit_failed(std::uint64_t, std::size_t, std::exception_ptr) override { ADD_FAILURE(); }
  } thrower;
  EXPECT_THROW(connection.submit(unit(1, {"a"}), thrower), std::logic_error);
  EXPECT_THAT(connection.log, ElementsAre("BEGIN", "a", "COMMIT"));
}

}  // namespace
