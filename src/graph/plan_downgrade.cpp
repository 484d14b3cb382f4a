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
  std::optional<Branch> branch{};  ///< where to go down
  bool nothing_else = false;       ///< the user named that branch
  bool base_of_branch = false;     ///< "branch@base"
  Position revision{};
};

class DowngradePlanner {
 public:
  DowngradePlanner(const RevisionGraph& graph, std::span<const std::string> rows)
      : graph_(graph), rows_(graph, rows, UnknownRows::refuse), selector_(graph, &rows_) {}

  std::vector<PlanStep> plan(std::string_view text);

 private:
  Target target(std::string_view text) const;
  Position current_position(const Identifier& identifier, const std::optional<Branch>& branch) const;
  std::vector<Vertex> roots(const Target& target) const;
  void refuse_half_way() const;
  void refuse_unreachable(const Target& target, const VertexSet& dropped) const;

  const RevisionGraph& graph_;
  VersionRows rows_;
  RevisionSelector selector_;
};

std::vector<PlanStep> DowngradePlanner::plan(std::string_view text) {
  refuse_half_way();
  const Target target = this->target(text);
  const VertexSet dropped = intersection(graph_.everything().descendants(roots(target)), rows_.applied());
  refuse_unreachable(target, dropped);
  if (target.nothing_else) refuse_other_branches(graph_, text, *target.branch, dropped);
  std::vector<PlanStep> plan;
  const auto order = graph_.order();
  for (auto vertex = order.rbegin(); vertex != order.rend(); ++vertex) {
    if (dropped[*vertex]) plan.push_back(rows_.undo(*vertex));
  }
  return plan;
}

void DowngradePlanner::refuse_half_way() const {
  if (rows_.half_way().empty()) return;
  const HalfWay& half = rows_.half_way().front();
  const std::string_view whole = graph_.id(half.revision);
  throw RevisionError(
      fmt::format("the database is at {}, which is a part of {} now: it cannot be undone by itself", *half.row, whole),
      {std::string(whole)}, fmt::format("upgrade to {} first", whole));
}

Target DowngradePlanner::target(std::string_view text) const {
  const Identifier identifier = selector_.parse(text);
  Target target{.text = text, .branch = selector_.branch(identifier)};
  target.nothing_else = target.branch.has_value();
  if (!identifier.steps) {
    target.revision = selector_.single(identifier, target.branch);
    target.base_of_branch = target.branch && !target.revision;
    return target;
  }
  const bool from_current = identifier.is_bare() || identifier.symbol == "current";
  if (from_current && (!identifier.down || *identifier.steps == 0)) {
    throw RevisionError(fmt::format("\"{}\" is no target of a downgrade: it does not go down", text), {},
                        "\"-1\" is the revision before the current one");
  }
  const Position start =
      from_current ? current_position(identifier, target.branch) : selector_.single(identifier, target.branch);
  target.revision = selector_.destination(identifier, start, target.branch);
  if (from_current && !target.branch) target.branch = branch_of(graph_, *start, graph_.id(*start));
  return target;
}

/// Where "-N" and "branch@-N" start: at the only row (of the branch), else at the only applied revision of the branch
/// that no applied one comes after.
Position DowngradePlanner::current_position(const Identifier& identifier, const std::optional<Branch>& branch) const {
  std::vector<Vertex> starts = rows_.tips();
  const auto elsewhere = [&](Vertex vertex) { return branch && !branch->contains(vertex); };
  std::erase_if(starts, elsewhere);
  if (starts.empty()) starts = graph_.lineage().tips(rows_.applied());
  std::erase_if(starts, elsewhere);
  const auto too_far = [&](Vertex start) {
    return selector_.walk(identifier, start, branch).end == Walk::End::too_far;
  };
  if (starts.size() == 1 || (!starts.empty() && std::all_of(starts.begin(), starts.end(), too_far))) {
    return starts.front();
  }
  if (starts.empty()) {
    throw RevisionError(fmt::format("\"{}\" goes too far: nothing {}is applied", identifier.text,
                                    branch ? fmt::format("of the branch {} ", branch->name) : ""),
                        {}, "there is nothing to undo");
  }
  std::vector<std::string> candidates = ids_of(graph_, starts);
  std::string message = fmt::format("\"{}\" is ambiguous: the database is at {}", identifier.text, listed(candidates));
  std::string hint =
      fmt::format("say from where: \"{}@-{}\", or name the revision to go to", candidates.front(), *identifier.steps);
  throw RevisionError(std::move(message), std::move(candidates), std::move(hint));
}

/// The lowest revisions to undo. Of several children a branch chooses those that lead to it.
std::vector<Vertex> DowngradePlanner::roots(const Target& target) const {
  if (target.base_of_branch) return own_revisions(graph_, *target.branch);
  std::vector<Vertex> roots = graph_.bases();
  if (target.revision) {
    const auto children = graph_.lineage().children(*target.revision);
    roots.assign(children.begin(), children.end());
  }
  if (!target.branch || roots.size() <= 1) return roots;
  std::vector<std::string> candidates = ids_of(graph_, roots);
  std::erase_if(roots, [&](Vertex vertex) { return !target.branch->ancestors[vertex]; });
  if (!roots.empty()) return roots;
  std::string message = fmt::format(
      "\"{}\" is not a valid target of a downgrade: {} come after {}, and the branch {} does not choose between them",
      target.text, listed(candidates), graph_.id(*target.revision), target.branch->name);
  throw RevisionError(std::move(message), std::move(candidates),
                      fmt::format("\"{}\" undoes them all", graph_.id(*target.revision)));
}

void DowngradePlanner::refuse_unreachable(const Target& target, const VertexSet& dropped) const {
  if (!target.revision || rows_.is_row(*target.revision)) return;
  if (std::find(dropped.begin(), dropped.end(), true) != dropped.end()) return;
  const std::string_view id = graph_.id(*target.revision);
  std::vector<std::string> current = ids_of(graph_, rows_.tips());
  const std::string at = current.empty() ? "empty" : "at " + listed(current);
  if (!rows_.applied()[*target.revision]) {
    std::string hint = current.empty() ? "there is nothing to undo" : "a downgrade goes to a revision below those";
    throw RevisionError(fmt::format("cannot downgrade to {}: it is not applied; the database is {}", id, at),
                        std::move(current), std::move(hint));
  }
  throw RevisionError(
      fmt::format("cannot downgrade to {}: nothing {}that comes after it is applied; the database is {}", id,
                  target.branch ? fmt::format("on the branch {} ", target.branch->name) : "", at),
      std::move(current), "what depends on it is undone by going down its own branch");
}

}  // namespace

std::vector<PlanStep> plan_downgrade(const RevisionGraph& graph, std::string_view target,
                                     std::span<const std::string> rows) {
  if (target.empty()) throw RevisionError("a downgrade needs a target", {}, "\"base\" undoes everything");
  return DowngradePlanner(graph, rows).plan(target);
}

}  // namespace retort::inline v1
