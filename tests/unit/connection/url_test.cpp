#include "connection/url.hpp"

#include "support/recording_listener.hpp"

#include <retort/error.hpp>

#include <random>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using retort::Engine;
using retort::parse_url;
using retort_test::thrown_by;
using testing::AllOf;
using testing::HasSubstr;

std::string refusal_of(const std::string& url) {
  return thrown_by<retort::UsageError>([&] { parse_url(url); }).what();
}

void expect_postgres(const std::string& url, const std::string& target) {
  const retort::Url parsed = parse_url(url);
  EXPECT_EQ(parsed.engine, Engine::postgres) << url;
  EXPECT_EQ(parsed.target, target) << url;
}

void expect_sqlite(const std::string& url, const std::string& target, bool is_uri = false) {
  const retort::Url parsed = parse_url(url);
  EXPECT_EQ(parsed.engine, Engine::sqlite) << url;
  EXPECT_EQ(parsed.target, target) << url;
  EXPECT_EQ(parsed.is_uri, is_uri) << url;
}

TEST(ParseUrl, LeadsEverySchemeForPostgresToLibpqsOwn) {
  const std::string rest = "://user:pw@host:5432/shop?sslmode=require";
  for (const char* const scheme :
       {"postgresql", "postgres", "postgis", "postgresql+psycopg2", "postgresql+asyncpg", "PostgreSQL"}) {
    expect_postgres(scheme + rest, "postgresql" + rest);
  }
}

TEST(ParseUrl, LeavesTheRestOfAPostgresUrlToLibpq) {
  expect_postgres("postgresql://", "postgresql://");
  expect_postgres("postgresql:///shop?host=/run/pg", "postgresql:///shop?host=/run/pg");
  expect_postgres("postgres://a:1,b:2,[::1]:3/shop?target_session_attrs=read-write",
                  "postgresql://a:1,b:2,[::1]:3/shop?target_session_attrs=read-write");
  expect_postgres("postgresql://host/shop?user=me@cloud", "postgresql://host/shop?user=me@cloud");
}

TEST(ParseUrl, TakesKeysAndValuesAsTheyAre) {
  for (const char* const url : {"host=/run/postgresql dbname=shop", "  dbname = 'my shop'", "service=shop"}) {
    expect_postgres(url, url);
  }
}

TEST(ParseUrl, KnowsTheFormsOfSqlite) {
  expect_sqlite("sqlite:shop.db", "shop.db");
  expect_sqlite("sqlite:/var/shop.db", "/var/shop.db");
  expect_sqlite("sqlite:///shop.db", "shop.db");
  expect_sqlite("sqlite:////var/shop.db", "/var/shop.db");
  expect_sqlite("sqlite://", ":memory:");
  expect_sqlite("sqlite::memory:", ":memory:");
  expect_sqlite("sqlite:///:memory:", ":memory:");
  expect_sqlite("sqlite+pysqlite:///shop.db", "shop.db");
  expect_sqlite("sqlite:a@b:c.db", "a@b:c.db");
}

TEST(ParseUrl, DecodesASqlitePath) {
  expect_sqlite("sqlite:///my%20shop%3f%25.db", "my shop?%.db");
  expect_sqlite("sqlite:caf%C3%A9.db", "café.db");
  EXPECT_THAT(refusal_of("sqlite:100%.db"), HasSubstr("%25"));
  EXPECT_THAT(refusal_of("sqlite:a%0"), HasSubstr("%25"));
  EXPECT_THAT(refusal_of("sqlite:a%00b"), HasSubstr("hexadecimal"));
}

TEST(ParseUrl, PassesSqlitesOwnUrisOn) {
  expect_sqlite("sqlite:file:shop.db?mode=ro", "file:shop.db?mode=ro", true);
  expect_sqlite("sqlite:shop.db?mode=ro", "file:shop.db?mode=ro", true);
  expect_sqlite("sqlite:////var/my%20shop#1.db?mode=ro", "file:///var/my%20shop%231.db?mode=ro", true);
  expect_sqlite("sqlite::memory:?cache=shared", "file::memory:?cache=shared", true);
}

TEST(ParseUrl, SaysWhatIsWrongWithASqliteUrl) {
  EXPECT_THAT(refusal_of("sqlite:"), HasSubstr("names no file"));
  EXPECT_THAT(refusal_of("sqlite:///"), AllOf(HasSubstr("names no file"), HasSubstr("sqlite::memory:")));
  EXPECT_THAT(refusal_of("sqlite://shop.db"), HasSubstr("three slashes"));
}

TEST(ParseUrl, ListsTheKnownSchemesForAnUnknownOne) {
  const std::string message = refusal_of("mysql://root:s3cret@host/shop");
  EXPECT_THAT(message, AllOf(HasSubstr("\"mysql\" is not a database that Retort knows"), HasSubstr("postgresql://"),
                             HasSubstr("postgis://"), HasSubstr("sqlite:")));
  EXPECT_THAT(message, testing::Not(HasSubstr("s3cret")));
}

TEST(ParseUrl, RefusesWhatIsNoUrl) {
  EXPECT_THAT(refusal_of(""), AllOf(HasSubstr("empty"), HasSubstr("postgresql://")));
  EXPECT_THAT(refusal_of("shop.db"), HasSubstr("sqlite:"));
  EXPECT_THAT(refusal_of("postgresql:shop"), HasSubstr("two slashes"));
  EXPECT_THAT(refusal_of(std::string("sqlite:a\0b", 10)), HasSubstr("NUL"));
  EXPECT_THAT(refusal_of("://"), HasSubstr("does not begin with"));
}

TEST(ParseUrl, TakesNamesOfUsersThatHoldAnAtSignAsThoseOfAzureDo) {
  expect_postgres("postgresql://me@server:s3cret@server.example/shop",
                  "postgresql://me%40server:s3cret@server.example/shop");
  expect_postgres("postgres://me@server@server.example:5432/shop", "postgresql://me%40server@server.example:5432/shop");
  expect_postgres("postgresql://me%40server:s%40cret@h/shop", "postgresql://me%40server:s%40cret@h/shop");
}

TEST(ParseUrl, RefusesAUserInfoWhoseEndIsNotClear) {
  for (const char* const url : {"postgresql://user:p@ss@host/shop", "postgresql://user:p/ss@host/shop",
                                "postgresql://host/sh@p", "postgresql://user:p?a/b@host/shop"}) {
    EXPECT_THAT(refusal_of(url), HasSubstr("%40")) << url;
  }
}

TEST(ParseUrl, NeverCrashesWhateverItIsGiven) {
  std::mt19937 random(20'261'030);  // NOLINT(bugprone-random-generator-seed): failures have to repeat
  const std::string alphabet = "abcXYZ019:/?#[]@!$&'()*+,;=% \\\t\n.-_~\x80\xff" + std::string(1, '\0');
  const std::array<std::string, 8> beginnings{
      "", "postgresql://", "postgres+x://", "sqlite:", "sqlite://", "sqlite:file:", "host=", "password='"};
  std::size_t understood = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string url = beginnings[random() % beginnings.size()];
    for (auto length = random() % 24; length > 0; --length) url += alphabet[random() % alphabet.size()];
    EXPECT_LE(retort::masked(url).size(), 3 * url.size() + 3);
    try {
      understood += parse_url(url).target.empty() ? 0 : 1;
    } catch (const retort::UsageError& error) {
      EXPECT_STRNE(error.what(), "");
    }
  }
  EXPECT_GT(understood, 1'000u);
}

}  // namespace
