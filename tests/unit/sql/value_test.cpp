#include <retort/dsl/value.hpp>
#include <retort/sql/value.hpp>

#include <string>

#include <gtest/gtest.h>

namespace {

using retort::owned;
using retort::Value;

TEST(Owned, KeepsTheKindOfEveryValue) {
  EXPECT_EQ(owned(retort::dsl::Value{}), Value{std::monostate{}});
  EXPECT_EQ(owned(retort::dsl::null), Value{std::monostate{}});
  EXPECT_EQ(owned(true), Value{true});
  EXPECT_EQ(owned(false), Value{false});
  EXPECT_EQ(owned(-9'000'000'000'000LL), Value{std::int64_t{-9'000'000'000'000}});
  EXPECT_EQ(owned(0.5), Value{0.5});
  EXPECT_EQ(owned("text"), Value{std::string("text")});
  EXPECT_EQ(owned(retort::dsl::bytes("ab")), Value{retort::Bytes{"ab"}});
}

TEST(Owned, DoesNotLookAtTheOriginalAnyMore) {
  std::string original = "before";
  const Value value = owned(original);
  original = "after!";
  EXPECT_EQ(value, Value{std::string("before")});
}

TEST(Owned, KeepsNulCharactersAndEmptyTexts) {
  EXPECT_EQ(owned(std::string("a\0b", 3)), (Value{std::string("a\0b", 3)}));
  EXPECT_EQ(owned(""), Value{std::string()});
}

TEST(IsNull, IsTrueOfNullOnly) {
  EXPECT_TRUE(retort::is_null(Value{}));
  EXPECT_FALSE(retort::is_null(Value{false}));
  EXPECT_FALSE(retort::is_null(Value{std::string()}));
}

}  // namespace
