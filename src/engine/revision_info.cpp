#include "engine/revision_info.hpp"

#include "engine/heads_change.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace retort::inline v1 {

RevisionInfo info_of(const RevisionMap& revisions, std::size_t index) {
  const Revision& revision = revisions.revisions()[index];
  const std::size_t children = revisions.children(index).size();
  const auto& head_rows = revisions.head_rows();
  return {.id = std::string(revision.id),
          .down_revisions = owned(revision.down_revisions),
          .depends_on = owned(revision.depends_on),
          .branch_labels = owned(revision.branch_labels),
          .replaces = owned(revision.replaces),
          .message = std::string(revision.message),
          .file = revision.where.file == nullptr ? "" : revision.where.file,
          .line = revision.where.line,
          .is_head = children == 0,
          .is_effective_head = children == 0 && !std::binary_search(head_rows.begin(), head_rows.end(), revision.id),
          .is_branch_point = children > 1,
          .is_merge_point = revision.down_revisions.size() > 1};
}

RevisionInfo unknown_info(const std::string& id) { return {.id = id, .is_applied = true, .is_current = true}; }

std::string name_of(const Revision& revision) {
  if (revision.message.empty()) return std::string(revision.id);
  return fmt::format("{} ({})", revision.id, revision.message);
}

}  // namespace retort::v1
