#include "graph/branch.hpp"
#include "graph/plans.hpp"
#include "graph/revision_errors.hpp"
#include "graph/revision_selector.hpp"

#include <retort/error.hpp>

#include <algorithm>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

void remove_all(std::vector<Vertex>& from, const VertexSet& what) {
  std::erase_if(from, [&](Vertex vertex) { return what[vertex]; });
}

/// The rows of a database that is stamped with one target after the other: each replaces the rows that come before or
/// after it, dependencies included, and a base replaces them by nothing.
class Stamp {
 public:
  Stamp(const RevisionGraph& graph, const VersionRows& rows)
      : graph_(graph), selector_(graph, &rows), kept_(rows.tips()), half_way_(rows.half_way()) {}

  void add(std::string_view text);
  std::vector<std::string_view> rows(std::string_view targets) const;

 private:
  const RevisionGraph& graph_;
  RevisionSelector selector_;
  std::vector<Vertex> kept_;       ///< of the rows that were there
  std::vector<HalfWay> half_way_;  ///< likewise
  std::vector<Vertex> stamped_;
};

void Stamp::add(std::string_view text) {
  if (text.empty()) throw RevisionError("a stamp needs a target", {}, "\"base\" empties the version table");
  const Identifier identifier = selector_.parse(text);
  if (identifier.steps) {
    throw RevisionError(fmt::format("\"{}\" cannot be stamped: it is relative", text), {}, "name the revision");
  }
  const std::optional<Branch> branch = selector_.branch(identifier);
  std::vector<Vertex> targets = selector_.absolute(identifier, branch);
  stamped_.insert(stamped_.end(), targets.begin(), targets.end());
  if (identifier.symbol == "base" && !branch) {
    kept_.clear();
    half_way_.clear();
    return;
  }
  if (identifier.symbol == "base") targets = {branch->revision};
  for (const VertexSet& related : {graph_.everything().ancestors(targets), graph_.everything().descendants(targets)}) {
    remove_all(kept_, related);
    std::erase_if(half_way_, [&](const HalfWay& half) { return related[half.revision]; });
  }
}

std::vector<std::string_view> Stamp::rows(std::string_view targets) const {
  refuse_overlap(graph_, graph_.everything(), targets, stamped_);
  std::vector<std::string_view> rows;
  for (const Vertex vertex : kept_) rows.push_back(graph_.id(vertex));
  for (const HalfWay& half : half_way_) rows.push_back(*half.row);
  for (const Vertex vertex : stamped_) rows.push_back(graph_.id(vertex));
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  return rows;
}

}  // namespace

std::vector<std::string_view> plan_stamp(const RevisionGraph& graph, std::span<const std::string> targets,
                                         std::span<const std::string> rows) {
  const VersionRows current(graph, rows, UnknownRows::refuse);
  Stamp stamp(graph, current);
  for (const std::string& target : targets) stamp.add(target);
  return stamp.rows(listed(targets));
}

}  // namespace retort::inline v1
