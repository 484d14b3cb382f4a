#include "support/graph/node.hpp"
#include "support/graph/random_graph.hpp"

#include <retort/revision_map.hpp>

#include <algorithm>
#include <ctime>
#include <iostream>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace {

constexpr int runs = 25;

/// The fastest of several runs, in milliseconds of the processor: others may be at work on the machine too.
template <class Work>
double fastest(Work work) {
  double best = 1e9;
  for (int i = 0; i < runs; ++i) {
    const std::clock_t start = std::clock();
    work();
    best = std::min(best, 1e3 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  return best;
}

/// How long each takes, in milliseconds.
struct Times {
  double plan, history, undo;
};

Times measure(std::string_view name, const std::vector<retort_test::Node>& graph) {
  const std::size_t size = graph.size();
  const std::vector<retort::Revision> revisions = retort_test::revisions_of(graph);
  const auto merges =
      std::count_if(graph.begin(), graph.end(), [](const auto& node) { return node.down_revisions.size() > 1; });
  std::vector<std::vector<retort::Revision>> copies(runs, revisions);
  const double build = fastest([&] {
    const retort::RevisionMap map(std::move(copies.back()));
    copies.pop_back();
    ASSERT_EQ(map.revisions().size(), size);
  });
  const retort::RevisionMap map(revisions);
  const std::vector<std::string> rows(map.head_rows().begin(), map.head_rows().end());
  const Times times{.plan = fastest([&] { ASSERT_EQ(map.plan_upgrade("heads", {}).size(), size); }),
                    .history = fastest([&] { ASSERT_EQ(map.history("", "").size(), size); }),
                    .undo = fastest([&] { ASSERT_EQ(map.plan_downgrade("base", rows).size(), size); })};
  const double current = fastest([&] { ASSERT_TRUE(map.plan_upgrade("heads", rows).empty()); });
  std::cout << size << " " << name << ", " << merges << " merges, " << rows.size() << " heads: build " << build
            << " ms, plan from base " << times.plan << " ms, plan at head " << current << " ms, plan to base "
            << times.undo << " ms, history " << times.history << " ms\n";
  return times;
}

void compare(std::string_view name, const std::vector<retort_test::Node>& few,
             const std::vector<retort_test::Node>& many) {
  const Times small = measure(name, few);
  const Times big = measure(name, many);
  std::cout << "  ten times as many take " << big.plan / small.plan << " times as long to plan, "
            << big.undo / small.undo << " to undo, " << big.history / small.history << " for history\n";
}

std::vector<retort_test::Node> random_nodes(std::size_t size) {
  std::mt19937_64 random(size);
  return retort_test::random_graph(random, {.revisions = size, .merges = 0.12, .branches = 0.1});
}

TEST(Speed, IsPrinted) {
  compare("revisions", random_nodes(1'000), random_nodes(10'000));
  compare("revisions in diamonds", retort_test::diamonds(100), retort_test::diamonds(1'000));
}

}  // namespace
