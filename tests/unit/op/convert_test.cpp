#include "unit/op/recording.hpp"

#include <functional>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace retort {
namespace {

using namespace retort::dsl;
using testing::HasSubstr;

std::string error_of(const std::function<void(Op&)>& function) {
  try {
    recorded(function);
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::usage);
    return error.what();
  }
  return "no error";
}

TEST(RuntimeName, IsCheckedWhereItIsUsed) {
  const std::string place = std::string(__FILE__) + ":" + std::to_string(__LINE__ + 1);
  EXPECT_THAT(error_of([](Op& op) { op.drop_table(runtime(std::string())); }), HasSubstr(place));
  EXPECT_THAT(error_of([](Op& op) { op.drop_table(runtime(std::string(64, 'x'))); }), HasSubstr("longer than 63"));
  EXPECT_THAT(error_of([](Op& op) { op.drop_table(runtime(std::string(70'000, 'x'))); }), HasSubstr("longer than 63"));
  EXPECT_THAT(error_of([](Op& op) { op.drop_table(runtime(std::string("a\0b", 3))); }), HasSubstr("NUL"));
  EXPECT_THAT(error_of([](Op& op) { op.drop_table(runtime(std::string("s."))); }), HasSubstr("empty"));
}

TEST(RuntimeName, IsSplitAtItsDotUnlessItIsGivenInParts) {
  const OperationList operations = recorded([](Op& op) {
    op.drop_table(runtime(std::string("s.t")));
    op.drop_table(qualified(std::string("s"), std::string("t.u")));
  });
  EXPECT_EQ(std::get<op::DropTable>(operations[0].node).table, (QualifiedName{"s", "t"}));
  EXPECT_EQ(std::get<op::DropTable>(operations[1].node).table, (QualifiedName{"s", "t.u"}));
}

TEST(Table, RefusesTwoColumnsOfOneName) {
  EXPECT_THAT(error_of([](Op& op) {
                op.create_table("t", {{"a", integer}, {"a", text}});
              }),
              HasSubstr("two columns \"a\""));
}

TEST(Table, RefusesAKeyOfAColumnItDoesNotHave) {
  EXPECT_THAT(error_of([](Op& op) {
                op.create_table("t", {{"a", integer}, unique({"b"})});
              }),
              HasSubstr("unique constraint of the column \"b\", which it does not have"));
}

TEST(Table, RefusesTwoPrimaryKeys) {
  EXPECT_THAT(error_of([](Op& op) {
                op.create_table("t", {{"a", integer, {.primary_key = true}}, primary_key({"a"})});
              }),
              HasSubstr("two primary keys"));
}

TEST(Table, RefusesAForeignKeyOfUnequalLengths) {
  EXPECT_THAT(error_of([](Op& op) {
                op.create_table("t", {{"a", integer}, foreign_key({"a"}, "u", {"x", "y"})});
              }),
              HasSubstr("foreign key of 1 columns that references 2 columns of \"u\""));
}

}  // namespace
}  // namespace retort
