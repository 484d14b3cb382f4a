#include "support/graph/drawn_map.hpp"

#include <retort/error.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using retort_test::DrawnMap;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

using Rows = std::vector<std::string>;

constexpr std::string_view tree = "a; b<a; c1<b [L]; d1<c1; c2<b; d2<c2";
constexpr std::string_view merged = "a; b<a; c1<b [L]; d1<c1; c2<b; d2<c2; m<d1,d2";
constexpr std::string_view crossed = "a1; a2<a1; a3<a2; b1; b2<b1 +a2; b3<b2";

std::string refusal(std::string_view drawing, std::string_view target, const Rows& rows) {
  try {
    DrawnMap(drawing).upgrade(target, rows);
  } catch (const retort::RevisionError& error) {
    return error.what();
  }
  return "no error";
}

TEST(PlanUpgrade, TakesOneBranchAfterTheOther) {
  EXPECT_THAT(DrawnMap(tree).upgrade("heads", {}),
              ElementsAre("a: +a", "b: -a +b", "c1: -b +c1", "d1: -c1 +d1", "c2: +c2", "d2: -c2 +d2"));
}

TEST(PlanUpgrade, AddsABranchBesideAnother) {
  EXPECT_THAT(DrawnMap(tree).upgrade("L@head", {"d2"}), ElementsAre("c1: +c1", "d1: -c1 +d1"));
}

TEST(PlanUpgrade, MergesRows) {
  EXPECT_THAT(DrawnMap(merged).upgrade("head", {"d1"}), ElementsAre("c2: +c2", "d2: -c2 +d2", "m: -d1 -d2 +m"));
}

TEST(PlanUpgrade, AppliesDependenciesFirstAndOnlyThose) {
  EXPECT_THAT(DrawnMap(crossed).upgrade("b3", {}),
              ElementsAre("a1: +a1", "a2: -a1 +a2", "b1: +b1", "b2: -a2 -b1 +b2", "b3: -b2 +b3"));
  EXPECT_THAT(DrawnMap(crossed).upgrade("b2", {"a3", "b1"}), ElementsAre("b2: -b1 +b2"));
}

TEST(PlanUpgrade, GivesARowToWhatIsAppliedAboveADependency) {
  EXPECT_THAT(DrawnMap(crossed).upgrade("a3", {"b3"}), ElementsAre("a3: +a3"));
}

TEST(PlanUpgrade, TakesParentsThatAreAncestorsOfEachOther) {
  EXPECT_THAT(DrawnMap("z; x<z; y<z; r<x,y +z; s<r,z").upgrade("head", {"x"}),
              ElementsAre("y: +y", "r: -x -y +r", "s: -r +s"));
}

TEST(PlanUpgrade, HasNothingToDoForWhatIsApplied) {
  EXPECT_THAT(DrawnMap(tree).upgrade("heads", {"d1", "d2"}), IsEmpty());
  EXPECT_THAT(DrawnMap(tree).upgrade("b", {"d1"}), IsEmpty());
  EXPECT_THAT(DrawnMap(tree).upgrade("base", {"d1"}), IsEmpty());
}

TEST(PlanUpgrade, KnowsTheRowsBeforeEachStep) {
  const DrawnMap map(merged);
  const auto plan = map.map().plan_upgrade("head", Rows{"d1", "c2"});
  ASSERT_EQ(plan.size(), 2U);
  EXPECT_THAT(plan[0].before, ElementsAre("c2", "d1"));
  EXPECT_THAT(plan[1].before, ElementsAre("d1", "d2"));
}

TEST(PlanUpgrade, PutsRowsInOrderThatSayTheSameTwice) {
  const DrawnMap map(tree);
  const auto plan = map.map().plan_upgrade("L@head", Rows{"b", "c1", "a", "c1"});
  ASSERT_EQ(plan.size(), 1U);
  EXPECT_THAT(plan[0].before, ElementsAre("a", "b", "c1"));
  EXPECT_THAT(plan[0].removed, ElementsAre("a", "b", "c1"));
  EXPECT_THAT(plan[0].added, ElementsAre("d1"));
}

