#include "driver/postgres/parameters.hpp"

#include "support/recording_listener.hpp"

#include <retort/error.hpp>

#include <limits>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using retort::Statement;
using retort::Value;
using retort::postgres::check_sendable;
using retort::postgres::Parameters;
using testing::HasSubstr;

TEST(Parameters, AreTextOrNull) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  const std::vector<Value> values{std::monostate{},
                                  true,
                                  false,
                                  std::numeric_limits<std::int64_t>::min(),
                                  0.1,
                                  1e300,
                                  infinity,
                                  -infinity,
                                  std::numeric_limits<double>::quiet_NaN(),
                                  std::string("it's"),
                                  retort::Bytes{std::string("\0\xff\n", 3)},
                                  retort::Bytes{}};
  const std::vector<const char*> expected{nullptr, "t",      "f",         "-9223372036854775808",
                                          "0.1",   "1e+300", "Infinity",  "-Infinity",
                                          "NaN",   "it's",   "\\x00ff0a", "\\x"};
  const Parameters parameters(values);
  ASSERT_EQ(parameters.size(), static_cast<int>(expected.size()));
  for (std::size_t i = 0; i < expected.size(); ++i) EXPECT_STREQ(parameters.data()[i], expected[i]) << i;
}

TEST(CheckSendable, RefusesWhatTheProtocolCannotCarry) {
  const auto message_of = [](const Statement& statement) {
    return retort_test::thrown_by<retort::SqlError>([&] { check_sendable(statement); }).details().message;
  };
  const std::string nul("a\0b", 3);
  EXPECT_THAT(message_of({.text = nul}), HasSubstr("the SQL holds a NUL character"));
  EXPECT_THAT(message_of({.text = "x", .parameters = {true, nul}}), HasSubstr("parameter $2 holds a NUL character"));
  EXPECT_THAT(message_of({.text = "x", .parameters = std::vector<Value>(65'536)}), HasSubstr("65536 parameters"));
}

TEST(CheckSendable, AcceptsEverythingElse) {
  EXPECT_NO_THROW(check_sendable({.text = "x", .parameters = std::vector<Value>(65'535)}));
  EXPECT_NO_THROW(check_sendable({.text = "x", .parameters = {retort::Bytes{std::string("\0", 1)}}}));
}

}  // namespace
