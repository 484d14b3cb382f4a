#pragma once

#include "graph/branch.hpp"
#include "graph/revision_graph.hpp"

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
  explicit RevisionSelector(const RevisionGraph& graph) : graph_(graph) {}

  /// A sign and digits at the end make a relative identifier, unless the whole is the name of something.
  Identifier parse(std::string_view text) const;
  /// Nothing when no branch is named.
  std::optional<Branch> branch(const Identifier& identifier) const;

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
  std::vector<Vertex> ways_on(const Identifier& identifier, Position from, const std::optional<Branch>& branch) const;

  const RevisionGraph& graph_;
};

/// Throws RevisionError when one of several targets is an ancestor of another: it would be done because of that anyway.
void refuse_overlap(const RevisionGraph& graph, std::string_view text, std::span<const Vertex> targets);

}  // namespace retort::inline v1
