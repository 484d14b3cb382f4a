#pragma once

#include <retort/migrator.hpp>

#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace retort::inline v1::cli {

/// A revision as commands show it.
struct RevisionView {
  RevisionInfo info{};
  std::vector<std::string> labels{};  ///< those it carries, also from other revisions of its branch
  std::vector<std::string> children{};
  std::string whole{};          ///< the revision that this one is a part of now; empty for others
  bool asked_database = false;  ///< whether is_applied and is_current are known
};

/// Makes views of the revisions of a map, which has to outlive it.
class RevisionViews {
 public:
  explicit RevisionViews(const RevisionMap& revisions);

  /// Marks what is applied from now on.
  void mark(const std::vector<std::string>& rows);

  RevisionView view(std::size_t revision) const;
  /// Of an id that may be unknown to the map: a row of a database.
  RevisionView view(const std::string& id) const;
  std::vector<RevisionView> views(const std::vector<std::size_t>& revisions) const;

 private:
  const RevisionMap& revisions_;
  std::vector<std::vector<std::string_view>> labels_;
  std::vector<bool> applied_;
  std::vector<std::string> rows_;
  bool asked_database_ = false;
};

/// `d40000000004 (billing) (head) (current), add orders`
std::string line_of(const RevisionView& view);
/// `a1b2, c3d4 (e5f6) -> d40000000004 (billing) (head) (current) (branchpoint) (mergepoint), add orders`; what it
/// depends on stands in parentheses behind its parents.
std::string history_line_of(const RevisionView& view);
/// Everything about it, a line each, then the message.
std::string block_of(const RevisionView& view);

nlohmann::ordered_json json_of(const RevisionView& view);

/// As JSON, as blocks, or with `line` for each.
struct Printing {
  bool as_json = false;
  bool is_verbose = false;
};
void print(std::ostream& out, const std::vector<RevisionView>& views, const Printing& how,
           std::string (*line)(const RevisionView&));

}  // namespace retort::inline v1::cli
