#pragma once

#include <retort/core/location.hpp>
#include <retort/error.hpp>

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace retort::inline v1 {

/// A node of the revision graph. Everything it looks at must outlive the RevisionMap made from it.
struct Revision {
  std::string_view id{};
  std::vector<std::string_view> down_revisions{};
  std::vector<std::string_view> depends_on{};  ///< ids or labels
  std::vector<std::string_view> branch_labels{};
  std::string_view message{};
  Location where{};
};

/// One step of a plan: a revision to apply or to undo, and what it does to the version rows. Lists are sorted.
struct PlanStep {
  std::size_t revision = 0;                ///< index into RevisionMap::revisions()
  std::vector<std::string_view> before{};  ///< the rows that are known; unknown ones stay beside them
  std::vector<std::string_view> removed{};
  std::vector<std::string_view> added{};
};

/// What comes before what. Built once from all revisions, then only read; safe to share between threads. Plans follow
/// from state: the rows are the maximal elements of what is applied, before and after every step, and the same graph
/// gives the same plan on every run and platform, ties being broken by the order in which revisions were declared.
/// Building and planning take time linear in revisions and edges.
class RETORT_API RevisionMap {
 public:
  /// Throws ConfigError for duplicate ids or labels and for what cannot be an id or a label, and RevisionError for
  /// parents or dependencies that do not exist and for cycles; messages name the files.
  explicit RevisionMap(std::vector<Revision> revisions);
  ~RevisionMap();
  RevisionMap(RevisionMap&&) noexcept;
  RevisionMap& operator=(RevisionMap&&) noexcept;

  /// In declared order.
  std::span<const Revision> revisions() const noexcept;
  /// Index of an exact id; npos when there is none.
  std::size_t find(std::string_view id) const noexcept;
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);

  /// Indices, in declared order. A head has no children; a base has no parents; dependencies do not count.
  std::vector<std::size_t> heads() const;
  std::vector<std::size_t> bases() const;
  /// The ids that the version table holds when everything is applied, sorted: those that nothing depends on either.
  const std::vector<std::string_view>& head_rows() const noexcept;
  /// The revisions that have this one as a parent, in declared order.
  std::span<const std::size_t> children(std::size_t revision) const noexcept;

  /// What an identifier stands for: "head", "heads", "base", a full or an unambiguous partial id, a branch label, any
  /// of these on one branch ("label@head", "label@id"), or "-2": what is two below each head. Empty: base, which
  /// contributes no revision. Throws RevisionError with candidates.
  std::vector<std::size_t> resolve(std::string_view identifier) const;

  /// The steps from the version rows `rows` up to `target`; empty when everything is applied already. Besides
  /// identifiers a target may be relative: "+2" from the row, "label@+2" from the row of that branch, "id+1", "id-1".
  /// Throws RevisionError for unknown rows, unless `tolerate_unknown`: then everything that is not above a known row
  /// counts as applied, because it may lie below the unknown one.
  std::vector<PlanStep> plan_upgrade(std::string_view target, std::span<const std::string> rows,
                                     bool tolerate_unknown = false) const;
  /// The steps from `rows` down to `target`, which stays applied; "-1" is relative to the row, "label@-1" to that of a
  /// branch. A target on a branch undoes only what is on that branch, and throws RevisionError where more would have to
  /// go; "label@base" keeps what the branch shares with others. Throws RevisionError for unknown rows.
  std::vector<PlanStep> plan_downgrade(std::string_view target, std::span<const std::string> rows) const;
  /// The version rows after stamping `targets`, sorted. Each replaces the rows before and after it; those of other
  /// branches stay. Throws RevisionError for targets of which one is an ancestor of another, and for unknown rows:
  /// to stamp regardless of what is there, give no rows.
  std::vector<std::string_view> plan_stamp(std::span<const std::string> targets,
                                           std::span<const std::string> rows) const;

  /// Every revision, parents and dependencies first.
  std::vector<std::size_t> ordered() const;
  /// Whether each revision is applied when these are the version rows; by index. Unknown rows say nothing.
  std::vector<bool> applied(std::span<const std::string> rows) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace retort::inline v1
