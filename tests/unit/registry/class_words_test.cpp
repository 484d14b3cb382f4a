#include "registry/class_words.hpp"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace {

std::string words(std::string_view class_name) {
  std::string text;
  retort::append_class_words(text, class_name);
  return text;
}

TEST(ClassWords, BeginAtCapitals) { EXPECT_EQ(words("CreateCustomers"), "create customers"); }

TEST(ClassWords, LeaveAcronymsAsTheyAre) {
  EXPECT_EQ(words("AddHTTPLog"), "add HTTP log");
  EXPECT_EQ(words("HTTPLog"), "HTTP log");
  EXPECT_EQ(words("LogHTTP"), "log HTTP");
  EXPECT_EQ(words("StoreUTF8Names"), "store UTF8 names");
}

TEST(ClassWords, WriteASingleCapitalSmall) {
  EXPECT_EQ(words("CreateA"), "create a");
  EXPECT_EQ(words("MoveToV2"), "move to v2");
}

TEST(ClassWords, EndAtUnderscores) {
  EXPECT_EQ(words("create_customers"), "create customers");
  EXPECT_EQ(words("_Create__Customers_"), "create customers");
  EXPECT_EQ(words("Migration_20240131_AddAge"), "migration 20240131 add age");
}

TEST(ClassWords, AreNoneForNoName) { EXPECT_EQ(words(""), ""); }

TEST(ClassWords, AreAppendedAndTakeAtMostTwiceTheSpace) {
  std::string text = "first: ";
  retort::append_class_words(text, "AbCdEfGh");
  EXPECT_EQ(text, "first: ab cd ef gh");
  EXPECT_LE(words("AbCdEfGh").size(), 2 * std::string_view("AbCdEfGh").size());
}

}  // namespace
