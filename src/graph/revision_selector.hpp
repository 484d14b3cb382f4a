#pragma once

#include "graph/revision_graph.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
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

/// What is on one branch: the revision it is named by, its ancestors and its descendants, over parents.
struct Branch {
  std::string_view name{};
  Vertex revision = 0;
  VertexSet ancestors{};
  VertexSet descendants{};

  bool contains(Vertex vertex) const noexcept { return ancestors[vertex] || descendants[vertex]; }
};

/// A place in the graph: a revision, or the base below everything.
using Position = std::optional<Vertex>;

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
  /// `steps` below each real head, or each real head of a branch.
  std::vector<Vertex> below_heads(const Identifier& identifier, const std::optional<Branch>& branch) const;

  /// Steps from `start`: up, staying on a branch, or down. More than one way to go is an error, and so is going too
  /// far.
  Position walk(const Identifier& identifier, Position start, const std::optional<Branch>& branch) const;

  std::vector<std::string> ids(std::span<const Vertex> vertices) const;

 private:
  Vertex named(const Identifier& identifier, std::string_view name, const std::optional<Branch>& branch) const;
  Vertex begun_by(const Identifier& identifier, std::string_view name, const std::optional<Branch>& branch) const;
  std::vector<Vertex> heads(const std::optional<Branch>& branch) const;
  Position one_up(const Identifier& identifier, Position from, const std::optional<Branch>& branch) const;
  Position one_down(const Identifier& identifier, Vertex from) const;

  const RevisionGraph& graph_;
};

/// Throws RevisionError when one of several targets is an ancestor of another: it would be done because of that anyway.
void refuse_overlap(const RevisionGraph& graph, std::string_view text, std::span<const Vertex> targets);

}  // namespace retort::inline v1
