#include "graph/history.hpp"
#include "graph/labels.hpp"
#include "graph/new_parents.hpp"
#include "graph/plans.hpp"
#include "graph/revision_graph.hpp"
#include "graph/revision_selector.hpp"
#include "graph/version_rows.hpp"

#include <retort/error.hpp>
#include <retort/revision_map.hpp>

#include <utility>

namespace retort::inline v1 {

namespace {

/// Unknown rows are no matter where nobody asks for the rows.
UnknownRows about(bool rows_matter) { return rows_matter ? UnknownRows::refuse : UnknownRows::tolerate; }

}  // namespace

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
std::size_t RevisionMap::replacement(std::string_view id) const noexcept { return state_->graph.replacement(id); }
std::vector<std::size_t> RevisionMap::heads() const { return state_->graph.heads(); }
std::vector<std::size_t> RevisionMap::real_heads() const { return state_->graph.real_heads(); }
std::vector<std::size_t> RevisionMap::bases() const { return state_->graph.bases(); }
std::vector<std::size_t> RevisionMap::branch_points() const { return state_->graph.branch_points(); }
const std::vector<std::string_view>& RevisionMap::head_rows() const noexcept { return state_->graph.head_rows(); }

std::span<const std::size_t> RevisionMap::children(std::size_t revision) const noexcept {
  return state_->graph.lineage().children(revision);
}

std::vector<std::vector<std::string_view>> RevisionMap::labels() const { return carried_labels(state_->graph); }

std::vector<std::size_t> RevisionMap::resolve(std::string_view identifier) const {
  return RevisionSelector(state_->graph).resolve(identifier);
}

std::vector<std::size_t> RevisionMap::resolve(std::string_view identifier, std::span<const std::string> rows) const {
  const VersionRows current(state_->graph, rows, about(names_current(identifier)));
  return RevisionSelector(state_->graph, &current).resolve(identifier);
}

std::vector<std::size_t> RevisionMap::history(std::string_view lower, std::string_view upper) const {
  return v1::history(state_->graph, lower, upper, nullptr);
}

std::vector<std::size_t> RevisionMap::history(std::string_view lower, std::string_view upper,
                                              std::span<const std::string> rows) const {
  const VersionRows current(state_->graph, rows, about(names_current(lower) || names_current(upper)));
  return v1::history(state_->graph, lower, upper, &current);
}

std::vector<std::size_t> RevisionMap::current(std::span<const std::string> rows) const {
  return state_->graph.lineage().tips(applied(rows));
}

std::vector<std::size_t> RevisionMap::parents_of_new(std::span<const std::string> identifiers, bool splice) const {
  return new_parents(state_->graph, identifiers, splice);
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
  return state_->graph.everything().ancestors(split_rows(state_->graph, rows).applied(state_->graph));
}

}  // namespace retort::inline v1
