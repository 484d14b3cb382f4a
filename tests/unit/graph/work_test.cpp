// Counts what planning does instead of timing it: this program is linked with a graph room that was compiled to call
// __sanitizer_cov_trace_pc() in every basic block.

#include "support/graph/random_graph.hpp"

#include <retort/revision_map.hpp>

#include <cstddef>
#include <iostream>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace {

std::size_t blocks = 0;

}  // namespace

extern "C" void __sanitizer_cov_trace_pc() { ++blocks; }

namespace {

using retort_test::Node;

/// How many basic blocks the graph room runs.
template <class Work>
double counted(Work work) {
  blocks = 0;
  work();
  return static_cast<double>(blocks);
}

struct Work {
  double build, upgrade, downgrade, stamp, history, labels;
};

Work work_of(const std::vector<Node>& graph) {
  std::vector<retort::Revision> revisions = retort_test::revisions_of(graph);
  Work work{};
  const retort::RevisionMap map(revisions);
  work.build = counted([&] { const retort::RevisionMap other(std::move(revisions)); });
  const std::vector<std::string> rows(map.head_rows().begin(), map.head_rows().end());
  const std::vector<std::string> heads{"heads"};
  work.upgrade = counted([&] { EXPECT_EQ(map.plan_upgrade("heads", {}).size(), graph.size()); });
  work.downgrade = counted([&] { EXPECT_EQ(map.plan_downgrade("base", rows).size(), graph.size()); });
  work.stamp = counted([&] { EXPECT_EQ(map.plan_stamp(heads, {}).size(), rows.size()); });
  work.history = counted([&] { EXPECT_EQ(map.history("", "").size(), graph.size()); });
  work.labels = counted([&] { EXPECT_EQ(map.labels().size(), graph.size()); });
  return work;
}

void expect_linear(std::string_view name, const std::vector<Node>& small, const std::vector<Node>& big) {
  const Work less = work_of(small);
  const Work more = work_of(big);
  const double larger = 1.2 * static_cast<double>(big.size()) / static_cast<double>(small.size());
  const auto check = [&](std::string_view what, double Work::*part) {
    const double ratio = more.*part / less.*part;
    std::cout << name << ": " << what << ": " << more.*part / static_cast<double>(big.size()) << " blocks a revision, "
              << ratio << " times as many in all\n";
    EXPECT_GT(less.*part, 0) << "the graph room was not compiled to be counted";
    EXPECT_LE(ratio, larger) << name << ": " << what;
  };
  check("build", &Work::build);
  check("upgrade", &Work::upgrade);
  check("downgrade", &Work::downgrade);
  check("stamp", &Work::stamp);
  check("history", &Work::history);
  check("labels", &Work::labels);
}

std::vector<Node> random_nodes(std::size_t size) {
  std::mt19937_64 random(size);
  return retort_test::random_graph(random, {.revisions = size, .merges = 0.12, .branches = 0.1, .dependencies = 0.05});
}

TEST(Work, GrowsWithTheNumberOfRevisions) { expect_linear("random", random_nodes(1'000), random_nodes(10'000)); }

TEST(Work, GrowsWithTheNumberOfDiamondsAndNotOfWaysThroughThem) {
  expect_linear("diamonds", retort_test::diamonds(100), retort_test::diamonds(1'000));
}

}  // namespace
