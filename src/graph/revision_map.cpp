#include "graph/plans.hpp"
#include "graph/revision_graph.hpp"
#include "graph/revision_selector.hpp"
#include "graph/version_rows.hpp"

#include <retort/error.hpp>
#include <retort/revision_map.hpp>

#include <utility>

#include <fmt/format.h>

namespace retort::inline v1 {

struct RevisionMap::State {
  RevisionGraph graph;
};

RevisionMap::RevisionMap(std::vector<Revision> revisions)
    : state_(std::make_unique<State>(State{RevisionGraph(std::move(revisions))})) {}

RevisionMap::~RevisionMap() = default;
RevisionMap::RevisionMap(RevisionMap&&) noexcept = default;
RevisionMap& RevisionMap::operator=(RevisionMap&&) noexcept = default;

std::span<const Revision> RevisionMap::revisions() const noexcept { return state_->graph.revisions(); }
std::size_t RevisionMap::find(std::string_view id) const noexcept { return state_->graph.find(id); }
std::vector<std::size_t> RevisionMap::heads() const { return state_->graph.heads(); }
std::vector<std::size_t> RevisionMap::bases() const { return state_->graph.bases(); }
const std::vector<std::string_view>& RevisionMap::head_rows() const noexcept { return state_->graph.head_rows(); }

std::span<const std::size_t> RevisionMap::children(std::size_t revision) const noexcept {
  return state_->graph.lineage().children(revision);
}

std::vector<std::size_t> RevisionMap::resolve(std::string_view text) const {
  const RevisionSelector selector(state_->graph);
  const Identifier identifier = selector.parse(text);
  const std::optional<Branch> branch = selector.branch(identifier);
  if (!identifier.steps) return selector.absolute(identifier, branch);
  if (identifier.down && identifier.symbol.empty()) return selector.below_heads(identifier, branch);
  throw RevisionError(fmt::format("\"{}\" stands for no revision here", text), {},
                      "\"+1\" and \"id-1\" are targets of upgrades and downgrades; name the revision");
}

std::vector<PlanStep> RevisionMap::plan_upgrade(std::string_view target, std::span<const std::string> rows,
                                                bool tolerate_unknown) const {
  return v1::plan_upgrade(state_->graph, target, rows, tolerate_unknown ? UnknownRows::tolerate : UnknownRows::refuse);
}

std::vector<PlanStep> RevisionMap::plan_downgrade(std::string_view target, std::span<const std::string> rows) const {
  return v1::plan_downgrade(state_->graph, target, rows);
}

std::vector<std::string_view> RevisionMap::plan_stamp(std::span<const std::string> targets,
                                                      std::span<const std::string> rows) const {
  return v1::plan_stamp(state_->graph, targets, rows);
}

std::vector<std::size_t> RevisionMap::ordered() const {
  const auto order = state_->graph.order();
  return {order.begin(), order.end()};
}

std::vector<bool> RevisionMap::applied(std::span<const std::string> rows) const {
  return state_->graph.everything().ancestors(split_rows(state_->graph, rows).known);
}

}  // namespace retort::inline v1
