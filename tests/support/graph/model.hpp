#pragma once

#include <retort/revision_map.hpp>

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace retort_test {

using Ids = std::set<std::string, std::less<>>;

Ids intersection(const Ids& left, const Ids& right);
Ids without(const Ids& from, const Ids& what);

/// The rules of the graph in the plainest terms, as slow as they are obvious, to hold the real one against.
class Model {
 public:
  explicit Model(std::span<const retort::Revision> revisions);

  /// `of` and what is reached from it: over parents only, or over dependencies too.
  Ids ancestors(const Ids& of, bool dependencies = true) const;
  Ids descendants(const Ids& of, bool dependencies = true) const;
  /// Those that no other member has as its ancestor.
  Ids maximal(const Ids& of) const;
  /// The revision that an id or a label names; empty when there is none.
  std::string named(const std::string& name) const;
  /// The revisions that have a name, of four characters at least, which begins like this.
  Ids begun_by(const std::string& beginning) const;
  /// What is on the branch of a revision, over parents; and the part of that which no other branch shares.
  Ids lineage(const std::string& revision) const;
  Ids own(const std::string& revision) const;

  /// Over parents only, and those that nothing has as a parent or a dependency.
  Ids parents(const std::string& revision) const;
  Ids children(const std::string& revision) const;
  Ids real_heads() const;

  /// What is wrong with a list that is to be newest first; empty when nothing is.
  std::string fault_in_order(std::span<const std::string> newest_first) const;
  /// What is wrong with a plan that starts from these rows; empty when nothing is.
  std::string fault(std::span<const retort::PlanStep> plan, const Ids& rows, bool up) const;

 private:
  using Edges = std::vector<std::vector<std::size_t>>;

  std::size_t index(std::string_view name) const;
  Ids reach(const Ids& of, const Edges& edges) const;
  std::vector<bool> flags(const Ids& of) const;
  Ids ids(const std::vector<bool>& flags) const;
  std::vector<std::string_view> sorted_rows(const std::vector<bool>& applied) const;

  std::span<const retort::Revision> revisions_;
  Edges parents_, all_parents_, children_, all_children_;
  std::vector<std::size_t> by_id_;
};

}  // namespace retort_test