TEST(PlanUpgrade, GoesStepsUp) {
  EXPECT_THAT(DrawnMap(tree).upgrade("+2", {}), ElementsAre("a: +a", "b: -a +b"));
  EXPECT_THAT(DrawnMap(tree).upgrade("+1", {"c1"}), ElementsAre("d1: -c1 +d1"));
  EXPECT_THAT(DrawnMap(tree).upgrade("L@+1", {"b"}), ElementsAre("c1: -b +c1"));
  EXPECT_THAT(DrawnMap(tree).upgrade("L@+1", {"d2"}), ElementsAre("c1: +c1")) << "from what is applied of the branch";
  EXPECT_THAT(DrawnMap(tree).upgrade("L@+3", {}), ElementsAre("a: +a", "b: -a +b", "c1: -b +c1"));
}

TEST(PlanUpgrade, GoesStepsFromARevision) {
  EXPECT_THAT(DrawnMap(tree).upgrade("base+2", {}), ElementsAre("a: +a", "b: -a +b"));
  EXPECT_THAT(DrawnMap(tree).upgrade("c1+1", {"c1"}), ElementsAre("d1: -c1 +d1"));
  EXPECT_THAT(DrawnMap(tree).upgrade("L@b+1", {"b"}), ElementsAre("c1: -b +c1"));
  EXPECT_THAT(DrawnMap(merged).upgrade("head-0", {"d1", "d2"}), ElementsAre("m: -d1 -d2 +m"));
  EXPECT_THAT(DrawnMap(tree).upgrade("L@head-1", {"b"}), ElementsAre("c1: -b +c1"));
  EXPECT_THAT(DrawnMap(tree).upgrade("a-1", {}), IsEmpty()) << "that is base";
}

TEST(PlanUpgrade, RefusesToChooseBetweenWays) {
  EXPECT_THAT(refusal(tree, "+1", {"b"}),
              AllOf(HasSubstr("\"+1\" is ambiguous: after b come c1 and c2"), HasSubstr("label@+1")));
  EXPECT_THAT(refusal(tree, "+1", {"d1", "c2"}), HasSubstr("\"+1\" is ambiguous: the database is at d1 and c2"));
  EXPECT_THAT(refusal(crossed, "+1", {}), HasSubstr("after base come a1 and b1"));
  EXPECT_THAT(refusal(merged, "m-1", {}), HasSubstr("m merges d1 and d2"));
}

TEST(PlanUpgrade, RefusesToGoTooFar) {
  EXPECT_THAT(refusal(tree, "+1", {"d1"}), HasSubstr("\"+1\" goes too far: nothing is further up than d1"));
  EXPECT_THAT(refusal(tree, "L@+5", {"b"}), HasSubstr("there are 2 steps up from b"));
  EXPECT_THAT(refusal(tree, "c1+2", {}), HasSubstr("there is 1 step up from c1"));
  EXPECT_THAT(refusal(tree, "b-3", {}), HasSubstr("there are 2 steps down from b"));
}

TEST(PlanUpgrade, RefusesWhatDoesNotGoUp) {
  EXPECT_THAT(refusal(tree, "-1", {"b"}), HasSubstr("it does not go up"));
  EXPECT_THAT(refusal(tree, "+0", {"b"}), HasSubstr("it does not go up"));
  EXPECT_THAT(refusal(tree, "", {"b"}), HasSubstr("an upgrade needs a target"));
}

TEST(PlanUpgrade, RefusesHeadsOfABranchThatNeedEachOther) {
  EXPECT_THAT(refusal("a; b<a; c<a +b", "a@heads", {}), HasSubstr("b comes before another of them"));
}

TEST(PlanUpgrade, RefusesRowsThatItDoesNotKnow) {
  EXPECT_THAT(refusal(tree, "heads", {"d1", "zz"}),
              AllOf(HasSubstr("the database is at zz, which this program does not know"), HasSubstr("newer program")));
}

TEST(PlanUpgrade, LeavesAloneWhatMayLieBelowARowThatItToleratesWithoutKnowingIt) {
  const DrawnMap map(crossed);
  EXPECT_THAT(map.map().plan_upgrade("heads", Rows{"newer"}, true), IsEmpty());
  const auto plan = map.map().plan_upgrade("heads", Rows{"newer", "a2"}, true);
  ASSERT_EQ(plan.size(), 3U) << "a3 comes after a row, and so do b2, which depends on it, and b3";
  EXPECT_THAT(plan[0].before, ElementsAre("a2"));
  EXPECT_THAT(plan[2].added, ElementsAre("b3"));
}

}  // namespace
