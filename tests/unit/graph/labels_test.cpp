#include "support/graph/drawn_map.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// "b: L" for each revision.
std::vector<std::string> labels(std::string_view drawing) {
  const retort_test::DrawnMap graph(drawing);
  std::vector<std::string> result;
  const auto carried = graph.map().labels();
  for (std::size_t i = 0; i < carried.size(); ++i) {
    std::string text(graph.map().revisions()[i].id);
    for (const auto label : carried[i]) text.append(" ").append(label);
    result.push_back(std::move(text));
  }
  return result;
}

TEST(Labels, CoverWhatComesAfter) {
  EXPECT_THAT(labels("a; b<a; c<b [L]; d<c; e<c; x<b"), ElementsAre("a", "b", "c L", "d L", "e L", "x"));
}

TEST(Labels, CoverWhatComesBeforeUpToTheBranchPoint) {
  EXPECT_THAT(labels("a; b<a; x<a; c<b; d<c [L]; e<d; f<d"), ElementsAre("a", "b L", "x", "c L", "d L", "e L", "f L"))
      << "whatever forks after the revision that declares it";
  EXPECT_THAT(labels("a; b<a [L]"), ElementsAre("a L", "b L"));
}

TEST(Labels, CoverNothingBeforeAMerge) {
  EXPECT_THAT(labels("a; b; m<a,b; n<m [L]"), ElementsAre("a", "b", "m L", "n L"));
  EXPECT_THAT(labels("a; b; m<a,b [L]"), ElementsAre("a", "b", "m L"));
}

TEST(Labels, DoNotFollowDependencies) { EXPECT_THAT(labels("a [A]; x +a [X]"), ElementsAre("a A", "x X")); }

TEST(Labels, ComeInTheOrderOfTheirDeclaration) {
  EXPECT_THAT(labels("a [one,two]; b<a [three]"), ElementsAre("a one two three", "b one two three"));
  EXPECT_THAT(retort::RevisionMap({}).labels(), IsEmpty());
}

}  // namespace
