#include "support/graph/model.hpp"
#include "support/graph/node.hpp"
#include "support/graph/random_graph.hpp"

#include <retort/error.hpp>
#include <retort/revision_map.hpp>

#include <cstdint>
#include <iostream>
#include <random>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace retort_test;

using Rows = std::vector<std::string>;
using Plan = std::vector<retort::PlanStep>;

/// Goes up and down and is stamped at random, and looks at every step.
class RandomWalk {
 public:
  RandomWalk(std::mt19937_64& random, const std::vector<Node>& graph)
      : random_(random), map_(revisions_of(graph)), model_(map_.revisions()) {}

  /// How many steps were taken.
  std::size_t run(int moves) {
    for (int i = 0; i < moves && !testing::Test::HasFailure(); ++i) {
      const std::size_t choice = any(10);
      if (choice == 0) {
        stamp();
      } else if (choice < 6) {
        upgrade();
      } else {
        downgrade();
      }
    }
    return steps_;
  }

 private:
  std::size_t any(std::size_t size) { return std::uniform_int_distribution<std::size_t>(0, size - 1)(random_); }
  std::string any_id() { return std::string(map_.revisions()[any(map_.revisions().size())].id); }

  std::string any_target(char sign) {
    const std::string branch = any(3) == 0 ? any_id() + "@" : "";
    switch (any(6)) {
      case 0:
        return branch + (sign == '+' ? "heads" : "base");
      case 1:
        return branch + "head";
      case 2:
        return branch + sign + std::to_string(1 + any(4));
      case 3:
        return branch + any_id() + sign + std::to_string(1 + any(2));
      default:
        return branch + any_id();
    }
  }

  void upgrade() {
    const std::string target = any_target('+');
    try {
      follow(map_.plan_upgrade(target, rows_), target, true);
    } catch (const retort::RevisionError& error) {
      EXPECT_GT(std::string(error.what()).size(), target.size()) << target;
      return;
    }
    const bool absolute = target.find_first_of("+-") == std::string::npos;
    EXPECT_TRUE(!absolute || map_.plan_upgrade(target, rows_).empty()) << target << ": nothing is left to do";
  }

  void downgrade() {
    const std::string target = any_target('-');
    const Ids before = model_.ancestors({rows_.begin(), rows_.end()});
    try {
      follow(map_.plan_downgrade(target, rows_), target, false);
    } catch (const retort::RevisionError& error) {
      EXPECT_GT(std::string(error.what()).size(), target.size()) << target;
      return;
    }
    const auto at = target.find('@');
    if (at == std::string::npos) return;
    const Ids lineage = model_.lineage(target.substr(0, at));
    const Ids after = model_.ancestors({rows_.begin(), rows_.end()});
    for (const std::string& id : before)
      EXPECT_TRUE(after.contains(id) || lineage.contains(id)) << target << ": " << id;
  }

  void follow(const Plan& plan, const std::string& target, bool up) {
    EXPECT_EQ(model_.fault(plan, {rows_.begin(), rows_.end()}, up), "") << target;
    steps_ += plan.size();
    for (const retort::PlanStep& step : plan) {
      for (const auto id : step.removed) std::erase(rows_, id);
      for (const auto id : step.added) rows_.emplace_back(id);
    }
    if (any(16) == 0) undo_everything();
  }

  void undo_everything() const {
    const Ids rows(rows_.begin(), rows_.end());
    const Plan plan = map_.plan_downgrade("base", rows_);
    EXPECT_EQ(model_.fault(plan, rows, false), "");
    EXPECT_EQ(plan.size(), model_.ancestors(rows).size());
  }

  void stamp() {
    Rows targets{any_target('+')};
    if (any(2) == 0) targets.push_back(any_id());
    try {
      const auto stamped = map_.plan_stamp(targets, rows_);
      rows_.assign(stamped.begin(), stamped.end());
      const Ids rows(rows_.begin(), rows_.end());
      EXPECT_EQ(model_.maximal(model_.ancestors(rows)), rows) << testing::PrintToString(targets);
    } catch (const retort::RevisionError& error) {
      EXPECT_GT(std::string(error.what()).size(), 10U);
    }
  }

  std::mt19937_64& random_;
  retort::RevisionMap map_;
  Model model_;
  Rows rows_;
  std::size_t steps_ = 0;
};

/// Small graphs, of which most have everything that a graph can have.
void walk_random_graphs(std::uint64_t seed) {
  constexpr std::size_t graphs = 10'000;
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937_64 random(seed);
  std::size_t steps = 0;
  for (std::size_t i = 0; i < graphs && !testing::Test::HasFailure(); ++i) {
    const auto graph = random_graph(random, {.revisions = 1 + i % 16,
                                             .merges = 0.2,
                                             .branches = 0.2,
                                             .bases = 0.1,
                                             .dependencies = i % 5 == 0 ? 0.0 : 0.15,
                                             .labels = 0.2});
    steps += RandomWalk(random, graph).run(8);
  }
  std::cout << graphs << " graphs, " << steps << " steps, seed " << seed << "\n";
  EXPECT_GT(steps, graphs);
}

TEST(RandomWalks, KeepTheRulesFromAFixedSeed) { walk_random_graphs(20'260'920); }

TEST(RandomWalks, KeepTheRulesFromARandomSeed) {
  const std::uint64_t seed = std::random_device{}();
  RecordProperty("seed", std::to_string(seed));
  walk_random_graphs(seed);
}

}  // namespace
