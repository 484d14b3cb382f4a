#include "support/graph/random_graph.hpp"

#include <algorithm>
#include <string>

namespace retort_test {

namespace {

std::string hexadecimal(std::size_t value) {
  constexpr std::size_t length = 12;
  std::string text;
  for (std::size_t i = 0; i < length; ++i, value /= 16) text += "0123456789abcdef"[value % 16];
  return text;
}

class Generator {
 public:
  Generator(std::mt19937_64& random, const RandomGraphOptions& options) : random_(random), options_(options) {}

  std::vector<Node> run() {
    for (std::size_t i = 0; i < options_.revisions; ++i) add();
    std::shuffle(nodes_.begin(), nodes_.end(), random_);
    return std::move(nodes_);
  }

 private:
  bool chance(double probability) { return std::bernoulli_distribution(probability)(random_); }
  std::size_t any(std::size_t size) { return std::uniform_int_distribution<std::size_t>(0, size - 1)(random_); }

  void add() {
    // The number of the revision makes the id unique.
    Node node{hexadecimal(random_() % 0x10000 * 0x100000 + nodes_.size()), {}, {}, {}};
    if (!nodes_.empty() && !chance(options_.bases)) add_parents(node);
    for (int i = 0; i < 2 && !nodes_.empty(); ++i) {
      if (chance(options_.dependencies)) node.depends_on.push_back(name_of(nodes_[any(nodes_.size())]));
    }
    if (chance(options_.labels)) node.branch_labels.push_back("branch_" + std::to_string(nodes_.size()));
    std::erase_if(tips_, [&](std::size_t tip) {
      const auto& parents = node.down_revisions;
      return std::find(parents.begin(), parents.end(), nodes_[tip].revision) != parents.end();
    });
    tips_.push_back(nodes_.size());
    nodes_.push_back(std::move(node));
  }

  void add_parents(Node& node) {
    if (chance(options_.branches)) {
      node.down_revisions.push_back(nodes_[nodes_.size() - 1 - any(std::min<std::size_t>(nodes_.size(), 50))].revision);
      return;
    }
    const std::size_t first = tips_[any(tips_.size())];
    const std::size_t second = tips_[any(tips_.size())];
    node.down_revisions.push_back(nodes_[first].revision);
    if (first != second && chance(options_.merges * 1.2)) node.down_revisions.push_back(nodes_[second].revision);
  }

  std::string name_of(const Node& node) {
    return node.branch_labels.empty() || chance(0.5) ? node.revision : node.branch_labels.front();
  }

  std::mt19937_64& random_;
  RandomGraphOptions options_;
  std::vector<Node> nodes_;
  std::vector<std::size_t> tips_;
};

}  // namespace

std::vector<Node> random_graph(std::mt19937_64& random, const RandomGraphOptions& options) {
  return Generator(random, options).run();
}

std::vector<Node> diamonds(std::size_t count) {
  std::vector<Node> nodes{{"top0", {}, {}, {}}};
  for (std::size_t i = 1; i <= count; ++i) {
    const std::string number = std::to_string(i);
    const std::string below = nodes.back().revision;
    nodes.push_back({"left" + number, {below}, {}, {}});
    nodes.push_back({"right" + number, {below}, {}, {}});
    nodes.push_back({"top" + number, {"left" + number, "right" + number}, {}, {}});
  }
  return nodes;
}

}  // namespace retort_test
