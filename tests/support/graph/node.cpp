#include "support/graph/node.hpp"

#include <sstream>
#include <utility>

namespace retort_test {

namespace {

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  std::istringstream stream(text);
  for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
  return parts;
}

Node node_of(const std::string& text) {
  std::istringstream stream(text);
  Node node;
  for (std::string word; stream >> word;) {
    if (word.front() == '[') {
      node.branch_labels = split(word.substr(1, word.size() - 2), ',');
    } else if (word.front() == '+') {
      node.depends_on = split(word.substr(1), ',');
    } else {
      const auto less = word.find('<');
      node.revision = word.substr(0, less);
      if (less != std::string::npos) node.down_revisions = split(word.substr(less + 1), ',');
    }
  }
  return node;
}

}  // namespace

std::vector<retort::Revision> revisions_of(const std::vector<Node>& graph) {
  std::vector<retort::Revision> revisions;
  for (const Node& node : graph) {
    retort::Revision revision{.id = node.revision};
    revision.down_revisions.assign(node.down_revisions.begin(), node.down_revisions.end());
    revision.depends_on.assign(node.depends_on.begin(), node.depends_on.end());
    revision.branch_labels.assign(node.branch_labels.begin(), node.branch_labels.end());
    revisions.push_back(std::move(revision));
  }
  return revisions;
}

std::vector<Node> drawn(std::string_view drawing) {
  std::vector<Node> nodes;
  for (const std::string& text : split(std::string(drawing), ';')) nodes.push_back(node_of(text));
  return nodes;
}

}  // namespace retort_test
