#include "graph/near_names.hpp"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using retort::edit_distance;
using retort::NameTable;
using retort::near_names;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(EditDistance, CountsWhatMustBeInsertedRemovedReplacedOrSwapped) {
  EXPECT_EQ(edit_distance("", ""), 0U);
  EXPECT_EQ(edit_distance("abc", ""), 3U);
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3U);
  EXPECT_EQ(edit_distance("right", "rigth"), 1U);
}

NameTable table(std::initializer_list<const char*> names) {
  NameTable table(names.size());
  std::size_t revision = 0;
  for (const char* name : names) table.add(name, revision++);
  return table;
}

TEST(NearNames, ListsTheNearestFirst) {
  EXPECT_THAT(near_names(table({"orders", "order_items", "borders", "customers"}), "orders1"),
              ElementsAre("orders", "borders"));
}

TEST(NearNames, OffersNothingThatHasLittleInCommon) { EXPECT_THAT(near_names(table({"a", "bcdefg"}), "z"), IsEmpty()); }

TEST(NearNames, IsNotImpressedByVeryLongTexts) {
  EXPECT_THAT(near_names(table({"orders"}), std::string(1'000'000, 'x')), IsEmpty());
}

TEST(NameTable, FindsWhatWasAddedAndKeepsTheFirst) {
  NameTable names(2);
  EXPECT_EQ(names.add("a", 7), NameTable::npos);
  EXPECT_EQ(names.add("a", 8), 7U);
  EXPECT_EQ(names.find("a"), 7U);
  EXPECT_EQ(names.find("b"), NameTable::npos);
}

}  // namespace
