#include "cli/duration.hpp"

#include <retort/error.hpp>

#include <gtest/gtest.h>

namespace retort::inline v1::cli {
namespace {

using std::chrono::milliseconds;

TEST(Duration, HasAUnitOrIsInSeconds) {
  EXPECT_EQ(parse_duration("30s"), milliseconds(30'000));
  EXPECT_EQ(parse_duration("500ms"), milliseconds(500));
  EXPECT_EQ(parse_duration("2m"), milliseconds(120'000));
  EXPECT_EQ(parse_duration("1h"), milliseconds(3'600'000));
  EXPECT_EQ(parse_duration("7"), milliseconds(7'000));
  EXPECT_EQ(parse_duration("0"), milliseconds(0));
}

TEST(Duration, IsRefusedWhenItMakesNoSense) {
  for (const char* text : {"", "s", "-1s", "+1s", "1.5s", "10 s", "10x", "1s2", "99999999999999999999s", "1000001"}) {
    EXPECT_THROW(parse_duration(text), UsageError) << text;
  }
}

}  // namespace
}  // namespace retort::inline v1::cli
