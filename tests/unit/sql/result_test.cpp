#include "support/recording_listener.hpp"

#include <retort/error.hpp>
#include <retort/sql/result.hpp>

#include <cmath>
#include <functional>
#include <limits>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using retort_test::thrown_by;
using testing::HasSubstr;

retort::Result people() {
  return {.columns = {"id", "name"}, .rows = {{"1", "Ada"}, {"2", std::nullopt}}, .affected = 0};
}

retort::Result holding(std::string text) { return {.columns = {"answer"}, .rows = {{std::move(text)}}}; }

std::string message_of(const std::function<void()>& action) {
  return thrown_by<retort::UsageError>(action).details().message;
}

TEST(Result, GivesFieldsByPositionAndByName) {
  const retort::Result result = people();
  ASSERT_EQ(result.size(), 2u);
  EXPECT_EQ(result[0][0].integer(), 1);
  EXPECT_EQ(result[0]["name"].text(), "Ada");
  EXPECT_TRUE(result[1]["name"].is_null());
  EXPECT_EQ(result[1]["name"].optional_text(), std::nullopt);
}

TEST(Result, IsARangeOfRows) {
  const retort::Result result = people();
  std::vector<std::int64_t> ids;
  for (const retort::Row row : result) ids.push_back(row["id"].integer());
  EXPECT_THAT(ids, testing::ElementsAre(1, 2));
}

TEST(Result, GivesTheFirstOfTwoColumnsOfOneName) {
  const retort::Result result{.columns = {"n", "n"}, .rows = {{"1", "2"}}};
  EXPECT_EQ(result[0]["n"].text(), "1");
}

TEST(Row, NamesTheColumnsThereAreWhenOneIsMissing) {
  const retort::Result result = people();
  EXPECT_EQ(message_of([&] { static_cast<void>(result[0]["age"]); }),
            "there is no column \"age\"; there are \"id\", \"name\"");
  EXPECT_EQ(message_of([&] { static_cast<void>(result[0][2]); }), "there is no field 2: the row has 2");
}

TEST(Field, ConvertsIntegers) {
  EXPECT_EQ(holding("-9223372036854775808")[0][0].integer(), std::numeric_limits<std::int64_t>::min());
  for (const char* const bad : {"", "1.5", "1 ", "abc", "9223372036854775808", "0x10"}) {
    const retort::Result result = holding(bad);
    EXPECT_THROW(result[0][0].integer(), retort::UsageError) << bad;
  }
}

TEST(Field, ConvertsRealNumbersAsBothEnginesWriteThem) {
  EXPECT_EQ(holding("0.1")[0][0].real(), 0.1);
  EXPECT_EQ(holding("1.0e+20")[0][0].real(), 1e20);
  EXPECT_EQ(holding("-Infinity")[0][0].real(), -std::numeric_limits<double>::infinity());
  EXPECT_EQ(holding("Inf")[0][0].real(), std::numeric_limits<double>::infinity());
  EXPECT_TRUE(std::isnan(holding("NaN")[0][0].real()));
  EXPECT_THROW(holding("1,5")[0][0].real(), retort::UsageError);
}

TEST(Field, ConvertsTruthValuesAsBothEnginesWriteThem) {
  for (const char* const yes : {"t", "true", "1"}) EXPECT_TRUE(holding(yes)[0][0].boolean()) << yes;
  for (const char* const no : {"f", "false", "0"}) EXPECT_FALSE(holding(no)[0][0].boolean()) << no;
  EXPECT_THROW(holding("2")[0][0].boolean(), retort::UsageError);
}

TEST(Field, NamesTheColumnAndShowsWhatItHolds) {
  const retort::Result result = people();
  EXPECT_EQ(message_of([&] { result[0]["name"].integer(); }), "column \"name\" holds \"Ada\", which is not an integer");
  EXPECT_EQ(message_of([&] { result[0][1].boolean(); }), "column \"name\" holds \"Ada\", which is not a truth value");
  EXPECT_EQ(message_of([&] { result[1]["name"].text(); }), "column \"name\" is NULL");
  EXPECT_EQ(message_of([&] { result[1]["name"].real(); }), "column \"name\" is NULL");
}

TEST(Field, ShowsOnlyTheBeginningOfALongText) {
  const retort::Result result = holding(std::string(1'000, 'x'));
  const std::string message = message_of([&] { result[0][0].integer(); });
  EXPECT_LT(message.size(), 200u);
  EXPECT_THAT(message, HasSubstr("column \"answer\" holds \"xxx"));
}

}  // namespace
