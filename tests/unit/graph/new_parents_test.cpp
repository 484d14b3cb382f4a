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

using Names = std::vector<std::string>;

constexpr std::string_view tree = "a; b<a; c1<b [L]; d1<c1; c2<b; d2<c2";

Names parents(std::string_view drawing, const Names& identifiers, bool splice = false) {
  const DrawnMap graph(drawing);
  return graph.ids(graph.map().parents_of_new(identifiers, splice));
}

std::string refusal(std::string_view drawing, const Names& identifiers, bool splice = false) {
  try {
    parents(drawing, identifiers, splice);
  } catch (const retort::RevisionError& error) {
    return error.what();
  }
  return "no error";
}

TEST(NewParents, AreHeads) {
  EXPECT_THAT(parents("a; b<a", {"head"}), ElementsAre("b"));
  EXPECT_THAT(parents(tree, {"L@head"}), ElementsAre("d1"));
  EXPECT_THAT(parents(tree, {"d2"}), ElementsAre("d2"));
  EXPECT_THAT(parents("a; x +a", {"a"}), ElementsAre("a")) << "dependents come beside it, not after it";
}

TEST(NewParents, OfAMergeAreSeveralInTheOrderGiven) {
  EXPECT_THAT(parents(tree, {"heads"}), ElementsAre("d1", "d2"));
  EXPECT_THAT(parents(tree, {"d2", "d1"}), ElementsAre("d2", "d1"));
  EXPECT_THAT(parents("a; x +a", {"a", "x"}), ElementsAre("a", "x")) << "though one depends on the other";
}

TEST(NewParents, OfABaseAreNone) {
  EXPECT_THAT(parents(tree, {"base"}), IsEmpty());
  EXPECT_THAT(parents("", {"head"}), IsEmpty());
}

TEST(NewParents, MayBeInnerRevisionsWhenSpliced) { EXPECT_THAT(parents(tree, {"b"}, true), ElementsAre("b")); }

TEST(NewParents, AreNoInnerRevisionsOtherwise) {
  EXPECT_EQ(refusal(tree, {"b"}),
            "b is no head: c1 and c2 come after it\n"
            "  hint: the heads are d1 and d2; to start a branch at b all the same, splice it in");
  EXPECT_THAT(refusal("a; b<a", {"a"}), HasSubstr("a is no head: b comes after it"));
}

TEST(NewParents, AreNamedOnce) {
  EXPECT_THAT(refusal(tree, {"d1", "L@head"}), HasSubstr("d1 is named twice"));
  EXPECT_THAT(refusal(tree, {"b", "d1"}, true), HasSubstr("b comes before another of them"));
}

TEST(NewParents, AreNotChosenBetweenHeads) {
  EXPECT_THAT(refusal(tree, {"head"}), AllOf(HasSubstr("there are 2 heads: d1 and d2"), HasSubstr("label@head")));
}

}  // namespace
