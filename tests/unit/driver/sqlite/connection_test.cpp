#include "support/recording_listener.hpp"
#include "support/temporary_directory.hpp"

#include <retort/connect.hpp>
#include <retort/error.hpp>

#include <chrono>
#include <string>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

namespace {

using namespace std::chrono_literals;
using retort_test::thrown_by;
using testing::HasSubstr;

struct SqliteConnection : testing::Test {
  std::unique_ptr<retort::Connection> open(std::chrono::milliseconds busy_timeout = 10s) {
    return retort::connect("sqlite:" + directory.file("shop.db"), {.busy_timeout = busy_timeout});
  }

  retort_test::TemporaryDirectory directory;
};

TEST_F(SqliteConnection, BeginTakesTheWriteLock) {
  const auto one = open();
  const auto other = open(0ms);
  one->begin();
  const auto error = thrown_by<retort::SqlError>([&] { other->begin(); });
  EXPECT_EQ(error.details().sqlstate, "SQLITE_BUSY");
  EXPECT_THAT(error.what(), HasSubstr(directory.file("shop.db")));
  EXPECT_FALSE(other->in_transaction());
}

TEST_F(SqliteConnection, WaitsForAnotherWriter) {
  const auto one = open();
  const auto other = open();
  one->begin();
  std::thread writer([&] {
    std::this_thread::sleep_for(100ms);
    one->commit();
  });
  EXPECT_NO_THROW(other->begin());
  writer.join();
  other->rollback();
}

TEST_F(SqliteConnection, CommitWaitsForAReader) {
  const auto writer = open();
  writer->execute("CREATE TABLE t (id integer)");
  sqlite3* reader = nullptr;
  ASSERT_EQ(sqlite3_open(directory.file("shop.db").c_str(), &reader), SQLITE_OK);
  sqlite3_exec(reader, "BEGIN; SELECT * FROM t", nullptr, nullptr, nullptr);
  writer->begin();
  writer->execute("INSERT INTO t VALUES (1)");
  std::thread end_of_reading([&] {
    std::this_thread::sleep_for(100ms);
    sqlite3_exec(reader, "COMMIT", nullptr, nullptr, nullptr);
  });
  EXPECT_NO_THROW(writer->commit());
  end_of_reading.join();
  sqlite3_close(reader);
}

TEST_F(SqliteConnection, CommitTriesAgainWhereSqliteDoesNotWait) {
  sqlite3* database = nullptr;
  ASSERT_EQ(sqlite3_open(directory.file("shop.db").c_str(), &database), SQLITE_OK);
  sqlite3_busy_timeout(database, 10'000);
  const auto writer = retort::borrow(database);
  sqlite3_busy_timeout(database, 0);  // as if the busy handler was not asked
  writer->execute("CREATE TABLE t (id integer)");
  const auto reader = open();
  reader->run({.text = "BEGIN; SELECT * FROM t", .may_hold_several = true});
  writer->begin();
  writer->execute("INSERT INTO t VALUES (1)");
  std::thread end_of_reading([&] {
    std::this_thread::sleep_for(100ms);
    reader->rollback();
  });
  EXPECT_NO_THROW(writer->commit());
  end_of_reading.join();
  EXPECT_EQ(reader->query("SELECT count(*) FROM t")[0][0].integer(), 1);
  sqlite3_close(database);
}

TEST_F(SqliteConnection, CommitGivesUpAfterTheTimeoutAndCanBeTriedAgain) {
  const auto writer = open(50ms);
  writer->execute("CREATE TABLE t (id integer)");
  const auto reader = open();
  reader->run({.text = "BEGIN; SELECT * FROM t", .may_hold_several = true});
  writer->begin();
  writer->execute("INSERT INTO t VALUES (1)");
  EXPECT_EQ(thrown_by<retort::SqlError>([&] { writer->commit(); }).details().sqlstate, "SQLITE_BUSY");
  EXPECT_TRUE(writer->in_transaction());
  reader->rollback();
  EXPECT_NO_THROW(writer->commit());
}

TEST_F(SqliteConnection, ReturnsBytesAsTheyAre) {
  const std::string bytes("\0\xff\x01", 3);
  EXPECT_EQ(open()->query("SELECT $1", {retort::Bytes{bytes}})[0][0].text(), bytes);
}

TEST_F(SqliteConnection, SaysWhichParameterIsWrong) {
  const auto connection = open();
  const auto message_of = [&](const std::string& sql, std::vector<retort::Value> parameters) {
    return thrown_by<retort::SqlError>([&] { connection->query(sql, parameters); }).details().message;
  };
  EXPECT_EQ(message_of("SELECT $2, $1", {std::int64_t{1}}), "there is no parameter $2");
  EXPECT_EQ(message_of("SELECT $1", {std::int64_t{1}, std::int64_t{2}}), "the statement does not use its parameter $2");
  EXPECT_EQ(message_of("SELECT ?", {std::int64_t{1}}), "the statement does not use its parameter $1");
  EXPECT_EQ(message_of("SELECT :name", {}), "a placeholder is not of the form $1");
  EXPECT_EQ(message_of("SELECT $one", {}), "a placeholder is not of the form $1");
}

TEST_F(SqliteConnection, CountsOnlyTheRowsOfItsOwnStatement) {
  const auto connection = open();
  connection->execute("CREATE TABLE t (id integer)");
  EXPECT_EQ(connection->execute("INSERT INTO t VALUES (1), (2)"), 2u);
  EXPECT_EQ(connection->execute("CREATE TABLE copy AS SELECT * FROM t"), 0u);
  EXPECT_EQ(connection->execute("WITH more AS (SELECT 3) INSERT INTO t SELECT * FROM more"), 1u);
  EXPECT_EQ(connection->execute("PRAGMA user_version = 3"), 0u);
}

TEST_F(SqliteConnection, AReusedStatementThatFailedIsUsableAgain) {
  const auto connection = open();
  connection->execute("CREATE TABLE t (id integer UNIQUE)");
  const auto insert = [&](std::int64_t id) {
    connection->run({.text = "INSERT INTO t VALUES ($1)", .parameters = {id}, .reused = true});
  };
  insert(1);
  EXPECT_THROW(insert(1), retort::SqlError);
  EXPECT_NO_THROW(insert(2));
  EXPECT_NO_THROW(connection->execute("DROP TABLE t"));
}

}  // namespace
