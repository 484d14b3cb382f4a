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
  /// Revisions that are no more: each came after the one before it, the first after down_revisions, and the last before
  /// what now has this id. A database that stands at one of them is half-way through this revision.
  std::vector<std::string_view> replaces{};
  std::string_view message{};
  Location where{};
};

/// One step of a plan: a revision to apply or to undo, and what it does to the version rows. Lists are sorted, and live
/// as long as the RevisionMap and a copy of the step.
struct PlanStep {
  std::size_t revision = 0;                    ///< index into RevisionMap::revisions()
  std::span<const std::string_view> before{};  ///< the rows that are known; unknown ones stay beside them
  std::span<const std::string_view> removed{};
  std::span<const std::string_view> added{};
  std::shared_ptr<const std::string_view[]> storage{};  ///< of lists of several rows
  std::string_view half_way{};  ///< which of Revision::replaces the database stands at; empty: it is before the first
};

/// The two ends of a range "a:b", as they were typed; an end that was left out is empty. Views of the text.
struct RevisionRange {
  std::string_view lower{};
  std::string_view upper{};
};

/// Takes "a:b", "a:", ":b" and ":" apart; blanks around an end do not count. Throws RevisionError when there is no
/// colon, or more than one.
RETORT_API RevisionRange revision_range(std::string_view text);

/// Whether only a database can say what an identifier stands for: "current" and "label@current", relative or not.
RETORT_API bool names_current(std::string_view identifier) noexcept;

/// What comes before what. Built once from all revisions, then only read; safe to share between threads. Plans follow
/// from state: the rows are the maximal elements of what is applied, before and after every step, and the same graph
/// gives the same plan on every run and platform, ties being broken by the order in which revisions were declared.
/// Building and planning take time linear in revisions and edges, and in the rows before each step.
class RETORT_API RevisionMap {
 public:
  /// Throws ConfigError for duplicate ids or labels, for an id that is there and replaced too, and for what cannot be
  /// an id or a label, and RevisionError for parents or dependencies that do not exist and for cycles; messages name
  /// the files.
  explicit RevisionMap(std::vector<Revision> revisions);
  ~RevisionMap();
  RevisionMap(RevisionMap&&) noexcept;
  RevisionMap& operator=(RevisionMap&&) noexcept;

  /// In declared order.
  std::span<const Revision> revisions() const noexcept;
  /// Index of an exact id; npos when there is none.
  std::size_t find(std::string_view id) const noexcept;
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);
  /// Index of the revision that replaces this id, which is no more; npos when there is none.
  std::size_t replacement(std::string_view id) const noexcept;

  /// Indices, in declared order. A head has no children; a base has no parents; a branch point has several children.
  /// Dependencies do not count, but for real heads: nothing depends on those either. A head that is not a real one is
  /// only effectively a head: it has no row when everything is applied.
  std::vector<std::size_t> heads() const;
  std::vector<std::size_t> real_heads() const;
  std::vector<std::size_t> bases() const;
  std::vector<std::size_t> branch_points() const;
  /// The ids that the version table holds when everything is applied, sorted: those that nothing depends on either.
  const std::vector<std::string_view>& head_rows() const noexcept;
  /// The revisions that have this one as a parent, in declared order.
  std::span<const std::size_t> children(std::size_t revision) const noexcept;

  /// The branch labels that each revision carries, by index: a label covers what comes after the revision that declares
  /// it, and what comes before up to the branch point or the merge that the branch starts from. In declared order.
  std::vector<std::vector<std::string_view>> labels() const;

  /// What an identifier stands for: "head", "heads", "base" (no revision), a full or an unambiguous partial id, a
  /// branch label, any of these on one branch ("label@head", "label@id"), or "-2": what is two below each head that
  /// nothing depends on. Throws RevisionError with candidates.
  std::vector<std::size_t> resolve(std::string_view identifier) const;
  /// The same in a database with these version rows: "current" stands for them, "label@current" for those of a branch.
  std::vector<std::size_t> resolve(std::string_view identifier, std::span<const std::string> rows) const;

  /// What a range shows, newest first: `lower`, what comes after it over parents, and of that only `upper` and what it
  /// needs. An empty or "base" lower end is below everything; an empty upper end is every head (of the branch, when the
  /// lower end names one). Besides identifiers an end may be relative to the other: "-3" is three below each revision
  /// of the upper end, "+3" three above each of the lower end, or as far as there is anything; "id+1" and "id-1" stand
  /// by themselves. Throws RevisionError, also for a lower end that does not come before the upper one.
  std::vector<std::size_t> history(std::string_view lower, std::string_view upper) const;
  /// The same in a database with these version rows, which "current" stands for.
  std::vector<std::size_t> history(std::string_view lower, std::string_view upper,
                                   std::span<const std::string> rows) const;

  /// Where a database with these rows is, in declared order: on each branch the last revision that is applied, whether
  /// it has a row or is only implied by what depends on it. Unknown rows say nothing.
  std::vector<std::size_t> current(std::span<const std::string> rows) const;

  /// The parents of a revision that is to be added on top of these identifiers, in the order given: one, or several to
  /// merge; "base" makes it a base. Throws RevisionError for what is no head, unless `splice`, and for a revision that
  /// is named twice or comes before another one.
  std::vector<std::size_t> parents_of_new(std::span<const std::string> identifiers, bool splice = false) const;

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
