#pragma once

#include <retort/config.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace retort::inline v1 {

class RevisionMap;

/// A migration, for people and for programs; owned.
struct RevisionInfo {
  std::string id{};
  std::vector<std::string> down_revisions{};
  std::vector<std::string> depends_on{};
  std::vector<std::string> branch_labels{};
  std::vector<std::string> replaces{};
  std::string message{};
  std::string file{};
  unsigned line = 0;
  bool is_head = false;
  bool is_effective_head = false;  ///< a head that another revision depends on: it has no row once that is applied
  bool is_branch_point = false;
  bool is_merge_point = false;
  bool is_applied = false;
  bool is_current = false;  ///< has a row in the version table
};

/// One revision of a map; what only a database knows (is_applied, is_current) is left false.
RETORT_API RevisionInfo info_of(const RevisionMap& revisions, std::size_t revision);

}  // namespace retort::inline v1
