#pragma once

#include <retort/revision_map.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace retort_test {

/// A revision that owns what a retort::Revision looks at.
struct Node {
  std::string revision;
  std::vector<std::string> down_revisions;
  std::vector<std::string> depends_on;
  std::vector<std::string> branch_labels;
};

/// The nodes must outlive what is made of the revisions.
std::vector<retort::Revision> revisions_of(const std::vector<Node>& graph);

/// "a; b<a [label]; m<b,c +d": revisions with their parents, labels and dependencies.
std::vector<Node> drawn(std::string_view drawing);

}  // namespace retort_test
