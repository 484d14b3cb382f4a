#include "diff/names.hpp"
#include "diff/step.hpp"
#include "graph/dag.hpp"

#include <retort/error.hpp>

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace retort::inline v1::diffing {

namespace {

/// Pairs of steps, each once, in the order in which they were first said; a hard one wins.
class Orders {
 public:
  explicit Orders(const std::vector<Order>& orders) {
    for (const Order& order : orders) {
      const Dag::Edge edge{order.later, order.earlier};
      const auto [place, is_new] = places_.emplace(edge, edges_.size());
      if (is_new) edges_.push_back(edge);
      if (is_new) soft_.push_back(order.is_soft);
      if (!order.is_soft) soft_[place->second] = false;
    }
  }

  std::vector<Dag::Edge> edges() const {
    std::vector<Dag::Edge> kept;
    for (std::size_t i = 0; i < edges_.size(); ++i) {
      if (!dropped_.contains(i)) kept.push_back(edges_[i]);
    }
    return kept;
  }

  /// False when the order is a hard one.
  bool give_up(const Dag::Edge& edge) {
    const auto place = places_.find(edge);
    if (place == places_.end() || !soft_[place->second]) return false;
    dropped_.emplace(place->second, true);
    return true;
  }

 private:
  std::map<Dag::Edge, std::size_t> places_;
  std::vector<Dag::Edge> edges_;
  std::vector<bool> soft_;
  std::map<std::size_t, bool> dropped_;
};

[[noreturn]] void refuse(const std::vector<Step>& steps, const std::vector<std::size_t>& cycle) {
  std::vector<std::string> names;
  names.reserve(cycle.size());
  for (const std::size_t step : cycle) {
    if (steps[step].is_barrier()) continue;
    const ObjectName name = steps[step].part().name();
    names.push_back(name.parent.name.empty() ? name.name.text() : name.parent.text() + "." + name.name.name);
  }
  throw UsageError(fmt::format("these need each other: {}", fmt::join(names, ", ")),
                   "create one of them without what it needs of the others, and add that in a second step");
}

bool break_one(Orders& orders, const std::vector<std::size_t>& cycle) {
  for (std::size_t i = 0; i < cycle.size(); ++i) {
    if (orders.give_up({cycle[(i + 1) % cycle.size()], cycle[i]})) return true;
  }
  return false;
}

}  // namespace

std::vector<StepIndex> in_order(const std::vector<Step>& steps, std::vector<Order> orders) {
  Orders known(orders);
  while (true) {
    const Dag graph(steps.size(), known.edges());
    if (auto order = graph.order()) return *std::move(order);
    bool has_progress = false;
    for (const Dag::Edge& edge : graph.back_edges()) has_progress |= known.give_up(edge);
    if (has_progress) continue;
    const std::vector<std::size_t> cycle = graph.find_cycle();
    if (!break_one(known, cycle)) refuse(steps, cycle);
  }
}

}  // namespace retort::inline v1::diffing
