#include "server/temporary_database.hpp"

#include <gtest/gtest.h>

namespace retort_test {
namespace {

using retort::with_database;

TEST(WithDatabase, ReplacesThePathOfAUrl) {
  EXPECT_EQ(with_database("postgresql://me@host:5432/shop", "other"), "postgresql://me@host:5432/other");
  EXPECT_EQ(with_database("postgresql://postgres@/shop?host=/tmp/x&port=5432", "other"),
            "postgresql://postgres@/other?host=/tmp/x&port=5432");
  EXPECT_EQ(with_database("postgresql://host", "other"), "postgresql://host/other");
  EXPECT_EQ(with_database("postgresql://?host=/tmp/x", "other"), "postgresql:///other?host=/tmp/x");
}

TEST(WithDatabase, AddsToWhatWouldWinOverThePath) {
  EXPECT_EQ(with_database("postgresql:///shop?dbname=shop", "other"), "postgresql:///shop?dbname=shop&dbname=other");
}

TEST(WithDatabase, AddsToKeysAndValues) {
  EXPECT_EQ(with_database("host=/tmp dbname=shop", "other"), "host=/tmp dbname=shop dbname=other");
}

}  // namespace
}  // namespace retort_test
