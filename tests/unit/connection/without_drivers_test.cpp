#include "support/recording_listener.hpp"

#include <retort/connect.hpp>
#include <retort/error.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

retort::ErrorDetails refusal_of(const char* url) {
  return retort_test::thrown_by<retort::UsageError>([&] { retort::connect(url); }).details();
}

TEST(ConnectWithoutDrivers, SaysThatTheDriverWasNotBuiltAndHowToBuildIt) {
  const retort::ErrorDetails postgres = refusal_of("postgresql://user:s3cret@host/shop");
  EXPECT_EQ(postgres.message, "this program's Retort was built without PostgreSQL");
  EXPECT_THAT(postgres.hint, testing::HasSubstr("-DRETORT_WITH_POSTGRES=ON"));

  const retort::ErrorDetails sqlite = refusal_of("sqlite:shop.db");
  EXPECT_EQ(sqlite.message, "this program's Retort was built without SQLite");
  EXPECT_THAT(sqlite.hint, testing::HasSubstr("-DRETORT_WITH_SQLITE=ON"));
}

TEST(ConnectWithoutDrivers, StillTellsABadUrlFromAMissingDriver) {
  EXPECT_THAT(refusal_of("mysql://host/shop").message, testing::HasSubstr("\"mysql\""));
}

}  // namespace
