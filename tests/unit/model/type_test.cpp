#include <retort/model/type.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

namespace dsl = retort::dsl;
using retort::Type;
using retort::TypeKind;

TEST(Type, KeepsLengthPrecisionAndScale) {
  const Type price = dsl::numeric(10, 2);
  EXPECT_EQ(price.kind, TypeKind::numeric);
  EXPECT_EQ(price.first, 10);
  EXPECT_EQ(price.second, 2);
}

TEST(Type, TellsWhatWasLeftOutFromZero) {
  EXPECT_EQ(Type(dsl::varchar).first, std::nullopt);
  EXPECT_EQ(Type(dsl::timestamptz(0)).first, 0);
}

TEST(Type, KeepsNameDimensionsAndSpatialReference) {
  const Type home = dsl::array(dsl::geometry("POINT", 4326), 2);
  EXPECT_EQ(home.name, "POINT");
  EXPECT_EQ(home.second, 4326);
  EXPECT_EQ(home.dimensions, 2);
}

TEST(Type, KeepsTheSpellingOfADialect) {
  EXPECT_THAT(Type(dsl::citext.on("sqlite", "TEXT")).variants, testing::ElementsAre(testing::Pair("sqlite", "TEXT")));
  EXPECT_THAT(Type(dsl::citext).variants, testing::IsEmpty());
}

TEST(Type, OutlivesTheTextItWasMadeOf) {
  std::string name = "mood_of_the_day_that_is_not_short";
  const Type type = dsl::type(name);
  name.assign(name.size(), 'x');
  EXPECT_EQ(type.name, "mood_of_the_day_that_is_not_short");
}

}  // namespace
