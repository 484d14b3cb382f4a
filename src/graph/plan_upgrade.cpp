#include "graph/plans.hpp"
#include "graph/revision_errors.hpp"
#include "graph/revision_selector.hpp"

#include <retort/error.hpp>

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

/// Where "+N" and "branch@+N" start: at the only row (of the branch), else at the only applied revision of the branch
/// that no other one comes after, else at base.
Position current_position(const RevisionGraph& graph, const Identifier& identifier, const std::optional<Branch>& branch,
                          const VersionRows& rows) {
  std::vector<Vertex> starts = rows.tips();
  for (const HalfWay& half : rows.half_way()) {
    const auto parents = graph.lineage().parents(half.revision);
    starts.insert(starts.end(), parents.begin(), parents.end());
  }
  if (branch && !starts.empty()) {
    std::erase_if(starts, [&](Vertex vertex) { return !branch->contains(vertex); });
    if (starts.empty()) starts = graph.everything().tips(intersection(branch->all(), rows.applied()));
  }
  if (starts.size() <= 1) return starts.empty() ? Position() : starts.front();
  std::vector<std::string> candidates = ids_of(graph, starts);
  std::string message = fmt::format("\"{}\" is ambiguous: the database is at {}", identifier.text, listed(candidates));
  throw RevisionError(std::move(message), std::move(candidates),
                      "name the branch to go up on: label@+1, or the revision to go to");
}

Position relative_target(const RevisionGraph& graph, const RevisionSelector& selector, const Identifier& identifier,
                         const std::optional<Branch>& branch, const VersionRows& rows) {
  const bool from_current = identifier.is_bare() || identifier.symbol == "current";
  if (!from_current) return selector.destination(identifier, selector.single(identifier, branch), branch);
  if (identifier.down || *identifier.steps == 0) {
    throw RevisionError(fmt::format("\"{}\" is no target of an upgrade: it does not go up", identifier.text), {},
                        "\"+1\" is the next revision");
  }
  return selector.destination(identifier, current_position(graph, identifier, branch, rows), branch);
}

std::vector<Vertex> targets_of(const RevisionGraph& graph, std::string_view text, const VersionRows& rows) {
  const RevisionSelector selector(graph, &rows);
  const Identifier identifier = selector.parse(text);
  const std::optional<Branch> branch = selector.branch(identifier);
  if (!identifier.steps) return selector.absolute(identifier, branch);
  const Position target = relative_target(graph, selector, identifier, branch, rows);
  return target ? std::vector<Vertex>{*target} : std::vector<Vertex>();
}

}  // namespace

std::vector<PlanStep> plan_upgrade(const RevisionGraph& graph, std::string_view target,
                                   std::span<const std::string> rows, UnknownRows unknown) {
  if (target.empty()) throw RevisionError("an upgrade needs a target", {}, "\"heads\" is everything there is");
  VersionRows state(graph, rows, unknown);
  const std::vector<Vertex> targets = targets_of(graph, target, state);
  refuse_overlap(graph, graph.everything(), target, targets);
  const VertexSet needed = graph.everything().ancestors(targets);
  std::vector<PlanStep> plan;
  plan.reserve(static_cast<std::size_t>(std::count(needed.begin(), needed.end(), true)));
  for (const Vertex vertex : graph.order()) {
    if (needed[vertex] && !state.applied()[vertex]) plan.push_back(state.apply(vertex));
  }
  return plan;
}

}  // namespace retort::inline v1
