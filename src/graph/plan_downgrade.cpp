#include "graph/plans.hpp"
#include "graph/revision_errors.hpp"
#include "graph/revision_selector.hpp"

#include <retort/error.hpp>

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

/// Where a downgrade goes, and what goes first because of it.
struct Target {
  std::string_view text{};
  std::optional<Branch> branch{};
  Position revision{};
  bool base_of_branch = false;  ///< "branch@base"
};

class DowngradePlanner {
 public:
  DowngradePlanner(const RevisionGraph& graph, std::span<const std::string> rows)
      : graph_(graph), selector_(graph), rows_(graph, rows, UnknownRows::refuse) {}

  std::vector<PlanStep> plan(std::string_view text);

 private:
  Target target(std::string_view text) const;
  Position current_position(const Identifier& identifier, const std::optional<Branch>& branch) const;
  std::vector<Vertex> applied_tips(const Branch& branch) const;
  std::vector<Vertex> roots(const Target& target) const;
  std::vector<Vertex> own_revisions(const Branch& branch) const;
  void refuse_unreachable(const Target& target, const VertexSet& dropped) const;
  void refuse_other_branches(const Target& target, const VertexSet& dropped) const;
  std::string way_out(const Target& target, std::span<const Vertex> others) const;

  const RevisionGraph& graph_;
  RevisionSelector selector_;
  VersionRows rows_;
};

std::vector<PlanStep> DowngradePlanner::plan(std::string_view text) {
  const Target target = this->target(text);
  VertexSet dropped = graph_.everything().descendants(roots(target));
  for (Vertex vertex = 0; vertex < dropped.size(); ++vertex)
    dropped[vertex] = dropped[vertex] && rows_.applied()[vertex];
  refuse_unreachable(target, dropped);
  refuse_other_branches(target, dropped);
  std::vector<PlanStep> plan;
  const auto order = graph_.order();
  for (auto vertex = order.rbegin(); vertex != order.rend(); ++vertex) {
    if (dropped[*vertex]) plan.push_back(rows_.undo(*vertex));
  }
  return plan;
}

Target DowngradePlanner::target(std::string_view text) const {
  const Identifier identifier = selector_.parse(text);
  Target target{.text = text, .branch = selector_.branch(identifier)};
  if (!identifier.steps) {
    target.revision = selector_.single(identifier, target.branch);
    target.base_of_branch = target.branch && !target.revision;
    return target;
  }
  const bool from_current = identifier.symbol.empty();
  if (from_current && (!identifier.down || *identifier.steps == 0)) {
    throw RevisionError(fmt::format("\"{}\" is no target of a downgrade: it does not go down", text), {},
                        "\"-1\" is the revision before the current one");
  }
  const Position start =
      from_current ? current_position(identifier, target.branch) : selector_.single(identifier, target.branch);
  target.revision = selector_.walk(identifier, start, target.branch);
  return target;
}

/// Where "-N" and "branch@-N" start: at the only row (of the branch), else at the only applied revision of the branch
/// that no applied one comes after.
Position DowngradePlanner::current_position(const Identifier& identifier, const std::optional<Branch>& branch) const {
  std::vector<Vertex> starts = rows_.tips();
  if (branch) {
    std::erase_if(starts, [&](Vertex vertex) { return !branch->contains(vertex); });
    if (starts.empty()) starts = applied_tips(*branch);
  }
  if (starts.size() == 1) return starts.front();
  if (starts.empty()) {
    throw RevisionError(fmt::format("\"{}\" goes too far: nothing {}is applied", identifier.text,
                                    branch ? fmt::format("of the branch {} ", branch->name) : ""));
  }
  std::vector<std::string> candidates = selector_.ids(starts);
  std::string message = fmt::format("\"{}\" is ambiguous: the database is at {}", identifier.text, listed(candidates));
  throw RevisionError(std::move(message), std::move(candidates),
                      fmt::format("say from where: \"{}-1\", or name the revision to go to", candidates.front()));
}

std::vector<Vertex> DowngradePlanner::applied_tips(const Branch& branch) const {
  const auto applied = [&](Vertex vertex) { return rows_.applied()[vertex]; };
  std::vector<Vertex> tips;
  for (Vertex vertex = 0; vertex < graph_.lineage().size(); ++vertex) {
    const auto children = graph_.lineage().children(vertex);
    if (!applied(vertex) || !branch.contains(vertex)) continue;
    if (std::none_of(children.begin(), children.end(), applied)) tips.push_back(vertex);
  }
  return tips;
}

