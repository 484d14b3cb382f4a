#include <retort/error.hpp>
#include <retort/revision_map.hpp>

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using retort::PlanStep;
using retort::Revision;
using retort::RevisionMap;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

using Rows = std::vector<std::string>;

/// z; then c, which was a, b and c once; then d. A branch x comes after z as well.
RevisionMap squashed() {
  return RevisionMap({{.id = "z"},
                      {.id = "c", .down_revisions = {"z"}, .replaces = {"a", "b"}},
                      {.id = "d", .down_revisions = {"c"}},
                      {.id = "x", .down_revisions = {"z"}}});
}

std::string refusal(std::vector<Revision> revisions) {
  try {
    const RevisionMap map(std::move(revisions));
  } catch (const retort::Error& error) {
    return error.what();
  }
  return "no error";
}

TEST(Replaces, ADatabaseHalfWayRunsTheWholeFromThere) {
  const RevisionMap map = squashed();
  const std::vector<PlanStep> plan = map.plan_upgrade("d", Rows{"b"});
  ASSERT_EQ(plan.size(), 2U);
  EXPECT_EQ(plan[0].revision, map.find("c"));
  EXPECT_EQ(plan[0].half_way, "b");
  EXPECT_THAT(plan[0].before, ElementsAre("b"));
  EXPECT_THAT(plan[0].removed, ElementsAre("b"));
  EXPECT_THAT(plan[0].added, ElementsAre("c"));
  EXPECT_EQ(plan[1].half_way, "");
  EXPECT_THAT(plan[1].before, ElementsAre("c"));
}

TEST(Replaces, ADatabaseBeforeItRunsAllOfIt) {
  const std::vector<PlanStep> plan = squashed().plan_upgrade("c", Rows{"z"});
  ASSERT_EQ(plan.size(), 1U);
  EXPECT_EQ(plan[0].half_way, "");
}

TEST(Replaces, WhatIsBeforeTheWholeIsAppliedHalfWay) {
  const RevisionMap map = squashed();
  const std::vector<bool> applied = map.applied(Rows{"a"});
  EXPECT_TRUE(applied[map.find("z")]);
  EXPECT_FALSE(applied[map.find("c")]);
}

TEST(Replaces, OtherBranchesGoOnBesideADatabaseThatIsHalfWay) {
  const RevisionMap map = squashed();
  const std::vector<PlanStep> plan = map.plan_upgrade("x", Rows{"a"});
  ASSERT_EQ(plan.size(), 1U);
  EXPECT_THAT(plan[0].before, ElementsAre("a"));
  EXPECT_THAT(plan[0].removed, IsEmpty());
  EXPECT_THAT(plan[0].added, ElementsAre("x"));
  EXPECT_THAT(map.plan_upgrade("c", Rows{"a", "x"})[0].removed, ElementsAre("a"));
}

TEST(Replaces, OneStepUpFromHalfWayIsTheWhole) {
  const RevisionMap line({{.id = "c", .replaces = {"a", "b"}}, {.id = "d", .down_revisions = {"c"}}});
  const std::vector<PlanStep> plan = line.plan_upgrade("+1", Rows{"a"});
  ASSERT_EQ(plan.size(), 1U);
  EXPECT_EQ(plan[0].revision, 0U);
}

TEST(Replaces, HalfWayIsNotUndone) {
  try {
    squashed().plan_downgrade("base", Rows{"b"});
    FAIL();
  } catch (const retort::RevisionError& error) {
    EXPECT_THAT(error.what(), HasSubstr("the database is at b, which is a part of c now"));
    EXPECT_THAT(error.what(), HasSubstr("upgrade to c first"));
  }
}

TEST(Replaces, AStampReplacesTheRowThatIsHalfWayAndLeavesItBesideOtherBranches) {
  const RevisionMap map = squashed();
  EXPECT_THAT(map.plan_stamp(Rows{"d"}, Rows{"b"}), ElementsAre("d"));
  EXPECT_THAT(map.plan_stamp(Rows{"z"}, Rows{"b"}), ElementsAre("z"));
  EXPECT_THAT(map.plan_stamp(Rows{"base"}, Rows{"b"}), IsEmpty());
  EXPECT_THAT(map.plan_stamp(Rows{"x"}, Rows{"b"}), ElementsAre("b", "x"));
}

TEST(Replaces, APartIsNoRevisionOfItsOwn) {
  const RevisionMap map = squashed();
  EXPECT_EQ(map.find("a"), RevisionMap::npos);
  EXPECT_EQ(map.replacement("a"), map.find("c"));
  EXPECT_EQ(map.replacement("c"), RevisionMap::npos);
  try {
    map.resolve("b");
    FAIL();
  } catch (const retort::RevisionError& error) {
    EXPECT_THAT(error.what(), HasSubstr("b is a part of c now, and no revision of its own"));
  }
}

TEST(Replaces, WhatIsReplacedHasToBeGone) {
  EXPECT_THAT(refusal({{.id = "a"}, {.id = "c", .replaces = {"a"}}}), HasSubstr("c replaces a, which is still there"));
}

TEST(Replaces, APartBelongsToOneRevision) {
  EXPECT_THAT(refusal({{.id = "c", .replaces = {"a"}}, {.id = "d", .down_revisions = {"c"}, .replaces = {"a"}}}),
              HasSubstr("two revisions replace a: c and d"));
}

TEST(Replaces, NothingComesAfterAPartOrDependsOnIt) {
  EXPECT_THAT(refusal({{.id = "c", .replaces = {"a"}}, {.id = "d", .down_revisions = {"a"}}}),
              HasSubstr("d comes after a, which is a part of c now"));
  EXPECT_THAT(refusal({{.id = "c", .replaces = {"a"}}, {.id = "d", .depends_on = {"a"}}}),
              HasSubstr("d depends on a, which is a part of c now"));
}

}  // namespace
