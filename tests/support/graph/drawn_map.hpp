#pragma once

#include "support/graph/node.hpp"

#include <retort/revision_map.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retort_test {

/// The map of a drawing, asked and answering in ids. Revision i is declared in line i + 1 of "<id>.cpp".
class DrawnMap {
 public:
  explicit DrawnMap(std::string_view drawing);
  DrawnMap(const DrawnMap&) = delete;

  const retort::RevisionMap& map() const { return map_; }
  std::vector<std::string> ids(const std::vector<std::size_t>& revisions) const;

  std::vector<std::string> resolve(std::string_view identifier) const;
  std::vector<std::string> resolve(std::string_view identifier, const std::vector<std::string>& rows) const;
  /// Of a range "a:b"; without rows no database is asked.
  std::vector<std::string> history(std::string_view range,
                                   const std::optional<std::vector<std::string>>& rows = {}) const;
  /// "b: -a +b" for each step: the revision, the rows removed and the rows added.
  std::vector<std::string> upgrade(std::string_view target, const std::vector<std::string>& rows) const;
  std::vector<std::string> downgrade(std::string_view target, const std::vector<std::string>& rows) const;
  std::vector<std::string> stamp(const std::vector<std::string>& targets, const std::vector<std::string>& rows) const;

 private:
  std::vector<std::string> steps(const std::vector<retort::PlanStep>& plan) const;

  std::vector<Node> nodes_;
  std::vector<std::string> files_;
  retort::RevisionMap map_;
};

}  // namespace retort_test
