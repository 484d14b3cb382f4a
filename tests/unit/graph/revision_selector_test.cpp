#include "support/graph/drawn_map.hpp"

#include <retort/error.hpp>

#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using retort_test::DrawnMap;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

class RevisionSelector : public testing::Test {
 protected:
  RevisionSelector()
      : graph_(
            "5cd0aaaa; 5cd0bbbb<5cd0aaaa; left1<5cd0bbbb [left]; left2<left1; right<5cd0bbbb [rest]; x1 "
            "[other-2]; x2<x1 +left1; ab<x2") {}

  retort::RevisionError refusal(std::string_view identifier) const {
    try {
      graph_.resolve(identifier);
    } catch (const retort::RevisionError& error) {
      return error;
    }
    return retort::RevisionError("no error");
  }
  std::string message(std::string_view identifier) const { return refusal(identifier).what(); }

  DrawnMap graph_;
};

TEST_F(RevisionSelector, KnowsTheWords) {
  EXPECT_THAT(graph_.resolve("base"), IsEmpty());
  EXPECT_THAT(graph_.resolve("heads"), ElementsAre("left2", "right", "ab"));
  EXPECT_THAT(DrawnMap("a; b<a").resolve("head"), ElementsAre("b"));
}

TEST_F(RevisionSelector, LeavesOutOfHeadsWhatAnythingDependsOn) {
  EXPECT_THAT(DrawnMap("a; b +a").resolve("heads"), ElementsAre("b"));
  EXPECT_THROW(DrawnMap("a; b +a").resolve("head"), retort::RevisionError) << "dependencies do not make them one";
}

TEST_F(RevisionSelector, TakesIdsLabelsAndUnambiguousBeginnings) {
  EXPECT_THAT(graph_.resolve("5cd0aaaa"), ElementsAre("5cd0aaaa"));
  EXPECT_THAT(graph_.resolve("5cd0b"), ElementsAre("5cd0bbbb"));
  EXPECT_THAT(graph_.resolve("left"), ElementsAre("left1")) << "a label that is the beginning of ids";
  EXPECT_THAT(graph_.resolve("other-2"), ElementsAre("x1")) << "a label that looks relative";
  EXPECT_THAT(graph_.resolve("oth"), ElementsAre("x1")) << "the beginning of a label";
  EXPECT_THAT(graph_.resolve("ri"), ElementsAre("right"));
}

TEST_F(RevisionSelector, TakesNoBeginningsOfVeryShortNames) { EXPECT_THAT(message("a"), HasSubstr("there is no")); }

TEST_F(RevisionSelector, TakesABeginningOfSeveralNamesOfOneRevision) {
  EXPECT_THAT(DrawnMap("orders1 [orders]").resolve("ord"), ElementsAre("orders1"));
}

TEST_F(RevisionSelector, ListsWhatAnAmbiguousBeginningMayMean) {
  EXPECT_THAT(message("5cd0"), HasSubstr("\"5cd0\" is ambiguous: 2 names begin with \"5cd0\": 5cd0aaaa and 5cd0bbbb"));
  EXPECT_THAT(refusal("5cd0").candidates(), ElementsAre("5cd0aaaa", "5cd0bbbb"));
}

TEST_F(RevisionSelector, OffersWhatIsNearToAnUnknownId) {
  EXPECT_THAT(message("5cd0aaba"), AllOf(HasSubstr("there is no revision or branch label \"5cd0aaba\""),
                                         HasSubstr("did you mean 5cd0aaaa")));
  EXPECT_THAT(refusal("rigth").candidates(), ElementsAre("right"));
  EXPECT_THAT(message("zzzz"), HasSubstr("expected head, heads, base, an id"));
}

TEST_F(RevisionSelector, ListsSeveralHeads) {
  EXPECT_THAT(message("head"), AllOf(HasSubstr("there are 3 heads: left2, right and ab"), HasSubstr("\"heads\""),
                                     HasSubstr("label@head")));
  EXPECT_THAT(refusal("5cd0b@head").candidates(), ElementsAre("left2", "right"));
}

