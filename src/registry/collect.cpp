#include "registry/collect.hpp"

#include "registry/class_words.hpp"

#include <cstddef>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace retort::inline v1 {

namespace {

using detail::IdList;
using detail::MigrationNode;

std::vector<std::string_view> views(IdList ids) { return {ids.begin, ids.begin + ids.size}; }

/// The views into it must survive the appending of all.
void reserve_words(std::string& words, std::span<const MigrationNode* const> nodes) {
  std::size_t size = 0;
  for (const MigrationNode* node : nodes) {
    if (node->message == nullptr) size += 2 * std::strlen(node->class_name);
  }
  words.reserve(size);
}

std::string_view message_of(const MigrationNode& node, std::string& words) {
  if (node.message != nullptr) return node.message;
  const std::size_t begin = words.size();
  append_class_words(words, node.class_name);
  return {words.data() + begin, words.size() - begin};
}

}  // namespace

Revision revision_of(const MigrationNode& node, Location where, std::string_view message) {
  return {.id = node.revision,
          .down_revisions = views(node.down_revisions),
          .depends_on = views(node.depends_on),
          .branch_labels = views(node.branch_labels),
          .replaces = views(node.replaces),
          .message = message,
          .where = where};
}

std::vector<Revision> collect(std::span<const MigrationNode* const> nodes, std::string& words) {
  reserve_words(words, nodes);
  std::vector<Revision> revisions;
  revisions.reserve(nodes.size());
  for (const MigrationNode* node : nodes) {
    revisions.push_back(revision_of(*node, {node->file, node->line}, message_of(*node, words)));
  }
  return revisions;
}

}  // namespace retort::inline v1
