#include "driver/postgres/prepared_names.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using retort::postgres::PreparedNames;

TEST(PreparedNames, GiveATextOneNameAndSayWhenItIsNew) {
  PreparedNames names;
  const PreparedNames::Use first = names.use("SELECT 1");
  const std::string name = first.name;
  EXPECT_TRUE(first.is_new);
  EXPECT_FALSE(names.use("SELECT 1").is_new);
  EXPECT_EQ(names.use("SELECT 1").name, name);
  EXPECT_NE(names.use("SELECT 2").name, name);
  EXPECT_LT(name.size(), 63u);
}

TEST(PreparedNames, DifferFromThoseOfEveryOtherConnection) {
  PreparedNames names;
  PreparedNames others;
  EXPECT_NE(names.use("SELECT 1").name, others.use("SELECT 1").name);
}

TEST(PreparedNames, AForgottenTextIsNewAgainUnderAnotherName) {
  PreparedNames names;
  const std::string name = names.use("SELECT 1").name;
  names.forget("SELECT 1");
  EXPECT_TRUE(names.names().empty());
  const PreparedNames::Use again = names.use("SELECT 1");
  EXPECT_TRUE(again.is_new);
  EXPECT_NE(again.name, name);
  EXPECT_THAT(names.names(), testing::ElementsAre(again.name));
}

TEST(PreparedNames, AreOfNoUseOnceGivenUp) {
  PreparedNames names;
  names.use("SELECT 1");
  EXPECT_TRUE(names.is_usable());
  names.give_up();
  EXPECT_FALSE(names.is_usable());
  EXPECT_TRUE(names.names().empty());
}

}  // namespace
