#include "registry/single_head.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <vector>

namespace retort::inline v1 {

namespace {

using detail::MigrationNode;
using Nodes = std::span<const MigrationNode* const>;

bool is_plain(const MigrationNode& node) { return node.branch_labels.size == 0 && node.depends_on.size == 0; }

/// Linkers keep one copy of equal literals, so that mostly the text need not be looked at.
bool is_same(const char* left, const char* right) { return left == right || std::strcmp(left, right) == 0; }

bool is_next(const MigrationNode& node, const MigrationNode& last) {
  return is_plain(node) && node.down_revisions.size == 1 && is_same(node.down_revisions.begin[0], last.revision);
}

/// Each comes after the one before it.
bool is_chain(Nodes nodes) {
  if (nodes.empty() || !is_plain(*nodes[0]) || nodes[0]->down_revisions.size != 0) return false;
  for (std::size_t i = 1; i < nodes.size(); ++i) {
    if (!is_next(*nodes[i], *nodes[i - 1])) return false;
  }
  return true;
}

/// Goes through the nodes once. As long as every parent was there before its child, nothing can go in a circle.
class Lineage {
 public:
  explicit Lineage(Nodes nodes)
      : nodes_(nodes), has_child_(nodes.size()), places_(std::bit_ceil(2 * nodes.size() + 1)) {}

  /// False: this one needs the graph.
  bool append(std::size_t index) {
    const MigrationNode& node = *nodes_[index];
    if (!is_plain(node)) return false;
    for (std::size_t i = 0; i < node.down_revisions.size; ++i) {
      if (!mark_parent(node.down_revisions.begin[i])) return false;
    }
    std::uint32_t& place = place_of(node.revision);
    if (place != nobody) return false;
    place = static_cast<std::uint32_t>(index + 1);
    return true;
  }

  std::optional<std::string_view> head() const {
    const auto first = std::find(has_child_.begin(), has_child_.end(), false);
    if (first == has_child_.end() || std::find(first + 1, has_child_.end(), false) != has_child_.end()) return {};
    return nodes_[static_cast<std::size_t>(first - has_child_.begin())]->revision;
  }

 private:
  static constexpr std::uint32_t nobody = 0;

  bool mark_parent(std::string_view id) {
    const std::uint32_t parent = place_of(id);
    if (parent == nobody) return false;
    has_child_[parent - 1] = true;
    return true;
  }

  /// Where the id is, or the empty place where it belongs.
  std::uint32_t& place_of(std::string_view id) {
    const std::size_t mask = places_.size() - 1;
    std::size_t place = std::hash<std::string_view>{}(id)&mask;
    while (places_[place] != nobody && id != nodes_[places_[place] - 1]->revision) place = (place + 1) & mask;
    return places_[place];
  }

  Nodes nodes_;
  std::vector<bool> has_child_;
  std::vector<std::uint32_t> places_;  ///< one more than an index; open addressing
};

}  // namespace

std::optional<std::string_view> single_head(Nodes nodes, bool are_distinct) {
  if (are_distinct && is_chain(nodes)) return nodes.back()->revision;
  Lineage lineage(nodes);
  for (std::size_t index = 0; index < nodes.size(); ++index) {
    if (!lineage.append(index)) return std::nullopt;
  }
  return lineage.head();
}

}  // namespace retort::inline v1
