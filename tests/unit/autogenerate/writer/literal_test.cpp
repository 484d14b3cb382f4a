#include "autogenerate/writer/literal.hpp"

#include <limits>

#include <gtest/gtest.h>

namespace retort::inline v1::writer {
namespace {

TEST(Literal, OfPlainTextIsQuoted) { EXPECT_EQ(literal("now()"), "\"now()\""); }

TEST(Literal, OfTextWithQuotesIsRaw) { EXPECT_EQ(literal("a \"b\""), "R\"(a \"b\")\""); }

TEST(Literal, OfSeveralLinesIsRaw) { EXPECT_EQ(literal("SELECT 1\n"), "R\"sql(SELECT 1\n)sql\""); }

TEST(Literal, PicksADelimiterThatTheTextDoesNotHold) {
  EXPECT_EQ(literal("a)\"b"), "R\"sql(a)\"b)sql\"");
  EXPECT_EQ(literal("a)\"b)sql\""), "R\"sql1(a)\"b)sql\")sql1\"");
}

TEST(Literal, HoldsAnyBytes) {
  using namespace std::string_view_literals;
  EXPECT_EQ(literal("a\0001\xFF"sv), R"("a\0001\377")");
  EXPECT_EQ(literal("what?\?/"), R"("what?\?/")");
  EXPECT_EQ(literal("a\r\n"), R"("a\015\n")");
  EXPECT_EQ(literal("zur\xE2\x80\xAEück"), R"("zur\342\200\256ück")");
}

TEST(Literal, OfNumbersKeepsTheirValue) {
  EXPECT_EQ(integer_literal(std::numeric_limits<std::int64_t>::min()), "-9223372036854775807 - 1");
  EXPECT_EQ(real_literal(1), "1.0");
  EXPECT_EQ(real_literal(0.1), "0.1");
  EXPECT_EQ(real_literal(1e100), "1e+100");
}

}  // namespace
}  // namespace retort::inline v1::writer
