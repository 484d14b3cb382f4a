#include "support/graph/drawn_map.hpp"

#include <retort/error.hpp>

#include <optional>
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

constexpr std::string_view line = "a; b<a; c<b; d<c; e<d";
constexpr std::string_view tree = "a; b<a; c1<b [L]; d1<c1; c2<b; d2<c2";
constexpr std::string_view merged = "a; b<a; c1<b [L]; d1<c1; c2<b; d2<c2; m<d1,d2";
constexpr std::string_view crossed = "a1; a2<a1; a3<a2; b1; b2<b1 +a2; b3<b2";

std::string refusal(std::string_view drawing, std::string_view range, const std::optional<Rows>& rows = {}) {
  try {
    DrawnMap(drawing).history(range, rows);
  } catch (const retort::RevisionError& error) {
    return error.what();
  }
  return "no error";
}

TEST(History, ShowsEverythingNewestFirst) {
  EXPECT_THAT(DrawnMap(line).history(":"), ElementsAre("e", "d", "c", "b", "a"));
  EXPECT_THAT(DrawnMap(tree).history(":"), ElementsAre("d2", "c2", "d1", "c1", "b", "a"));
  EXPECT_THAT(DrawnMap(crossed).history(":"), ElementsAre("b3", "b2", "b1", "a3", "a2", "a1"));
  EXPECT_THAT(DrawnMap(line).history("base:heads"), ElementsAre("e", "d", "c", "b", "a"));
}

TEST(History, IncludesBothEnds) {
  EXPECT_THAT(DrawnMap(line).history("b:d"), ElementsAre("d", "c", "b"));
  EXPECT_THAT(DrawnMap(line).history("b:b"), ElementsAre("b"));
  EXPECT_THAT(DrawnMap(line).history("d:"), ElementsAre("e", "d"));
  EXPECT_THAT(DrawnMap(line).history(":b"), ElementsAre("b", "a"));
}

TEST(History, FollowsMergesAndBranches) {
  EXPECT_THAT(DrawnMap(merged).history("b:m"), ElementsAre("m", "d2", "c2", "d1", "c1", "b"));
  EXPECT_THAT(DrawnMap(merged).history("c1:m"), ElementsAre("m", "d1", "c1"));
  EXPECT_THAT(DrawnMap(tree).history("b:"), ElementsAre("d2", "c2", "d1", "c1", "b"));
}

TEST(History, ShowsDependenciesFromTheBaseButNotAboveALowerEnd) {
  EXPECT_THAT(DrawnMap(crossed).history(":b2"), ElementsAre("b2", "b1", "a2", "a1"));
  EXPECT_THAT(DrawnMap(crossed).history("b1:b3"), ElementsAre("b3", "b2", "b1"));
  EXPECT_THAT(DrawnMap(crossed).history("a1:b3"), ElementsAre("a2", "a1")) << "b2 depends on it, and is not after it";
}

TEST(History, KeepsToABranch) {
  EXPECT_THAT(DrawnMap(tree).history("L@base:L@head"), ElementsAre("d1", "c1", "b", "a"));
  EXPECT_THAT(DrawnMap(tree).history("L@base:"), ElementsAre("d1", "c1", "b", "a"));
  EXPECT_THAT(DrawnMap(tree).history("L@b:"), ElementsAre("d1", "c1", "b"));
  EXPECT_THAT(DrawnMap(tree).history("L@b:heads"), ElementsAre("d1", "c1", "b"));
  EXPECT_THAT(DrawnMap(tree).history(":L@head"), ElementsAre("d1", "c1", "b", "a"));
  EXPECT_THAT(DrawnMap("a [A]; x +a").history("A@base:"), ElementsAre("a")) << "a head, though x depends on it";
}

TEST(History, CountsDownFromTheUpperEnd) {
  EXPECT_THAT(DrawnMap(line).history("-2:"), ElementsAre("e", "d", "c"));
  EXPECT_THAT(DrawnMap(line).history("-2:d"), ElementsAre("d", "c", "b"));
  EXPECT_THAT(DrawnMap(line).history("-1:current", Rows{"b"}), ElementsAre("b", "a"));
  EXPECT_THAT(DrawnMap(tree).history("L@-1:"), ElementsAre("d1", "c1"));
}

TEST(History, CountsDownFromEachHead) {
  EXPECT_THAT(DrawnMap(tree).history("-1:"), ElementsAre("d2", "c2", "d1", "c1"));
  EXPECT_THAT(DrawnMap("a; b<a; c1<b; c2<b; d2<c2; e2<d2; f2<e2").history("-2:"),
              ElementsAre("f2", "e2", "d2", "c1", "b", "a"))
      << "what comes before one may come after another";
  EXPECT_THAT(DrawnMap("a; b<a; c<b; d<c; x; y<x").history("-2:"), ElementsAre("y", "x", "d", "c", "b"))
      << "one goes to its base";
}

