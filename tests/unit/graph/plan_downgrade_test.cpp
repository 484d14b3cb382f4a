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
    DrawnMap(drawing).downgrade(target, rows);
  } catch (const retort::RevisionError& error) {
    return error.what();
  }
  return "no error";
}

TEST(PlanDowngrade, UndoesEverythingAboveTheTarget) {
  EXPECT_THAT(DrawnMap(tree).downgrade("b", {"d1", "d2"}),
              ElementsAre("d2: -d2 +c2", "c2: -c2", "d1: -d1 +c1", "c1: -c1 +b"));
  EXPECT_THAT(DrawnMap(tree).downgrade("base", {"b"}), ElementsAre("b: -b +a", "a: -a"));
  EXPECT_THAT(DrawnMap(tree).downgrade("base", {}), IsEmpty());
}

TEST(PlanDowngrade, HasNothingToDoAtTheTarget) { EXPECT_THAT(DrawnMap(tree).downgrade("d1", {"d1", "d2"}), IsEmpty()); }

TEST(PlanDowngrade, SplitsAMerge) {
  EXPECT_THAT(DrawnMap(merged).downgrade("d1", {"m"}), ElementsAre("m: -m +d1 +d2"));
  EXPECT_THAT(DrawnMap(merged).downgrade("c1", {"m"}), ElementsAre("m: -m +d1 +d2", "d1: -d1 +c1"));
}

TEST(PlanDowngrade, UndoesWhatDependsOnWhatItUndoesAndKeepsDependencies) {
  EXPECT_THAT(DrawnMap(crossed).downgrade("b1", {"b2"}), ElementsAre("b2: -b2 +a2 +b1"));
  EXPECT_THAT(DrawnMap(crossed).downgrade("a1", {"a3", "b3"}),
              ElementsAre("b3: -b3 +b2", "b2: -b2 +b1", "a3: -a3 +a2", "a2: -a2 +a1"));
  EXPECT_THAT(DrawnMap(crossed).downgrade("base", {"a3", "b3"}),
              ElementsAre("b3: -b3 +b2", "b2: -b2 +b1", "b1: -b1", "a3: -a3 +a2", "a2: -a2 +a1", "a1: -a1"));
}

TEST(PlanDowngrade, KeepsRowsAnAntichain) {
  EXPECT_THAT(DrawnMap("z; x<z; y<z; r<x,y +z").downgrade("x", {"r"}), ElementsAre("r: -r +x +y"));
  EXPECT_THAT(DrawnMap("a; b<a; c<b,a").downgrade("b", {"c"}), ElementsAre("c: -c +b"));
}

TEST(PlanDowngrade, TouchesOnlyTheBranchItIsGiven) {
  EXPECT_THAT(DrawnMap(tree).downgrade("L@b", {"d1", "d2"}), ElementsAre("d1: -d1 +c1", "c1: -c1"));
  EXPECT_THAT(DrawnMap(tree).downgrade("L@a", {"d1"}), ElementsAre("d1: -d1 +c1", "c1: -c1 +b", "b: -b +a"))
      << "the trunk was asked for, and nothing else is on it";
  EXPECT_THAT(refusal(tree, "L@a", {"d1", "d2"}),
              AllOf(HasSubstr("\"L@a\" would also undo c2 and d2, which are not on the branch L"),
                    HasSubstr("go down to \"c2@b\" first")));
}

TEST(PlanDowngrade, KeepsTheTrunkAtTheBaseOfABranch) {
  EXPECT_THAT(DrawnMap(tree).downgrade("L@base", {"d1", "d2"}), ElementsAre("d1: -d1 +c1", "c1: -c1"));
  EXPECT_THAT(DrawnMap(tree).downgrade("L@base", {"d1"}), ElementsAre("d1: -d1 +c1", "c1: -c1 +b"));
  EXPECT_THAT(DrawnMap(tree).downgrade("L@base", {"b"}), IsEmpty());
  EXPECT_THAT(DrawnMap(merged).downgrade("L@base", {"m"}), ElementsAre("m: -m +d1 +d2", "d1: -d1 +c1", "c1: -c1"));
}

TEST(PlanDowngrade, UndoesWhatLeadsToABranchAndNowhereElse) {
  EXPECT_THAT(DrawnMap("a; b<a; c<b [L]; d<c").downgrade("L@base", {"d"}),
              ElementsAre("d: -d +c", "c: -c +b", "b: -b +a", "a: -a"));
  EXPECT_THAT(DrawnMap("a; p<a; q<a; m<p,q; c<m [L]").downgrade("L@base", {"c"}),
              ElementsAre("c: -c +m", "m: -m +p +q", "q: -q", "p: -p +a", "a: -a"))
      << "what forks and merges below the branch leads nowhere else";
}

TEST(PlanDowngrade, RefusesToUndoWhatDependsOnABranchFromElsewhere) {
  EXPECT_THAT(DrawnMap(crossed).downgrade("b1@base", {"a3", "b3"}),
              ElementsAre("b3: -b3 +b2", "b2: -b2 +b1", "b1: -b1"));
  EXPECT_THAT(refusal(crossed, "a1@base", {"a3", "b3"}),
              AllOf(HasSubstr("\"a1@base\" would also undo b2 and b3, which are not on the branch a1"),
                    HasSubstr("go down to \"b1\" first")));
  EXPECT_THAT(refusal("a [A]; b<a; x +b", "A@a", {"x"}), HasSubstr("go down to \"x@base\" first"));
}

