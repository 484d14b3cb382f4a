#include "support/graph/drawn_map.hpp"

#include <retort/error.hpp>
#include <retort/revision_map.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using retort_test::DrawnMap;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

template <class Error>
std::string refusal(std::string_view drawing) {
  try {
    const DrawnMap map(drawing);
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

TEST(RevisionMap, KnowsHeadsBasesAndChildren) {
  const DrawnMap graph("d<b; a; b<a; c<b; e +c; f<e");
  EXPECT_THAT(graph.ids(graph.map().heads()), ElementsAre("d", "c", "f"));
  EXPECT_THAT(graph.ids(graph.map().bases()), ElementsAre("a", "e"));
  EXPECT_THAT(graph.map().children(graph.map().find("b")), ElementsAre(0, 3));
  EXPECT_THAT(graph.map().children(graph.map().find("c")), IsEmpty()) << "dependents are no children";
}

TEST(RevisionMap, KnowsBranchPointsAndTheHeadsThatNothingDependsOn) {
  const DrawnMap graph("d<b; a; b<a; c<b; e +c; f<e");
  EXPECT_THAT(graph.ids(graph.map().branch_points()), ElementsAre("b"));
  EXPECT_THAT(graph.ids(graph.map().real_heads()), ElementsAre("d", "f"));
}

TEST(RevisionMap, SaysWhereADatabaseIsOnEachBranch) {
  const DrawnMap graph("a1; a2<a1; a3<a2; b1; b2<b1 +a2; b3<b2");
  const auto current = [&](const std::vector<std::string>& rows) { return graph.ids(graph.map().current(rows)); };
  EXPECT_THAT(current({"b2"}), ElementsAre("a2", "b2")) << "a2 is implied by what depends on it";
  EXPECT_THAT(current({"a3", "b2"}), ElementsAre("a3", "b2"));
  EXPECT_THAT(current({"not_known"}), IsEmpty());
}

TEST(RevisionMap, HoldsSortedRowsOfTheHeadsThatNothingDependsOn) {
  const DrawnMap graph("d<b; a; b<a; c<b; e +c; f<e");
  EXPECT_THAT(graph.map().head_rows(), ElementsAre("d", "f"));
}

TEST(RevisionMap, FindsIdsButNotLabels) {
  const DrawnMap graph("a; b<a [trunk]");
  EXPECT_EQ(graph.map().find("b"), 1U);
  EXPECT_EQ(graph.map().find("trunk"), retort::RevisionMap::npos);
  EXPECT_EQ(graph.map().find(""), retort::RevisionMap::npos);
}

TEST(RevisionMap, OrdersParentsAndDependenciesFirstAndBranchesContiguously) {
  const DrawnMap graph("c2<b; a; d1<c1; b<a; c1<b; d2<c2; x +d1");
  EXPECT_THAT(graph.ids(graph.map().ordered()), ElementsAre("a", "b", "c2", "d2", "c1", "d1", "x"));
}

TEST(RevisionMap, MayBeEmpty) {
  const retort::RevisionMap map({});
  EXPECT_THAT(map.heads(), IsEmpty());
  EXPECT_THAT(map.head_rows(), IsEmpty());
  EXPECT_THAT(map.resolve("head"), IsEmpty());
  EXPECT_THAT(map.plan_upgrade("heads", {}), IsEmpty());
  EXPECT_THAT(map.plan_downgrade("base", {}), IsEmpty());
}

TEST(RevisionMap, KeepsWorkingWhenMoved) {
  DrawnMap graph("a; b<a");
  retort::RevisionMap first({});
  {
    retort::RevisionMap second(std::vector<retort::Revision>{{.id = "a"}, {.id = "b", .down_revisions = {"a"}}});
    first = std::move(second);
  }
  EXPECT_EQ(first.plan_upgrade("head", {}).size(), 2U);
}

TEST(RevisionMap, TakesTheSameParentOrDependencyTwice) {
  const DrawnMap graph("a; b<a,a +a,a");
  EXPECT_THAT(graph.map().children(0), ElementsAre(1));
  EXPECT_THAT(graph.upgrade("head", {}), ElementsAre("a: +a", "b: -a +b"));
  EXPECT_THAT(graph.downgrade("-1", {"b"}), ElementsAre("b: -b +a"));
}

TEST(RevisionMap, SaysWhatIsApplied) {
  const DrawnMap graph("a; b<a; c<b; x +a; y<x");
  EXPECT_THAT(graph.map().applied(std::vector<std::string>{"x"}), ElementsAre(true, false, false, true, false));
  EXPECT_THAT(graph.map().applied(std::vector<std::string>{"b", "not_known"}),
              ElementsAre(true, true, false, false, false));
}

TEST(RevisionMap, NamesBothFilesOfOneId) {
  EXPECT_EQ(refusal<retort::ConfigError>("a; b<a; a"),
            "two revisions have the same id: a (a.cpp:1) and a (a.cpp:3)\n"
            "  hint: give one of them another id; if they are one file, it was copied or is built in twice");
}

TEST(RevisionMap, NamesBothFilesOfOneLabel) {
  EXPECT_THAT(refusal<retort::ConfigError>("a [x]; b<a [x]"),
              HasSubstr("two revisions have the same branch label \"x\": a (a.cpp:1) and b (b.cpp:2)"));
}

TEST(RevisionMap, RefusesALabelThatIsAnId) {
  EXPECT_THAT(refusal<retort::ConfigError>("a [b]; b<a"),
              HasSubstr("the branch label \"b\" of a (a.cpp:1) is the id of a revision too: b (b.cpp:2)"));
}

TEST(RevisionMap, AcceptsALabelDeclaredTwiceByOneRevision) {
  EXPECT_THAT(DrawnMap("a [x,x]").resolve("x"), ElementsAre("a"));
}

TEST(RevisionMap, RefusesWhatCannotBeAnId) {
  for (const std::string_view id : {"a-1", "a:1", "a@b", "head", "heads", "base", "current", "ä"}) {
    EXPECT_THAT(refusal<retort::ConfigError>(id), HasSubstr("cannot be the id of a revision")) << id;
  }
  EXPECT_EQ(refusal<retort::ConfigError>(std::string(64, 'x')), "no error");
  EXPECT_THAT(refusal<retort::ConfigError>(std::string(65, 'x')), HasSubstr("cannot be the id of a revision"));
  EXPECT_THROW(retort::RevisionMap({retort::Revision{}}), retort::ConfigError);
}

TEST(RevisionMap, RefusesWhatCannotBeALabel) {
  for (const std::string_view label : {"head", "base", "a@b", "a:b", "+1", "-x"}) {
    const retort::Revision revision{.id = "a", .branch_labels = {label}};
    EXPECT_THROW(retort::RevisionMap({revision}), retort::ConfigError) << label;
  }
}

TEST(RevisionMap, NamesTheFileThatNamesAMissingParentAndWhatMayHaveBeenMeant) {
  EXPECT_THAT(refusal<retort::RevisionError>("5cd038a8f131; b<5cd038a8f113"),
              AllOf(HasSubstr("b (b.cpp:2) comes after \"5cd038a8f113\", which does not exist"),
                    HasSubstr("did you mean 5cd038a8f131?")));
}

TEST(RevisionMap, NamesTheFileThatNamesAMissingDependency) {
  EXPECT_THAT(refusal<retort::RevisionError>("a; b +nowhere"),
              AllOf(HasSubstr("b (b.cpp:2) depends on \"nowhere\", which does not exist"),
                    HasSubstr("is its file built into this program?")));
}

TEST(RevisionMap, RefusesALabelAsParent) {
  EXPECT_THAT(
      refusal<retort::RevisionError>("a [x]; b<x"),
      AllOf(HasSubstr("b (b.cpp:2) comes after \"x\", which is a branch label"), HasSubstr("name the revision")));
}

TEST(RevisionMap, DependsOnTheRevisionThatDeclaresALabel) {
  const DrawnMap graph("a; b<a [x]; c<b; y +x");
  EXPECT_THAT(graph.upgrade("y", {}), ElementsAre("a: +a", "b: -a +b", "y: -b +y"));
}

TEST(RevisionMap, ListsTheMembersOfACycle) {
  EXPECT_THAT(refusal<retort::RevisionError>("r; a<r,c; b<a; c<b"),
              HasSubstr("3 revisions come after each other in a circle: "
                        "a (a.cpp:2) -> b (b.cpp:3) -> c (c.cpp:4) -> a (a.cpp:2)"));
  EXPECT_THAT(refusal<retort::RevisionError>("a; b<a,b"), HasSubstr("b (b.cpp:2) comes after itself"));
}

TEST(RevisionMap, ListsTheMembersOfACycleThroughDependencies) {
  EXPECT_THAT(refusal<retort::RevisionError>("a; b<a +y; x; y<x +b"),
              HasSubstr("2 revisions depend on each other in a circle: b (b.cpp:2) -> y (y.cpp:4) -> b (b.cpp:2)"));
  EXPECT_THAT(refusal<retort::RevisionError>("a [x] +x"), HasSubstr("a (a.cpp:1) depends on itself"));
}

TEST(RevisionMap, KeepsTheListOfALongCycleReadable) {
  std::string drawing = "r0<r99";
  for (int i = 1; i < 100; ++i) drawing += "; r" + std::to_string(i) + "<r" + std::to_string(i - 1);
  EXPECT_THAT(refusal<retort::RevisionError>(drawing),
              AllOf(HasSubstr("100 revisions"), HasSubstr("r49 (r49.cpp:50) -> … 50 more … -> r0 (r0.cpp:1)")));
}

TEST(RevisionMap, WalksAVeryLongChainWithoutRecursion) {
  constexpr std::size_t size = 100'000;
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < size; ++i) ids.push_back("r" + std::to_string(i));
  std::vector<retort::Revision> revisions(size);
  for (std::size_t i = 0; i < size; ++i) revisions[i].id = ids[i];
  for (std::size_t i = 1; i < size; ++i) revisions[i].down_revisions = {ids[i - 1]};
  const retort::RevisionMap map(std::move(revisions));
  EXPECT_EQ(map.plan_upgrade("head", {}).size(), size);
  EXPECT_EQ(map.plan_downgrade("base", std::vector<std::string>{ids.back()}).size(), size);
  EXPECT_EQ(map.plan_upgrade("r5@+99994", std::vector<std::string>{"r5"}).size(), size - 6);
  EXPECT_THROW(map.plan_upgrade("+99999999999999999999999", std::vector<std::string>{"r5"}), retort::RevisionError);
}

}  // namespace
