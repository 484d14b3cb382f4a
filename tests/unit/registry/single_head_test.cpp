#include "registry/single_head.hpp"

#include "unit/registry/nodes.hpp"

#include <optional>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace {

using retort::detail::IdList;
using retort::detail::MigrationNode;
using retort::testing::make_node;

constexpr const char* a[] = {"a"};
constexpr const char* b[] = {"b"};
constexpr const char* c[] = {"c"};
constexpr const char* b_and_c[] = {"b", "c"};
constexpr const char* label[] = {"billing"};

MigrationNode node(const char* id, IdList parents = {}) {
  return make_node({.revision = id, .down_revisions = parents});
}

std::optional<std::string_view> head_of(const std::vector<MigrationNode>& nodes, bool are_distinct = false) {
  std::vector<const MigrationNode*> pointers;
  for (const MigrationNode& item : nodes) pointers.push_back(&item);
  return retort::single_head(pointers, are_distinct);
}

TEST(SingleHead, IsTheLastOfALineage) {
  EXPECT_EQ(head_of({node("a")}), "a");
  EXPECT_EQ(head_of({node("a"), node("b", {a, 1}), node("c", {b, 1})}), "c");
}

TEST(SingleHead, IsWhereBranchesMeet) {
  EXPECT_EQ(head_of({node("a"), node("b", {a, 1}), node("c", {a, 1}), node("d", {b_and_c, 2})}), "d");
}

TEST(SingleHead, IsTheSameWhereIdsAreKnownToBeDistinct) {
  EXPECT_EQ(head_of({}, true), std::nullopt);
  EXPECT_EQ(head_of({node("a"), node("b", {a, 1}), node("c", {b, 1})}, true), "c");
  EXPECT_EQ(head_of({node("a"), node("b", {a, 1}), node("c", {a, 1}), node("d", {b_and_c, 2})}, true), "d");
  EXPECT_EQ(head_of({node("a"), node("b", {a, 1}), node("c", {a, 1})}, true), std::nullopt);
  EXPECT_EQ(head_of({node("b", {a, 1}), node("a")}, true), std::nullopt);
  EXPECT_EQ(head_of({node("a"), make_node({.revision = "b", .down_revisions = {a, 1}, .depends_on = {a, 1}})}, true),
            std::nullopt);
}

TEST(SingleHead, IsFoundByTextAndNotByAddress) {
  const char text[] = {'a', '\0'};
  const char* const parents[] = {text};
  EXPECT_EQ(head_of({node("a"), node("b", {parents, 1})}), "b");
  EXPECT_EQ(head_of({node("a"), node("b", {parents, 1})}, true), "b");
}

TEST(SingleHead, TakesTheGraphWhenThereIsNoneOrSeveral) {
  EXPECT_EQ(head_of({}), std::nullopt);
  EXPECT_EQ(head_of({node("a"), node("b")}), std::nullopt);
  EXPECT_EQ(head_of({node("a"), node("b", {a, 1}), node("c", {a, 1})}), std::nullopt);
}

TEST(SingleHead, TakesTheGraphToReportWhatIsWrongWithIt) {
  EXPECT_EQ(head_of({node("a"), node("a")}), std::nullopt);
  EXPECT_EQ(head_of({node("a"), node("b", {a, 1}), node("a", {b, 1})}), std::nullopt);
  EXPECT_EQ(head_of({node("a"), node("b", {c, 1})}), std::nullopt);
  EXPECT_EQ(head_of({node("a", {a, 1})}), std::nullopt);
  EXPECT_EQ(head_of({node("a"), node("b", {c, 1}), node("c", {b, 1})}), std::nullopt);
}

TEST(SingleHead, TakesTheGraphWhereAParentIsDeclaredAfterItsChild) {
  EXPECT_EQ(head_of({node("b", {a, 1}), node("a")}), std::nullopt);
}

TEST(SingleHead, TakesTheGraphForLabelsAndDependencies) {
  EXPECT_EQ(head_of({make_node({.revision = "a", .branch_labels = {label, 1}})}), std::nullopt);
  EXPECT_EQ(head_of({node("a"), make_node({.revision = "b", .down_revisions = {a, 1}, .depends_on = {a, 1}})}),
            std::nullopt);
}

}  // namespace
