#include "driver/postgres/copy.hpp"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

namespace retort::postgres {
namespace {

std::string copied(const Value& value) {
  std::string line;
  EXPECT_TRUE(append_copied(line, value));
  return line;
}

TEST(CopyText, TellsNullFromTextThatLooksLikeIt) {
  EXPECT_EQ(copied({}), "\\N");
  EXPECT_EQ(copied("\\N"), "\\\\N");
  EXPECT_EQ(copied(""), "");
}

TEST(CopyText, EscapesWhatEndsAFieldALineOrTheData) {
  EXPECT_EQ(copied("a\tb\nc\rd\\."), "a\\tb\\nc\\rd\\\\.");
  EXPECT_EQ(copied("\b\f\v"), "\\b\\f\\v");
}

TEST(CopyText, WritesNumbersThatReadBackAsTheyWere) {
  EXPECT_EQ(copied(std::numeric_limits<std::int64_t>::min()), "-9223372036854775808");
  EXPECT_EQ(copied(0.1), "0.1");
  EXPECT_EQ(copied(std::nan("")), "NaN");
  EXPECT_EQ(copied(true), "t");
}

TEST(CopyText, WritesBytesInHexadecimal) { EXPECT_EQ(copied(Bytes{std::string("\0\xff", 2)}), "\\\\x00ff"); }

TEST(CopyText, RefusesTextWithANul) {
  std::string line;
  EXPECT_FALSE(append_copied(line, std::string("a\0b", 3)));
}

}  // namespace
}  // namespace retort::postgres
