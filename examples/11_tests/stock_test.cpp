#include <retort/testing/gtest.hpp>

namespace {

struct Stock : retort::testing::PostgresTest {
  std::int64_t count() { return connection().query("SELECT count(*) FROM parts")[0][0].integer(); }
};

TEST_F(Stock, KeepsParts) {
  connection().execute("INSERT INTO parts (id, shelf, bin) VALUES (1, 'A', '17')");
  EXPECT_EQ(count(), 1);
}

TEST_F(Stock, IsEmptyForEachTest) { EXPECT_EQ(count(), 0); }

TEST(SplitPlaces, BringsThePartsAlong) {
  retort::testing::TestDatabase database{"sqlite", {.revision = "ab0000000001"}};
  database.connection().execute("INSERT INTO parts VALUES (1, 'A17')");
  database.upgrade("+1");
  const retort::Result places = database.connection().query("SELECT shelf, bin FROM parts");
  EXPECT_EQ(places[0]["shelf"].text(), "A");
  EXPECT_EQ(places[0]["bin"].text(), "17");
}

}  // namespace
