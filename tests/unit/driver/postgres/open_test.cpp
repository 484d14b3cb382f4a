#include "driver/postgres/open.hpp"

#include "support/fake_postgres.hpp"
#include "support/recording_listener.hpp"

#include <retort/connect.hpp>
#include <retort/error.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;
using retort::postgres::read_failure;
using retort_test::FakePostgres;
using retort_test::thrown_by;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

using Answer = FakePostgres::Answer;
const Answer let_in{};
const Answer starting_up{"57P03", "the database system is starting up"};
const Answer wrong_password{"28P01", "password authentication failed for user \"tester\""};

class Stopwatch {
 public:
  std::chrono::milliseconds elapsed() const {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start_);
  }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

retort::ConnectionError failure_of(const std::string& url, std::chrono::milliseconds wait = 0ms) {
  return thrown_by<retort::ConnectionError>([&] { retort::connect(url, {.wait = wait}); });
}

TEST(ReadFailure, TakesSqlstateAndSourceLocationOut) {
  const auto failure = read_failure(
      "connection to server at \"h\" failed: FATAL:  57P03: the database system is starting up\n"
      "LOCATION:  ProcessStartupPacket, postmaster.c:2324\n");
  EXPECT_EQ(failure.text, "connection to server at \"h\" failed: FATAL:  the database system is starting up");
  EXPECT_EQ(failure.sqlstate, "57P03");
}

TEST(ReadFailure, ReadsEveryLanguage) {
  const auto failure =
      read_failure("FATAL:  28P01: Passwort-Authentifizierung fehlgeschlagen\nORT:  auth_failed, auth.c:338\n");
  EXPECT_EQ(failure.text, "FATAL:  Passwort-Authentifizierung fehlgeschlagen");
  EXPECT_EQ(failure.sqlstate, "28P01");
}

TEST(ReadFailure, LeavesEverythingElse) {
  const auto failure = read_failure("connection failed: No such file or directory\n\tIs the server running?\n");
  EXPECT_EQ(failure.text, "connection failed: No such file or directory\n\tIs the server running?");
  EXPECT_EQ(failure.sqlstate, "");
}

TEST(OpenPostgres, SendsNoQuery) {
  FakePostgres server({let_in});
  retort::connect(server.url());
  EXPECT_EQ(server.attempts(), 1);
  EXPECT_THAT(server.queries(), IsEmpty());
}

TEST(OpenPostgres, TurnsStandardStringsOnWhereTheyAreOff) {
  FakePostgres server({{.standard_conforming_strings = "off"}});
  retort::connect(server.url());
  EXPECT_THAT(server.queries(), ElementsAre("SET standard_conforming_strings = on"));
}

TEST(OpenPostgres, TriesOnceUnlessAskedToWait) {
  FakePostgres server({starting_up});
  const auto error = failure_of(server.url());
  EXPECT_EQ(server.attempts(), 1);
  EXPECT_THAT(error.details().message, AllOf(HasSubstr("cannot connect to postgresql://tester@/shop"),
                                             HasSubstr("starting up"), Not(HasSubstr("tried for"))));
}

TEST(OpenPostgres, WaitsWhileTheServerStartsUp) {
  FakePostgres server({starting_up, starting_up, starting_up, let_in});
  EXPECT_NO_THROW(retort::connect(server.url(), {.wait = 20s}));
  EXPECT_EQ(server.attempts(), 4);
}

TEST(OpenPostgres, WaitsUntilThereIsAServer) {
  const retort_test::TemporaryDirectory directory;
  std::optional<FakePostgres> server;
  std::thread start([&] {
    std::this_thread::sleep_for(200ms);
    server.emplace(std::vector<Answer>{let_in}, directory.path());
  });
  EXPECT_NO_THROW(retort::connect("postgresql:///shop?host=" + directory.path().string(), {.wait = 20s}));
  start.join();
}

TEST(OpenPostgres, SaysHowLongItWaited) {
  const retort_test::TemporaryDirectory directory;
  const Stopwatch stopwatch;
  const auto error = failure_of("postgresql:///shop?host=" + directory.path().string(), 300ms);
  EXPECT_GE(stopwatch.elapsed(), 300ms);
  EXPECT_THAT(error.details().message, AllOf(HasSubstr("(tried for 0."), HasSubstr("No such file or directory")));
  EXPECT_THAT(error.details().detail, HasSubstr("Is the server running"));
}

TEST(OpenPostgres, DoesNotWaitForAPasswordToBecomeRight) {
  FakePostgres server({wrong_password});
  const Stopwatch stopwatch;
  const auto error = failure_of(server.url(), 60s);
  EXPECT_LT(stopwatch.elapsed(), 10s);
  EXPECT_LE(server.attempts(), 2);
  EXPECT_EQ(error.details().sqlstate, "28P01");
  EXPECT_THAT(error.details().message, HasSubstr("password authentication failed"));
  EXPECT_THAT(error.what(), Not(HasSubstr("auth.c")));
}

TEST(OpenPostgres, WaitsWhileTheServerIsFull) {
  FakePostgres server(
      {{"53300", "sorry, too many clients already"}, {"53300", "sorry, too many clients already"}, let_in});
  EXPECT_NO_THROW(retort::connect(server.url(), {.wait = 20s}));
}

TEST(OpenPostgres, DoesNotWaitForABadOptionToBecomeGood) {
  FakePostgres server({let_in});
  const Stopwatch stopwatch;
  const auto error =
      thrown_by<retort::UsageError>([&] { retort::connect(server.url() + "&sslmode=perhaps", {.wait = 60s}); });
  EXPECT_LT(stopwatch.elapsed(), 10s);
  EXPECT_THAT(error.what(), HasSubstr("perhaps"));
  EXPECT_EQ(server.attempts(), 0);
}

TEST(OpenPostgres, NeverShowsThePassword) {
  FakePostgres server({wrong_password});
  for (const std::chrono::milliseconds wait : {0ms, 200ms}) {
    const auto error = failure_of(server.url() + "&password=s3cret", wait);
    EXPECT_THAT(error.what(), AllOf(HasSubstr("password=***"), Not(HasSubstr("s3cret"))));
  }
}

TEST(OpenPostgres, DescribesAConnectionWithoutItsPassword) {
  FakePostgres server({let_in});
  const auto connection = retort::connect(server.url() + "&password=s3cret");
  EXPECT_THAT(connection->describe(), AllOf(HasSubstr("postgresql://tester@/shop?host=/"), Not(HasSubstr("s3cret"))));
  EXPECT_EQ(connection->server_version(), 150'004);
}

}  // namespace
