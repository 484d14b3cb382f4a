#include "dialect/postgres/inspector/array_text.hpp"

#include <gmock/gmock.h>

namespace retort::postgres {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(ParseArray, GivesElementsAsTheyWere) {
  EXPECT_THAT(parse_array(R"({a,"b c","say \"hi\"","back\\slash","{}",""})"),
              ElementsAre("a", "b c", R"(say "hi")", R"(back\slash)", "{}", ""));
}

TEST(ParseArray, ReadsNullAsNothingAndTheWordInQuotesAsItself) {
  EXPECT_THAT(parse_array(R"({NULL,"NULL"})"), ElementsAre("", "NULL"));
}

TEST(ParseArray, GivesNothingForAnEmptyArrayOrNone) {
  EXPECT_THAT(parse_array("{}"), IsEmpty());
  EXPECT_THAT(parse_array(""), IsEmpty());
}

TEST(ParseArray, EndsWhereABrokenTextDoes) {
  EXPECT_THAT(parse_array(R"({a,"b)"), ElementsAre("a", "b"));
  EXPECT_THAT(parse_array(R"({"b\)"), ElementsAre("b"));
}

TEST(ParseNumbers, ReadsArraysAndVectors) {
  EXPECT_THAT(parse_numbers("{1,-2,3}"), ElementsAre(1, -2, 3));
  EXPECT_THAT(parse_numbers("1 0 25"), ElementsAre(1, 0, 25));
  EXPECT_THAT(parse_numbers(""), IsEmpty());
}

TEST(ParseTriggerArguments, SplitsAtZeroBytesWhateverElseThereIs) {
  EXPECT_THAT(parse_trigger_arguments("61c3a95c0000270a00"), ElementsAre("a\xc3\xa9\\", "", "'\n"));
  EXPECT_THAT(parse_trigger_arguments(""), IsEmpty());
}

}  // namespace
}  // namespace retort::postgres
