#include "graph/history.hpp"

#include "graph/revision_errors.hpp"
#include "graph/revision_selector.hpp"

#include <retort/error.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

/// One end of a range, as it was typed.
struct End {
  End(const RevisionSelector& selector, std::string_view text) : identifier{.text = text}, is_missing(text.empty()) {
    if (is_missing) return;
    identifier = selector.parse(text);
    branch = selector.branch(identifier);
  }

  Identifier identifier;
  bool is_missing;
  std::optional<Branch> branch{};
};

class Range {
 public:
  Range(const RevisionGraph& graph, const VersionRows* rows, std::string_view lower, std::string_view upper)
      : graph_(graph),
        selector_(graph, rows),
        lower_(selector_, lower),
        upper_(selector_, upper),
        passed_(graph.lineage().size()) {}

  std::vector<Vertex> revisions();

 private:
  void find_ends();
  void go_down();
  void go_up();
  std::vector<Vertex> standing(const End& end) const;
  std::vector<Vertex> upper_end() const;
  Position reached(const End& end, Position start) const;
  Position parent(Vertex vertex) const;
  void refuse_unrelated(const VertexSet& needed) const;
  std::string text() const { return fmt::format("{}:{}", lower_.identifier.text, upper_.identifier.text); }

  const RevisionGraph& graph_;
  RevisionSelector selector_;
  End lower_;
  End upper_;
  std::vector<Vertex> from_{};  ///< empty: base
  std::vector<Vertex> to_{};
  VertexSet passed_;  ///< on the way down to a relative lower end, which may lie below that of another head
};

std::vector<Vertex> Range::revisions() {
  find_ends();
  const VertexSet needed = graph_.everything().ancestors(to_);
  refuse_unrelated(needed);
  const VertexSet before = graph_.everything().ancestors(from_);
  const VertexSet after = graph_.lineage().descendants(from_);
  for (const Vertex vertex : from_) passed_[vertex] = true;
  std::vector<Vertex> shown;
  const auto order = graph_.order();
  for (auto vertex = order.rbegin(); vertex != order.rend(); ++vertex) {
    const bool is_between = needed[*vertex] && (from_.empty() || (after[*vertex] && !before[*vertex]));
    if (is_between || passed_[*vertex]) shown.push_back(*vertex);
  }
  return shown;
}

void Range::find_ends() {
  if (lower_.identifier.is_bare() && upper_.identifier.is_bare()) {
    throw RevisionError(fmt::format("the range \"{}\" has no fixed end: each is relative to the other", text()), {},
                        "name one of them: an id, a label, current");
  }
  if (upper_.identifier.is_bare()) return go_up();
  if (lower_.identifier.is_bare()) return go_down();
  from_ = standing(lower_);
  to_ = upper_end();
}

void Range::go_down() {
  const Identifier& identifier = lower_.identifier;
  if (!identifier.down || *identifier.steps == 0) {
    throw RevisionError(fmt::format("\"{}\" is no lower end of a range: it does not go down", identifier.text), {},
                        "\"-3:\" begins three below the upper end");
  }
  to_ = upper_end();
  for (const Vertex start : to_) {
    const Position end = reached(lower_, start);
    if (end) from_.push_back(*end);
    for (Position at = start; at != end; at = parent(*at)) passed_[*at] = true;
  }
}

/// Of a revision that a walk went through, which has at most one.
Position Range::parent(Vertex vertex) const {
  const auto parents = graph_.lineage().parents(vertex);
  return parents.empty() ? Position() : parents.front();
}

void Range::go_up() {
  const Identifier& identifier = upper_.identifier;
  if (identifier.down || *identifier.steps == 0) {
    throw RevisionError(fmt::format("\"{}\" is no upper end of a range: it does not go up", identifier.text), {},
                        "\":+3\" ends three above the lower end");
  }
  from_ = standing(lower_);
  std::vector<Position> starts(from_.begin(), from_.end());
  if (starts.empty()) starts.emplace_back();
  for (const Position start : starts) {
    const Position end = reached(upper_, start);
    if (end) to_.push_back(*end);
  }
}

/// What an end stands for by itself.
std::vector<Vertex> Range::standing(const End& end) const {
  if (end.is_missing) return {};
  if (!end.identifier.steps) return selector_.absolute(end.identifier, end.branch);
  const Position position = reached(end, selector_.single(end.identifier, end.branch));
  return position ? std::vector<Vertex>{*position} : std::vector<Vertex>();
}

std::vector<Vertex> Range::upper_end() const {
  const std::optional<Branch>& branch = lower_.branch;
  std::vector<Vertex> found = standing(upper_);
  if (upper_.is_missing) found = branch ? graph_.heads() : graph_.real_heads();
  if (!branch || found.empty()) return found;
  const std::vector<std::string> all = ids_of(graph_, found);
  std::erase_if(found, [&](Vertex vertex) { return !branch->contains(vertex); });
  if (found.empty()) throw_not_on(*branch, listed(all));
  return found;
}

/// Ends where there is nothing further; in a range that is no error.
Position Range::reached(const End& end, Position start) const {
  const Walk walk = selector_.walk(end.identifier, start, end.branch);
  if (walk.end == Walk::End::ambiguous) selector_.destination(end.identifier, start, end.branch);
  return walk.at;
}

void Range::refuse_unrelated(const VertexSet& needed) const {
  const auto outside = std::find_if(from_.begin(), from_.end(), [&](Vertex vertex) { return !needed[vertex]; });
  if (outside == from_.end()) return;
  const VertexSet below = graph_.everything().ancestors({&*outside, 1});
  const bool is_turned = std::any_of(to_.begin(), to_.end(), [&](Vertex vertex) { return below[vertex]; });
  const std::string upper = to_.empty() ? "base" : listed(ids_of(graph_, to_), "or");
  std::string hint = "a range leads from a revision to what comes after it";
  if (is_turned) hint = fmt::format("the other way round: \"{}:{}\"", upper_.identifier.text, lower_.identifier.text);
  throw RevisionError(fmt::format("the range \"{}\" does not lie on one branch: {} does not come before {}", text(),
                                  graph_.id(*outside), upper),
                      {}, std::move(hint));
}

}  // namespace

std::vector<Vertex> history(const RevisionGraph& graph, std::string_view lower, std::string_view upper,
                            const VersionRows* rows) {
  return Range(graph, rows, lower, upper).revisions();
}

}  // namespace retort::inline v1