TEST_F(RevisionSelector, StaysOnABranch) {
  EXPECT_THAT(graph_.resolve("left@head"), ElementsAre("left2"));
  EXPECT_THAT(graph_.resolve("x1@head"), ElementsAre("ab"));
  EXPECT_THAT(graph_.resolve("5cd0b@heads"), ElementsAre("left2", "right"));
  EXPECT_THAT(graph_.resolve("left@base"), IsEmpty());
  EXPECT_THAT(graph_.resolve("left@5cd0aaaa"), ElementsAre("5cd0aaaa")) << "what comes before is on the branch";
  EXPECT_THAT(graph_.resolve("left@left2"), ElementsAre("left2"));
  EXPECT_THAT(DrawnMap("a; cafe01<a [l]; cafe02<a").resolve("l@cafe"), ElementsAre("cafe01"));
  EXPECT_THAT(DrawnMap("a; b<a").resolve("@head"), ElementsAre("b"));
}

TEST_F(RevisionSelector, RefusesWhatIsNotOnTheBranch) {
  EXPECT_THAT(message("left@right"), HasSubstr("right is not on the branch left"));
  EXPECT_THAT(message("other-2@left1"), HasSubstr("left1 is not on the branch other-2")) << "dependencies do not count";
}

TEST_F(RevisionSelector, RefusesAnUnknownBranchAtItsBaseToo) {
  EXPECT_THAT(message("lefd@base"),
              AllOf(HasSubstr("there is no branch \"lefd\" in \"lefd@base\""), HasSubstr("left?")));
}

TEST_F(RevisionSelector, GoesDownFromEveryHead) {
  EXPECT_THAT(graph_.resolve("-1"), UnorderedElementsAre("left1", "5cd0bbbb", "x2"));
  EXPECT_THAT(graph_.resolve("left@-1"), ElementsAre("left1"));
  EXPECT_THAT(graph_.resolve("-3"), ElementsAre("5cd0aaaa")) << "the others get to base";
  EXPECT_THAT(message("-5"), HasSubstr("\"-5\" goes too far"));
}

TEST_F(RevisionSelector, NamesTheParentsOfAMergeThatItCannotGoThrough) {
  const DrawnMap merged("a; l<a; r<a; m<l,r; n<m");
  try {
    merged.resolve("-2");
    FAIL();
  } catch (const retort::RevisionError& error) {
    EXPECT_THAT(error.what(), HasSubstr("\"-2\" is ambiguous: m merges l and r"));
    EXPECT_THAT(error.candidates(), ElementsAre("l", "r"));
  }
}

TEST_F(RevisionSelector, KnowsWhereTheDatabaseIs) {
  EXPECT_THAT(graph_.resolve("current", {"right", "x1", "5cd0aaaa"}), ElementsAre("right", "x1"));
  EXPECT_THAT(graph_.resolve("left@current", {"left1", "x1"}), ElementsAre("left1"));
  EXPECT_THAT(graph_.resolve("left@current", {"x2"}), ElementsAre("left1")) << "applied because x2 depends on it";
  EXPECT_THAT(graph_.resolve("current", {}), IsEmpty());
  EXPECT_THAT(graph_.resolve("left@head", {"zzzz"}), ElementsAre("left2")) << "the rows are not asked for";
}

TEST_F(RevisionSelector, RefusesCurrentWithoutADatabase) {
  EXPECT_THAT(message("current"), HasSubstr("\"current\" stands for no revision here: no database is asked"));
}

TEST_F(RevisionSelector, RefusesWhatIsEmpty) {
  EXPECT_THAT(message(""), HasSubstr("a revision is missing: its name is empty"));
  EXPECT_THAT(message("left@"), AllOf(HasSubstr("\"left@\" names no revision"), HasSubstr("\"left@head\"")));
  EXPECT_THAT(message("@"), HasSubstr("\"@\" names no revision"));
}

TEST_F(RevisionSelector, SaysWhatIsTooMuch) {
  EXPECT_THAT(message("left1+1x"), HasSubstr("\"x\" is too much: nothing may follow the number"));
  EXPECT_THAT(message("left1:right"), HasSubstr("a range of revisions cannot be used here"));
  EXPECT_THAT(message("left1+1"), HasSubstr("targets of upgrades and downgrades"));
  EXPECT_THAT(message("left@x@y"), HasSubstr("there is no revision or branch label \"x@y\" in \"left@x@y\""));
}

}  // namespace