TEST(History, CountsUpFromTheLowerEnd) {
  EXPECT_THAT(DrawnMap(line).history("b:+2"), ElementsAre("d", "c", "b"));
  EXPECT_THAT(DrawnMap(line).history(":+2"), ElementsAre("b", "a"));
  EXPECT_THAT(DrawnMap(line).history("current:+1", Rows{"c"}), ElementsAre("d", "c"));
  EXPECT_THAT(DrawnMap(tree).history("b:L@+1"), ElementsAre("c1", "b"));
}

TEST(History, TakesRevisionsRelativeToOthers) {
  EXPECT_THAT(DrawnMap(line).history("e-2:e-1"), ElementsAre("d", "c"));
  EXPECT_THAT(DrawnMap(line).history("a+1:head"), ElementsAre("e", "d", "c", "b"));
  EXPECT_THAT(DrawnMap(line).history("current-1:current+1", Rows{"c"}), ElementsAre("d", "c", "b"));
  EXPECT_THAT(DrawnMap(tree).history("L@head-1:"), ElementsAre("d1", "c1"));
}

TEST(History, EndsWhereThereIsNothingFurther) {
  EXPECT_THAT(DrawnMap(line).history("-99:"), ElementsAre("e", "d", "c", "b", "a"));
  EXPECT_THAT(DrawnMap(line).history("-99:b"), ElementsAre("b", "a"));
  EXPECT_THAT(DrawnMap(line).history("d:+99"), ElementsAre("e", "d"));
  EXPECT_THAT(DrawnMap(line).history("b-99:b"), ElementsAre("b", "a"));
}

TEST(History, ShowsWhereTheDatabaseIs) {
  EXPECT_THAT(DrawnMap(line).history("current:", Rows{"d"}), ElementsAre("e", "d"));
  EXPECT_THAT(DrawnMap(line).history(":current", Rows{"b"}), ElementsAre("b", "a"));
  EXPECT_THAT(DrawnMap(tree).history(":current", Rows{"c1", "c2"}), ElementsAre("c2", "c1", "b", "a"));
  EXPECT_THAT(DrawnMap(tree).history("current:heads", Rows{"c1", "d2"}), ElementsAre("d2", "d1", "c1"));
  EXPECT_THAT(DrawnMap(tree).history("L@current:", Rows{"c1", "d2"}), ElementsAre("d1", "c1"));
  EXPECT_THAT(DrawnMap(line).history("current:", Rows{}), ElementsAre("e", "d", "c", "b", "a"));
  EXPECT_THAT(DrawnMap(line).history(":current", Rows{}), IsEmpty());
}

TEST(History, DoesNotMindRowsThatItDoesNotKnowUnlessTheyAreAskedFor) {
  EXPECT_THAT(DrawnMap(line).history("d:", Rows{"zz"}), ElementsAre("e", "d"));
  EXPECT_THAT(refusal(line, "current:", Rows{"zz"}), HasSubstr("the database is at zz, which this program does not"));
}

TEST(History, RefusesALowerEndThatDoesNotComeBeforeTheUpperOne) {
  EXPECT_THAT(refusal(tree, "c1:d2"),
              HasSubstr("the range \"c1:d2\" does not lie on one branch: c1 does not come before d2"));
  EXPECT_THAT(refusal(line, "d:b"),
              AllOf(HasSubstr("d does not come before b"), HasSubstr("the other way round: \"b:d\"")));
  EXPECT_THAT(refusal(line, "d:base"), HasSubstr("d does not come before base"));
  EXPECT_THAT(refusal(tree, "L@b:d2"), HasSubstr("d2 is not on the branch L"));
}

TEST(History, RefusesWhatDoesNotSayWhereToBegin) {
  EXPECT_THAT(refusal(line, "-1:+1"), HasSubstr("the range \"-1:+1\" has no fixed end"));
  EXPECT_THAT(refusal(line, "+1:"), HasSubstr("\"+1\" is no lower end of a range: it does not go down"));
  EXPECT_THAT(refusal(line, ":-1"), HasSubstr("\"-1\" is no upper end of a range: it does not go up"));
  EXPECT_THAT(refusal(line, "-0:"), HasSubstr("it does not go down"));
  EXPECT_THAT(refusal(line, "current:"), HasSubstr("no database is asked"));
}

TEST(History, RefusesToChooseBetweenWays) {
  EXPECT_THAT(refusal(merged, "-1:"), HasSubstr("m merges d1 and d2"));
  EXPECT_THAT(refusal(tree, "b:+1"), HasSubstr("after b come c1 and c2"));
  EXPECT_THAT(refusal(tree, ":head"), HasSubstr("there are 2 heads: d1 and d2"));
}

TEST(History, OfNoRevisionsIsEmpty) {
  EXPECT_THAT(retort::RevisionMap({}).history("", ""), IsEmpty());
  EXPECT_THAT(retort::RevisionMap({}).history("-3", ""), IsEmpty());
}

}  // namespace
