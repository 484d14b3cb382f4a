// What the revision graph costs in memory: to load and order it, to plan, to list the history. Prints records.
//
//   bench_graph [ROUNDS]          15 unless said otherwise
#include "record.hpp"

#include <retort/revision_map.hpp>

#include <chrono>
#include <cstdlib>
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace {

using Revisions = std::vector<retort::Revision>;

constexpr int per_merge = 10;

/// Ids live as long as the program. A branch and a merge in every ten, or a single line.
Revisions revisions(std::size_t size, bool branchy) {
  static std::deque<std::string> ids;
  Revisions made(size);
  for (std::size_t i = 0; i < size; ++i) {
    made[i].id = ids.emplace_back(fmt::format("{:04x}{:08x}", i * 40503 % 65536, i));
    const auto parent = [&](std::size_t back) { made[i].down_revisions.push_back(made[i - back].id); };
    const std::size_t place = branchy ? i % per_merge : 0;
    if (i == 0) continue;
    parent(place == per_merge - 2 ? 2 : 1);
    if (place == per_merge - 1) parent(2);
  }
  return made;
}

double seconds_of(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void expect_all(std::size_t found, std::size_t size) {
  if (found == size) return;
  fmt::print(stderr, "{} of {} revisions\n", found, size);
  std::exit(EXIT_FAILURE);  // NOLINT(concurrency-mt-unsafe)
}

struct Times {
  std::vector<double> load, plan, history, undo;
};

void measure_once(const Revisions& graph, Times& times) {
  Revisions copy = graph;
  times.load.push_back(seconds_of([&] {
    const retort::RevisionMap map(std::move(copy));
    expect_all(map.ordered().size(), graph.size());
  }));
  const retort::RevisionMap map(graph);
  const std::vector<std::string> rows(map.head_rows().begin(), map.head_rows().end());
  times.plan.push_back(seconds_of([&] { expect_all(map.plan_upgrade("heads", {}).size(), graph.size()); }));
  times.history.push_back(seconds_of([&] { expect_all(map.history("", "").size(), graph.size()); }));
  times.undo.push_back(seconds_of([&] { expect_all(map.plan_downgrade("base", rows).size(), graph.size()); }));
}

void measure(std::size_t size, bool branchy, int rounds) {
  const Revisions graph = revisions(size, branchy);
  Times times;
  for (int round = 0; round < rounds; ++round) measure_once(graph, times);
  const auto print = [&](std::string_view what, const std::vector<double>& seconds) {
    const std::string key = fmt::format("{} N={} {}", what, size, branchy ? "branchy" : "linear");
    retort_bench::print_record("memory", key, "retort", seconds);
  };
  print("load", times.load);
  print("plan", times.plan);
  print("undo", times.undo);
  print("history", times.history);
}

}  // namespace

int main(int argc, char** argv) {
  const int rounds = argc > 1 ? std::stoi(argv[1]) : 15;
  for (const std::size_t size : {1'000UL, 10'000UL}) {
    for (const bool branchy : {false, true}) measure(size, branchy, rounds);
  }
  return 0;
}
