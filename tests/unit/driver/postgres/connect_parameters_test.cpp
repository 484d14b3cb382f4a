#include "driver/postgres/connect_parameters.hpp"

#include "support/recording_listener.hpp"

#include <retort/error.hpp>

#include <random>
#include <string>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using retort::postgres::ConnectParameters;
using retort_test::thrown_by;
using testing::HasSubstr;
using testing::Not;

TEST(ConnectParameters, AreReadFromBothOfLibpqsForms) {
  const auto url = ConnectParameters::parsed("postgresql://ada:s3%20cret@a,b:5433/shop?sslmode=require");
  EXPECT_EQ(url.get("user"), "ada");
  EXPECT_EQ(url.get("password"), "s3 cret");
  EXPECT_EQ(url.get("host"), "a,b");
  EXPECT_EQ(url.get("port"), ",5433");
  EXPECT_EQ(url.get("dbname"), "shop");
  EXPECT_EQ(url.get("sslmode"), "require");
  EXPECT_EQ(url.get("service"), "");
  EXPECT_EQ(ConnectParameters::parsed("host=/run dbname='my shop'").get("dbname"), "my shop");
}

TEST(ConnectParameters, EndTheirArraysWithNull) {
  auto parameters = ConnectParameters::parsed("host=a");
  parameters.set("host", "b");
  parameters.set("port", "1");
  EXPECT_THAT(parameters.keywords(), testing::ElementsAre(testing::StrEq("host"), testing::StrEq("port"), nullptr));
  EXPECT_THAT(parameters.values(), testing::ElementsAre(testing::StrEq("b"), testing::StrEq("1"), nullptr));
}

TEST(ConnectParameters, RefuseWhatLibpqCannotRead) {
  for (const char* const text :
       {"postgresql://host/shop?sslmod=require", "host", "host='x", "postgresql://[::1/shop"}) {
    EXPECT_THROW(ConnectParameters::parsed(text), retort::UsageError) << text;
  }
  EXPECT_THAT(thrown_by<retort::UsageError>([] { ConnectParameters::parsed("postgresql://h/d?sslmod=x"); }).what(),
              HasSubstr("sslmod=x"));
}

TEST(ConnectParameters, RefuseAPortThatIsNone) {
  for (const char* const text : {"postgresql://host:http/shop", "host=a port=0", "host=a,b port=1,65536", "port=-1"}) {
    EXPECT_THAT(thrown_by<retort::UsageError>([&] { ConnectParameters::parsed(text); }).what(), HasSubstr("65535"));
  }
  EXPECT_NO_THROW(ConnectParameters::parsed("host=a,b,c port=1,,65535"));
}

TEST(ConnectParameters, NeverShowAPasswordTheyCannotRead) {
  std::mt19937 random(11);  // NOLINT(bugprone-random-generator-seed): failures have to repeat
  constexpr std::string_view between = "ab9:/?#[]@&'=%\\ \"";
  int refused = 0;
  for (int round = 0; round < 2'000; ++round) {
    std::string password = "Qz8";
    for (auto length = random() % 6; length > 0; --length) password += between[random() % between.size()];
    password += "Kw5";
    for (const char* const form : {"postgresql://ada:{}@host/shop", "postgresql://host/shop?password={}",
                                   "password={} host=h", "host=h password='{}'", "password='{} host=h"}) {
      const std::string text = fmt::format(fmt::runtime(form), password);
      try {
        ConnectParameters::parsed(text);
      } catch (const retort::UsageError& error) {
        ++refused;
        EXPECT_THAT(error.what(), Not(HasSubstr("Qz8"))) << text;
        EXPECT_THAT(error.what(), Not(HasSubstr("Kw5"))) << text;
      }
    }
  }
  EXPECT_GT(refused, 2'000);
}

}  // namespace
