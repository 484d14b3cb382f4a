#include "unit/registry/nodes.hpp"

#include <retort/registry.hpp>

#include <chrono>
#include <iostream>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace {

using retort::detail::IdList;
using retort::detail::MigrationNode;
using retort::testing::make_node;

/// One long lineage, as retort_add_migrations() would have it.
class Lineage {
 public:
  explicit Lineage(std::size_t size) {
    texts_.reserve(3 * size);
    nodes_.reserve(size);
    parents_.resize(size);
    for (std::size_t i = 0; i < size; ++i) append(i);
    for (const MigrationNode& node : nodes_) pointers_.push_back(&node);
    for (const MigrationNode& node : nodes_) ids_.push_back(node.revision);
    manifest_ = {
        .library = "shop", .set = "shop", .nodes = pointers_.data(), .expected_ids = ids_.data(), .size = size};
  }
  Lineage(const Lineage&) = delete;
  Lineage& operator=(const Lineage&) = delete;

  retort::detail::MigrationManifest& manifest() { return manifest_; }
  const char* last_id() const { return ids_.back(); }

 private:
  const char* keep(std::string text) { return texts_.emplace_back(std::move(text)).c_str(); }

  void append(std::size_t i) {
    if (i > 0) parents_[i] = nodes_[i - 1].revision;
    nodes_.push_back(make_node({.set = "shop",
                                .class_name = keep(fmt::format("CreateTableNumber{}", i)),
                                .revision = keep(fmt::format("{:012x}", (i + 1) * 2654435761U)),
                                .file = keep(fmt::format("migrations/versions/{:06}_create_table.cpp", i)),
                                .down_revisions = i > 0 ? IdList{&parents_[i], 1} : IdList{}}));
  }

  std::vector<std::string> texts_{};
  std::vector<const char*> parents_{};
  std::vector<MigrationNode> nodes_{};
  std::vector<const MigrationNode*> pointers_{};
  std::vector<const char*> ids_{};
  retort::detail::MigrationManifest manifest_{};
};

double milliseconds_since(std::chrono::steady_clock::time_point begin) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

TEST(RegistryAtScale, LoadsTenThousandRevisionsWithoutBeingNoticed) {
  Lineage lineage(10'000);
  const retort::detail::Enrolment enrolment{lineage.manifest()};
  const auto begin = std::chrono::steady_clock::now();
  const retort::Registry& registry = retort::registry();
  const double found = milliseconds_since(begin);
  const retort::RevisionMap& map = registry.revisions();
  const double ordered = milliseconds_since(begin);

  EXPECT_EQ(map.revisions().size(), 10'000);
  ASSERT_EQ(map.head_rows().size(), 1);
  EXPECT_EQ(map.head_rows()[0], lineage.last_id());
  std::cout << fmt::format("10,000 revisions: found and checked after {:.2f} ms, ordered after {:.2f} ms\n", found,
                           ordered);
  // An optimised build takes a thousandth of it; only what is not linear takes longer, whatever the build.
  EXPECT_LT(ordered, 5'000);
}

}  // namespace
