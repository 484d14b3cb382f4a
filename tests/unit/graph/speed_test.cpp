#include "support/graph/node.hpp"
#include "support/graph/random_graph.hpp"

#include <retort/revision_map.hpp>

#include <algorithm>
#include <chrono>
#include <iostream>
#include <random>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace {

using Clock = std::chrono::steady_clock;

/// The fastest of several runs, in milliseconds.
template <class Work>
double fastest(Work work) {
  double best = 1e9;
  for (int i = 0; i < 7; ++i) {
    const auto start = Clock::now();
    work();
    best = std::min(best, std::chrono::duration<double, std::milli>(Clock::now() - start).count());
  }
  return best;
}

void measure(std::size_t size) {
  std::mt19937_64 random(size);
  const auto graph = retort_test::random_graph(random, {.revisions = size, .merges = 0.1, .branches = 0.1});
  const std::vector<retort::Revision> revisions = retort_test::revisions_of(graph);
  const auto merges =
      std::count_if(graph.begin(), graph.end(), [](const auto& node) { return node.down_revisions.size() > 1; });
  std::vector<std::vector<retort::Revision>> copies(7, revisions);
  const double build = fastest([&] {
    const retort::RevisionMap map(std::move(copies.back()));
    copies.pop_back();
    ASSERT_EQ(map.revisions().size(), size);
  });
  const retort::RevisionMap map(revisions);
  const double order = fastest([&] { ASSERT_EQ(map.ordered().size(), size); });
  const double plan = fastest([&] { ASSERT_EQ(map.plan_upgrade("heads", {}).size(), size); });
  const std::vector<std::string> rows(map.head_rows().begin(), map.head_rows().end());
  const double current = fastest([&] { ASSERT_TRUE(map.plan_upgrade("heads", rows).empty()); });
  std::cout << size << " revisions, " << merges << " merges, " << rows.size() << " heads: build " << build
            << " ms, order " << order << " ms, plan from base " << plan << " ms, plan at head " << current << " ms\n";
}

TEST(Speed, IsPrinted) {
  measure(1'000);
  measure(10'000);
}

}  // namespace
