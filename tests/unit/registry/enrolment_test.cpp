#include "registry/enrolled.hpp"
#include "unit/registry/nodes.hpp"

#include <optional>
#include <thread>
#include <type_traits>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using retort::enrolled;
using retort::enrolment_generation;
using retort::detail::Enrolment;
using retort::detail::MigrationManifest;
using retort::detail::MigrationNode;
using retort::testing::make_node;
using testing::ElementsAre;
using testing::IsEmpty;

static_assert(std::is_nothrow_constructible_v<Enrolment, MigrationNode&>);
static_assert(std::is_nothrow_constructible_v<Enrolment, MigrationManifest&>);
static_assert(std::is_nothrow_destructible_v<Enrolment>);

TEST(Enrolment, LastsAsLongAsTheEnrolmentObject) {
  MigrationNode node = make_node({});
  {
    const Enrolment enrolment{node};
    EXPECT_THAT(enrolled().nodes, ElementsAre(&node));
  }
  EXPECT_THAT(enrolled().nodes, IsEmpty());
}

TEST(Enrolment, IsTakenOffInAnyOrder) {
  std::vector<MigrationNode> nodes(3, make_node({}));
  for (const std::vector<int>& order : {std::vector{0, 1, 2}, std::vector{2, 1, 0}, std::vector{1, 2, 0}}) {
    std::vector<std::optional<Enrolment>> enrolments(3);
    for (std::size_t i = 0; i < 3; ++i) enrolments[i].emplace(nodes[i]);
    std::vector<const MigrationNode*> rest = {&nodes[0], &nodes[1], &nodes[2]};
    for (const int i : order) {
      EXPECT_THAT(enrolled().nodes, testing::ContainerEq(rest));
      enrolments[static_cast<std::size_t>(i)].reset();
      std::erase(rest, &nodes[static_cast<std::size_t>(i)]);
    }
    EXPECT_THAT(enrolled().nodes, IsEmpty());
  }
}

TEST(Enrolment, OfTheSameNodeTwiceCountsOnce) {
  MigrationNode node = make_node({});
  const Enrolment first{node};
  { const Enrolment second{node}; }
  EXPECT_THAT(enrolled().nodes, ElementsAre(&node));
}

TEST(Enrolment, TakesWholeManifests) {
  MigrationManifest manifest{.library = "shop", .set = "shop", .nodes = nullptr, .expected_ids = nullptr, .size = 0};
  {
    const Enrolment enrolment{manifest};
    EXPECT_THAT(enrolled().manifests, ElementsAre(&manifest));
  }
  EXPECT_THAT(enrolled().manifests, IsEmpty());
}

TEST(Enrolment, ChangesTheGenerationBothWays) {
  const auto before = enrolment_generation();
  MigrationNode node = make_node({});
  std::optional<Enrolment> enrolment(std::in_place, node);
  const auto during = enrolment_generation();
  enrolment.reset();
  EXPECT_NE(before, during);
  EXPECT_NE(during, enrolment_generation());
  EXPECT_NE(before, enrolment_generation());
}

TEST(Enrolment, MayHappenInSeveralThreadsAtOnce) {
  std::vector<MigrationNode> nodes(8, make_node({}));
  {
    std::vector<std::jthread> threads;
    for (MigrationNode& node : nodes) {
      threads.emplace_back([&node] {
        for (int i = 0; i < 1000; ++i) {
          const Enrolment enrolment{node};
          EXPECT_THAT(enrolled().nodes, testing::Contains(&node));
        }
      });
    }
  }
  EXPECT_THAT(enrolled().nodes, IsEmpty());
}

}  // namespace
