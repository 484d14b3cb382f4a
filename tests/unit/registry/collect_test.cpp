#include "registry/collect.hpp"

#include "unit/registry/nodes.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using retort::detail::MigrationNode;
using retort::testing::make_node;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(Collect, GivesTheGraphWhatAMigrationDeclares) {
  const char* const parents[] = {"a1", "b2"};
  const char* const labels[] = {"billing"};
  const char* const dependencies[] = {"c3", "shipping"};
  const MigrationNode node = make_node({.revision = "d4",
                                        .file = "merge.cpp",
                                        .line = 12,
                                        .message = "merge",
                                        .down_revisions = {parents, 2},
                                        .branch_labels = {labels, 1},
                                        .depends_on = {dependencies, 2}});
  const MigrationNode* const nodes[] = {&node};
  std::string words;
  const std::vector<retort::Revision> revisions = retort::collect(nodes, words);

  ASSERT_EQ(revisions.size(), 1);
  EXPECT_EQ(revisions[0].id, "d4");
  EXPECT_THAT(revisions[0].down_revisions, ElementsAre("a1", "b2"));
  EXPECT_THAT(revisions[0].branch_labels, ElementsAre("billing"));
  EXPECT_THAT(revisions[0].depends_on, ElementsAre("c3", "shipping"));
  EXPECT_EQ(revisions[0].message, "merge");
  EXPECT_STREQ(revisions[0].where.file, "merge.cpp");
  EXPECT_EQ(revisions[0].where.line, 12);
}

TEST(Collect, TakesTheNameOfAClassForItsMessage) {
  std::vector<MigrationNode> nodes;
  for (const char* name : {"CreateArtist", "AddHTTPLog", "B"}) nodes.push_back(make_node({.class_name = name}));
  const MigrationNode* const pointers[] = {&nodes[0], &nodes[1], &nodes[2]};
  std::string words;
  const std::vector<retort::Revision> revisions = retort::collect(pointers, words);

  EXPECT_EQ(revisions[0].message, "create artist");
  EXPECT_EQ(revisions[1].message, "add HTTP log");
  EXPECT_EQ(revisions[2].message, "b");
}

TEST(Collect, MakesNothingOfNothing) {
  std::string words;
  EXPECT_THAT(retort::collect({}, words), IsEmpty());
}

}  // namespace