/// The lowest revisions to undo. Of several children a branch chooses those that lead to it.
std::vector<Vertex> DowngradePlanner::roots(const Target& target) const {
  if (target.base_of_branch) return own_revisions(*target.branch);
  std::vector<Vertex> roots = graph_.bases();
  if (target.revision) {
    const auto children = graph_.lineage().children(*target.revision);
    roots.assign(children.begin(), children.end());
  }
  if (!target.branch || roots.size() <= 1) return roots;
  std::vector<std::string> candidates = selector_.ids(roots);
  std::erase_if(roots, [&](Vertex vertex) { return !target.branch->ancestors[vertex]; });
  if (!roots.empty()) return roots;
  std::string message = fmt::format(
      "\"{}\" is not a valid target of a downgrade: {} come after {}, and all of them are "
      "on the branch {}",
      target.text, listed(candidates), graph_.id(*target.revision), target.branch->name);
  throw RevisionError(std::move(message), std::move(candidates),
                      fmt::format("\"{}\" undoes them all", graph_.id(*target.revision)));
}

/// What a branch shares with no other one: nothing that comes after it is on another branch.
std::vector<Vertex> DowngradePlanner::own_revisions(const Branch& branch) const {
  std::vector<Vertex> others;
  for (Vertex vertex = 0; vertex < graph_.lineage().size(); ++vertex) {
    if (!branch.contains(vertex)) others.push_back(vertex);
  }
  const VertexSet shared = graph_.lineage().ancestors(others);
  std::vector<Vertex> own;
  for (Vertex vertex = 0; vertex < graph_.lineage().size(); ++vertex) {
    if (branch.contains(vertex) && (branch.descendants[vertex] || !shared[vertex])) own.push_back(vertex);
  }
  return own;
}

void DowngradePlanner::refuse_unreachable(const Target& target, const VertexSet& dropped) const {
  if (!target.revision || rows_.is_row(*target.revision)) return;
  if (std::find(dropped.begin(), dropped.end(), true) != dropped.end()) return;
  const std::string_view id = graph_.id(*target.revision);
  std::vector<std::string> current = selector_.ids(rows_.tips());
  const std::string at = current.empty() ? "empty" : "at " + listed(current);
  if (!rows_.applied()[*target.revision]) {
    throw RevisionError(fmt::format("cannot downgrade to {}: it is not applied; the database is {}", id, at),
                        std::move(current), "a downgrade goes to a revision below those");
  }
  throw RevisionError(
      fmt::format("cannot downgrade to {}: nothing {}that comes after it is applied; the database is {}", id,
                  target.branch ? fmt::format("on the branch {} ", target.branch->name) : "", at),
      std::move(current), "what depends on it is undone by going down its own branch");
}

void DowngradePlanner::refuse_other_branches(const Target& target, const VertexSet& dropped) const {
  if (!target.branch) return;
  std::vector<Vertex> others;
  for (const Vertex vertex : graph_.order()) {
    if (dropped[vertex] && !target.branch->contains(vertex)) others.push_back(vertex);
  }
  if (others.empty()) return;
  std::vector<std::string> candidates = selector_.ids(others);
  std::string message = fmt::format("\"{}\" would also undo {}, which {} not on the branch {}", target.text,
                                    listed(candidates), others.size() == 1 ? "is" : "are", target.branch->name);
  throw RevisionError(std::move(message), std::move(candidates), way_out(target, others));
}

std::string DowngradePlanner::way_out(const Target& target, std::span<const Vertex> others) const {
  const auto parents = graph_.lineage().parents(others.front());
  const std::string first = parents.size() == 1 ? fmt::format("downgrade to {} first", graph_.id(parents.front()))
                                                : fmt::format("undo {} first", graph_.id(others.front()));
  if (!target.revision) return first;
  return fmt::format("{}, or undo everything above with \"{}\"", first, graph_.id(*target.revision));
}

}  // namespace

std::vector<PlanStep> plan_downgrade(const RevisionGraph& graph, std::string_view target,
                                     std::span<const std::string> rows) {
  if (target.empty()) throw RevisionError("a downgrade needs a target", {}, "\"base\" undoes everything");
  return DowngradePlanner(graph, rows).plan(target);
}

}  // namespace retort::inline v1
