#include "graph/dag.hpp"

#include <algorithm>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using retort::Dag;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(Dag, KnowsParentsInTheOrderOfTheEdgesAndChildrenToo) {
  const Dag dag(4, std::vector<Dag::Edge>{{3, 2}, {3, 1}, {1, 0}, {2, 0}});
  EXPECT_THAT(dag.parents(3), ElementsAre(2, 1));
  EXPECT_THAT(dag.children(0), ElementsAre(1, 2));
  EXPECT_THAT(dag.parents(0), IsEmpty());
}

TEST(Dag, OrdersABranchContiguously) {
  // 0 <- 2 <- 4 and 0 <- 1 <- 3, merged by 5 with the branch of 4 declared first
  const Dag dag(6, std::vector<Dag::Edge>{{1, 0}, {2, 0}, {3, 1}, {4, 2}, {5, 4}, {5, 3}});
  EXPECT_THAT(dag.order().value(), ElementsAre(0, 2, 4, 1, 3, 5));
}

TEST(Dag, StartsWithTheLowestVertexWithoutChildren) {
  const Dag dag(4, std::vector<Dag::Edge>{{1, 3}, {2, 0}});
  EXPECT_THAT(dag.order().value(), ElementsAre(3, 1, 0, 2));
}

TEST(Dag, FindsWhatCanBeReached) {
  const Dag dag(5, std::vector<Dag::Edge>{{1, 0}, {2, 1}, {3, 1}});
  const std::vector<Dag::Vertex> two{2, 4};
  EXPECT_THAT(dag.ancestors(two), ElementsAre(true, true, true, false, true));
  EXPECT_THAT(dag.descendants(std::vector<Dag::Vertex>{1}), ElementsAre(false, true, true, true, false));
  EXPECT_THAT(dag.descendants({}), ElementsAre(false, false, false, false, false));
}

TEST(Dag, ListsACycleFromParentToChildSmallestFirst) {
  const Dag dag(5, std::vector<Dag::Edge>{{1, 0}, {1, 3}, {2, 1}, {3, 2}, {4, 3}});
  EXPECT_EQ(dag.order(), std::nullopt);
  EXPECT_THAT(dag.find_cycle(), ElementsAre(1, 2, 3));
}

TEST(Dag, SeesACycleThatNothingLeadsInto) {
  const Dag dag(3, std::vector<Dag::Edge>{{1, 2}, {2, 1}});
  EXPECT_EQ(dag.order(), std::nullopt);
  EXPECT_THAT(dag.find_cycle(), ElementsAre(1, 2));
}

TEST(Dag, SeesALoop) {
  const Dag dag(2, std::vector<Dag::Edge>{{1, 1}});
  EXPECT_EQ(dag.order(), std::nullopt);
  EXPECT_THAT(dag.find_cycle(), ElementsAre(1));
}

TEST(Dag, FindsNoCycleWhereThereIsNone) {
  const Dag dag(3, std::vector<Dag::Edge>{{1, 0}, {2, 0}, {2, 1}});
  EXPECT_THAT(dag.find_cycle(), IsEmpty());
}

TEST(Dag, TakesAnEmptyGraph) {
  const Dag dag(0, {});
  EXPECT_EQ(dag.size(), 0U);
  EXPECT_THAT(dag.order().value(), IsEmpty());
  EXPECT_THAT(dag.find_cycle(), IsEmpty());
}

TEST(Dag, WalksAVeryLongChainWithoutRecursion) {
  constexpr std::size_t size = 200'000;
  std::vector<Dag::Edge> edges;
  for (Dag::Vertex child = 1; child < size; ++child) edges.emplace_back(child, child - 1);
  const Dag dag(size, edges);
  const std::vector<Dag::Vertex> order = dag.order().value();
  EXPECT_TRUE(std::is_sorted(order.begin(), order.end()));
  EXPECT_EQ(order.size(), size);
  const Dag::VertexSet all = dag.ancestors(std::vector<Dag::Vertex>{size - 1});
  EXPECT_EQ(std::count(all.begin(), all.end(), true), static_cast<std::ptrdiff_t>(size));
  EXPECT_THAT(dag.find_cycle(), IsEmpty());
}

}  // namespace
