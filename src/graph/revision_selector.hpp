#pragma once

#include "graph/branch.hpp"
#include "graph/revision_graph.hpp"
#include "graph/version_rows.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace retort::inline v1 {

/// An identifier taken apart: `branch@symbol+steps`, each part of which may be missing.
struct Identifier {
  std::string_view text{};  ///< all of it, for messages
  std::string_view branch{};
  std::string_view symbol{};
  std::optional<std::int64_t> steps{};  ///< set when relative
  bool down = false;                    ///< relative, with "-"

  /// Relative, and to nothing that it names itself: "+2", "label@-1".
  bool is_bare() const noexcept { return steps && symbol.empty(); }
};

/// A place in the graph: a revision, or the base below everything.
using Position = std::optional<Vertex>;

/// How far a walk got. It ends early when there is nothing further, or more than one way to go.
struct Walk {
  enum class End { arrived, too_far, ambiguous };

  Position at{};
  std::int64_t taken = 0;
  End end = End::arrived;
};

/// Finds what identifiers stand for. All errors are RevisionErrors with candidates.
class RevisionSelector {
 public:
  /// Without version rows "current" stands for nothing. They must outlive the selector.
  explicit RevisionSelector(const RevisionGraph& graph, const VersionRows* rows = nullptr)
      : graph_(graph), rows_(rows) {}

  /// A sign and digits at the end make a relative identifier, unless the whole is the name of something.
  Identifier parse(std::string_view text) const;
  /// Nothing when no branch is named.
  std::optional<Branch> branch(const Identifier& identifier) const;

  /// All that an identifier stands for where no database is changed; see RevisionMap::resolve().
  std::vector<Vertex> resolve(std::string_view text) const;
  /// All that an identifier without steps stands for; base: nothing.
  std::vector<Vertex> absolute(const Identifier& identifier, const std::optional<Branch>& branch) const;
  /// The same where only one can be meant.
  Position single(const Identifier& identifier, const std::optional<Branch>& branch) const;
  /// `steps` below each real head, or each real head of a branch, that has as many below it; an error when none has.
  std::vector<Vertex> below_heads(const Identifier& identifier, const std::optional<Branch>& branch) const;

  /// Steps from `start`: up, staying on a branch, or down.
  Walk walk(const Identifier& identifier, Position start, const std::optional<Branch>& branch) const;
  /// Where that gets to. Throws when it ends early.
  Position destination(const Identifier& identifier, Position start, const std::optional<Branch>& branch) const;

 private:
  Vertex named(const Identifier& identifier, std::string_view name, const std::optional<Branch>& branch) const;
  Vertex begun_by(const Identifier& identifier, std::string_view name, const std::optional<Branch>& branch) const;
  std::vector<Vertex> heads(const std::optional<Branch>& branch) const;
  std::vector<Vertex> current(const Identifier& identifier, const std::optional<Branch>& branch) const;
  std::vector<Vertex> ways_on(const Identifier& identifier, Position from, const std::optional<Branch>& branch) const;

  const RevisionGraph& graph_;
  const VersionRows* rows_;
};

/// Throws RevisionError when one of several targets is an ancestor of another: it would be done because of that anyway.
/// `edges` is the lineage, or everything.
void refuse_overlap(const RevisionGraph& graph, const Dag& edges, std::string_view text,
                    std::span<const Vertex> targets);

[[noreturn]] void throw_not_on(const Branch& branch, std::string_view name);

}  // namespace retort::inline v1
