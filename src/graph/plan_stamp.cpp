#include "graph/plans.hpp"
#include "graph/revision_errors.hpp"
#include "graph/revision_selector.hpp"

#include <retort/error.hpp>

#include <algorithm>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

/// What stamping says: these revisions become rows, and rows of these others go.
struct Stamp {
  std::vector<Vertex> rows;
  VertexSet replaced;
};

void add(VertexSet& set, const VertexSet& other) {
  for (Vertex vertex = 0; vertex < set.size(); ++vertex) set[vertex] = set[vertex] || other[vertex];
}

void add_target(const RevisionGraph& graph, const std::string& text, Stamp& stamp) {
  if (text.empty()) throw RevisionError("a stamp needs a target", {}, "\"base\" empties the version table");
  const RevisionSelector selector(graph);
  const Identifier identifier = selector.parse(text);
  if (identifier.steps) {
    throw RevisionError(fmt::format("\"{}\" cannot be stamped: it is relative", text), {}, "name the revision");
  }
  const std::optional<Branch> branch = selector.branch(identifier);
  std::vector<Vertex> targets = selector.absolute(identifier, branch);
  stamp.rows.insert(stamp.rows.end(), targets.begin(), targets.end());
  if (identifier.symbol == "base") {
    if (!branch) return stamp.replaced.flip();
    targets = {branch->revision};
  }
  add(stamp.replaced, graph.everything().ancestors(targets));
  add(stamp.replaced, graph.everything().descendants(targets));
}

}  // namespace

std::vector<std::string_view> plan_stamp(const RevisionGraph& graph, std::span<const std::string> targets,
                                         std::span<const std::string> rows) {
  const SplitRows current = split_rows(graph, rows);
  if (!current.unknown.empty()) throw_unknown_rows(current.unknown);
  Stamp stamp{.rows = {}, .replaced = VertexSet(graph.lineage().size())};
  for (const std::string& target : targets) add_target(graph, target, stamp);
  refuse_overlap(graph, fmt::format("{}", listed(targets)), stamp.rows);
  std::vector<std::string_view> result;
  for (const Vertex vertex : stamp.rows) result.push_back(graph.id(vertex));
  for (const Vertex vertex : current.known) {
    if (!stamp.replaced[vertex]) result.push_back(graph.id(vertex));
  }
  std::sort(result.begin(), result.end());
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

}  // namespace retort::inline v1
