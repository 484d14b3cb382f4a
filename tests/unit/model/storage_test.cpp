#include <retort/model/storage.hpp>

#include <string>

#include <gtest/gtest.h>

namespace retort {
namespace {

const StorageParameters some{{"fillfactor", std::int64_t{70}}, {"buffering", std::string("auto")}};

TEST(StorageParameters, KeepTheOrderInWhichTheyAreWritten) {
  std::string names;
  for (const auto& [name, value] : some) names += name + " ";
  EXPECT_EQ(names, "fillfactor buffering ");
}

TEST(StorageParameters, AreEqualInAnyOrder) {
  EXPECT_EQ(some, (StorageParameters{{"buffering", std::string("auto")}, {"fillfactor", std::int64_t{70}}}));
  EXPECT_NE(some, (StorageParameters{{"buffering", std::string("on")}, {"fillfactor", std::int64_t{70}}}));
  EXPECT_NE(some, (StorageParameters{{"fillfactor", std::int64_t{70}}}));
}

TEST(StorageParameters, TakeANewValueAtTheOldPlace) {
  StorageParameters changed = some;
  changed.insert_or_assign("fillfactor", std::int64_t{50});
  changed.emplace("buffering", false);
  EXPECT_EQ(changed.begin()->second, Value(std::int64_t{50}));
  EXPECT_EQ(changed.find("buffering")->second, Value(std::string("auto")));
  EXPECT_FALSE(changed.contains("autosummarize"));
}

}  // namespace
}  // namespace retort
