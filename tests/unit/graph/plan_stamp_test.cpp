#include "support/graph/drawn_map.hpp"

#include <retort/error.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using retort_test::DrawnMap;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

using Rows = std::vector<std::string>;

constexpr std::string_view tree = "a; b<a; c1<b [L]; d1<c1; c2<b; d2<c2";
constexpr std::string_view crossed = "a1; a2<a1; a3<a2; b1; b2<b1 +a2; b3<b2";

std::string refusal(std::string_view drawing, const Rows& targets, const Rows& rows) {
  try {
    DrawnMap(drawing).stamp(targets, rows);
  } catch (const retort::RevisionError& error) {
    return error.what();
  }
  return "no error";
}

TEST(PlanStamp, ReplacesTheRowsBeforeAndAfterTheTarget) {
  EXPECT_THAT(DrawnMap(tree).stamp({"heads"}, {"b"}), ElementsAre("d1", "d2"));
  EXPECT_THAT(DrawnMap(tree).stamp({"b"}, {"d1", "d2"}), ElementsAre("b"));
  EXPECT_THAT(DrawnMap(crossed).stamp({"b2"}, {"a2", "b1"}), ElementsAre("b2"));
  EXPECT_THAT(DrawnMap(crossed).stamp({"b3"}, {"a2"}), ElementsAre("b3"));
}

TEST(PlanStamp, KeepsTheRowsOfOtherBranches) {
  EXPECT_THAT(DrawnMap(tree).stamp({"c1"}, {"d2"}), ElementsAre("c1", "d2"));
  EXPECT_THAT(DrawnMap(tree).stamp({"L@base"}, {"d1", "d2"}), ElementsAre("d2"));
  EXPECT_THAT(DrawnMap("a; b; c<b").stamp({"heads"}, {"a", "b"}), ElementsAre("a", "c"));
}

TEST(PlanStamp, TakesSeveralTargets) {
  EXPECT_THAT(DrawnMap(tree).stamp({"c1", "d2"}, {"d1", "c2"}), ElementsAre("c1", "d2"));
  EXPECT_THAT(DrawnMap(tree).stamp({"L@head", "c2"}, {}), ElementsAre("c2", "d1"));
  EXPECT_THAT(DrawnMap(tree).stamp({"d1", "d1"}, {}), ElementsAre("d1"));
}

TEST(PlanStamp, EmptiesTheTable) {
  EXPECT_THAT(DrawnMap(tree).stamp({"base"}, {"d1", "d2"}), IsEmpty());
  EXPECT_THAT(DrawnMap(tree).stamp({"base", "c1"}, {"d1", "d2"}), ElementsAre("c1"));
}

TEST(PlanStamp, PutsRowsInOrderThatSayTheSameTwice) {
  EXPECT_THAT(DrawnMap(tree).stamp({"d2"}, {"b", "c1", "d1"}), ElementsAre("d1", "d2"));
}

TEST(PlanStamp, ChangesNothingWithoutTargets) { EXPECT_THAT(DrawnMap(tree).stamp({}, {"d1"}), ElementsAre("d1")); }

TEST(PlanStamp, RefusesTargetsThatOverlap) {
  EXPECT_THAT(refusal(tree, {"b", "d1"}, {}),
              HasSubstr("the targets b and d1 overlap: b comes before another of them"));
  EXPECT_THAT(refusal(crossed, {"a2", "b2"}, {}), HasSubstr("a2 comes before another of them"));
}

TEST(PlanStamp, RefusesWhatIsNotARevision) {
  EXPECT_THAT(refusal(tree, {"+1"}, {"a"}), HasSubstr("\"+1\" cannot be stamped: it is relative"));
  EXPECT_THAT(refusal(tree, {""}, {"a"}), HasSubstr("a stamp needs a target"));
  EXPECT_THAT(refusal(tree, {"head"}, {"a"}), HasSubstr("there are 2 heads: d1 and d2"));
  EXPECT_THAT(refusal(tree, {"a"}, {"zz"}), HasSubstr("the database is at zz, which this program does not know"));
}

}  // namespace