TEST(PlanDowngrade, GoesStepsDown) {
  EXPECT_THAT(DrawnMap(tree).downgrade("-1", {"d1"}), ElementsAre("d1: -d1 +c1"));
  EXPECT_THAT(DrawnMap(tree).downgrade("-2", {"b"}), ElementsAre("b: -b +a", "a: -a"));
  EXPECT_THAT(DrawnMap(crossed).downgrade("-1", {"b1"}), ElementsAre("b1: -b1"));
  EXPECT_THAT(DrawnMap("a; b +a").downgrade("-1", {"b"}), ElementsAre("b: -b +a")) << "its own base, not that of all";
  EXPECT_THAT(DrawnMap(tree).downgrade("L@-1", {"d1", "d2"}), ElementsAre("d1: -d1 +c1"));
  EXPECT_THAT(DrawnMap(tree).downgrade("c1@-1", {"c1", "c2"}), ElementsAre("c1: -c1"));
}

TEST(PlanDowngrade, GoesStepsDownABranchThatOnlyDependenciesReach) {
  EXPECT_THAT(DrawnMap(crossed).downgrade("a1@-1", {"a3", "b1"}), ElementsAre("a3: -a3 +a2"));
  EXPECT_THAT(refusal(crossed, "a1@-1", {"b3"}), HasSubstr("would also undo b2 and b3"));
}

TEST(PlanDowngrade, GoesStepsFromARevision) {
  EXPECT_THAT(DrawnMap(tree).downgrade("c1-1", {"d1"}), ElementsAre("d1: -d1 +c1", "c1: -c1 +b"));
  EXPECT_THAT(DrawnMap(tree).downgrade("a+1", {"c1"}), ElementsAre("c1: -c1 +b"));
  EXPECT_THAT(DrawnMap(tree).downgrade("base+2", {"c1"}), ElementsAre("c1: -c1 +b"));
  EXPECT_THAT(DrawnMap(tree).downgrade("L@base+3", {"d1", "d2"}), ElementsAre("d1: -d1 +c1"));
  EXPECT_THAT(DrawnMap(tree).downgrade("L@head-1", {"d1", "d2"}), ElementsAre("d1: -d1 +c1"));
  EXPECT_THAT(refusal(tree, "base+3", {"d1"}), HasSubstr("after b come c1 and c2"));
}

TEST(PlanDowngrade, NamesTheParentsWhenItCannotGoThroughAMerge) {
  EXPECT_THAT(refusal(merged, "-1", {"m"}),
              AllOf(HasSubstr("\"-1\" is ambiguous: m merges d1 and d2"), HasSubstr("name the one to go to")));
}

TEST(PlanDowngrade, RefusesToChooseBetweenRows) {
  EXPECT_THAT(refusal(tree, "-1", {"d2", "d1"}), AllOf(HasSubstr("\"-1\" is ambiguous: the database is at d1 and d2"),
                                                       HasSubstr("say from where: \"d1@-1\"")));
  EXPECT_THAT(refusal(tree, "-9", {"d2", "d1"}), HasSubstr("\"-9\" goes too far")) << "whichever was meant";
}

TEST(PlanDowngrade, RefusesToGoTooFar) {
  EXPECT_THAT(refusal(tree, "-5", {"d1"}), HasSubstr("\"-5\" goes too far: there are 4 steps down from d1"));
  EXPECT_THAT(refusal(tree, "-1", {}), HasSubstr("\"-1\" goes too far: nothing is applied"));
  EXPECT_THAT(refusal(crossed, "b1@-1", {"a1"}), HasSubstr("nothing of the branch b1 is applied"));
  EXPECT_THAT(refusal(tree, "b-3", {"d1"}), HasSubstr("there are 2 steps down from b"));
}

TEST(PlanDowngrade, RefusesWhatDoesNotGoDown) {
  EXPECT_THAT(refusal(tree, "+1", {"b"}), HasSubstr("it does not go down"));
  EXPECT_THAT(refusal(tree, "-0", {"b"}), HasSubstr("it does not go down"));
  EXPECT_THAT(refusal(tree, "", {"b"}), HasSubstr("a downgrade needs a target"));
}

TEST(PlanDowngrade, RefusesATargetThatIsNotApplied) {
  EXPECT_THAT(refusal(tree, "c1", {"d2"}),
              HasSubstr("cannot downgrade to c1: it is not applied; the database is at d2"));
  EXPECT_THAT(refusal(tree, "c1", {}), HasSubstr("it is not applied; the database is empty"));
}

TEST(PlanDowngrade, RefusesATargetThatNothingAppliedComesAfter) {
  EXPECT_THAT(refusal(tree, "L@b", {"d2"}), HasSubstr("nothing on the branch L that comes after it is applied"));
  EXPECT_THAT(refusal("a; x +a", "a", {"x"}),
              HasSubstr("cannot downgrade to a: nothing that comes after it is applied"));
}

TEST(PlanDowngrade, RefusesABranchThatDoesNotChooseBetweenWhatComesAfterTheTarget) {
  EXPECT_THAT(refusal("a [A]; b<a; c<b; d<b", "A@b", {"c", "d"}),
              AllOf(HasSubstr("\"A@b\" is not a valid target of a downgrade: c and d come after b"),
                    HasSubstr("\"b\" undoes them all")));
}

TEST(PlanDowngrade, RefusesRowsThatItDoesNotKnow) {
  EXPECT_THAT(refusal(tree, "base", {"zz"}), HasSubstr("the database is at zz, which this program does not know"));
}

}  // namespace
