#include "graph/revision_graph.hpp"

#include "core/source_path.hpp"
#include "graph/near_names.hpp"
#include "graph/revision_errors.hpp"

#include <retort/error.hpp>

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace retort::inline v1 {

namespace {

using Revisions = std::span<const Revision>;

bool is_word(std::string_view name) { return name == "head" || name == "heads" || name == "base" || name == "current"; }

bool is_id(std::string_view id) {
  const auto allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
  };
  return !id.empty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), allowed) && !is_word(id);
}

bool is_label(std::string_view label) {
  return !label.empty() && label.front() != '+' && label.front() != '-' && !is_word(label) &&
         label.find_first_of("@:, \t\r\n") == std::string_view::npos;
}

std::size_t name_count(Revisions revisions) {
  std::size_t count = revisions.size();
  for (const Revision& revision : revisions) count += revision.branch_labels.size();
  return count;
}

void add_ids(NameTable& names, Revisions revisions) {
  for (std::size_t i = 0; i < revisions.size(); ++i) {
    if (!is_id(revisions[i].id)) {
      const std::string place = source_path(revisions[i].where);
      throw ConfigError(fmt::format("\"{}\"{} cannot be the id of a revision", revisions[i].id,
                                    place.empty() ? "" : fmt::format(" ({})", place)),
                        "an id is 1 to 64 letters, digits, '_' or '.', and not head, heads, base or current");
    }
    const std::size_t owner = names.add(revisions[i].id, i);
    if (owner == NameTable::npos) continue;
    throw ConfigError(
        fmt::format("two revisions have the same id: {} and {}", described(revisions[owner]), described(revisions[i])),
        "give one of them another id; if they are one file, it was copied or is built in twice");
  }
}

void add_labels(NameTable& names, Revisions revisions) {
  for (std::size_t i = 0; i < revisions.size(); ++i) {
    for (const std::string_view label : revisions[i].branch_labels) {
      if (!is_label(label)) {
        throw ConfigError(fmt::format("\"{}\" cannot be a branch label of {}", label, described(revisions[i])),
                          "a label has no blanks, no '@', ':' or ',', no sign in front, and is not head, heads, base "
                          "or current");
      }
      const std::size_t owner = names.add(label, i);
      if (owner == NameTable::npos) continue;
      if (revisions[owner].id == label) {
        throw ConfigError(fmt::format("the branch label \"{}\" of {} is the id of a revision too: {}", label,
                                      described(revisions[i]), described(revisions[owner])),
                          "give the branch another label");
      }
      if (owner == i) continue;
      throw ConfigError(fmt::format("two revisions have the same branch label \"{}\": {} and {}", label,
                                    described(revisions[owner]), described(revisions[i])),
                        "give one of them another label; what comes after a revision is on its branch anyway");
    }
  }
}

NameTable names_of(Revisions revisions) {
  NameTable names(name_count(revisions));
  add_ids(names, revisions);
  add_labels(names, revisions);
  return names;
}

NameTable replaced_by(Revisions revisions, const NameTable& names) {
  std::size_t count = 0;
  for (const Revision& revision : revisions) count += revision.replaces.size();
  NameTable replaced(count);
  for (std::size_t i = 0; i < revisions.size(); ++i) {
    for (const std::string_view id : revisions[i].replaces) {
      if (const std::size_t owner = names.find(id); owner != NameTable::npos) {
        throw ConfigError(
            fmt::format("{} replaces {}, which is still there", described(revisions[i]), described(revisions[owner])),
            "delete the file of the one that is replaced");
      }
      const std::size_t owner = replaced.add(id, i);
      if (owner == NameTable::npos) continue;
      throw ConfigError(
          fmt::format("two revisions replace {}: {} and {}", id, described(revisions[owner]), described(revisions[i])),
          "a revision can be a part of one other only");
    }
  }
  return replaced;
}

enum class Link { parent, dependency };

[[noreturn]] void throw_missing(const NameTable& names, const Revision& child, std::string_view name, Link link) {
  std::vector<std::string> candidates = near_names(names, name);
  std::string hint = did_you_mean(candidates);
  hint += hint.empty() ? "is its file built into this program?" : " Or is its file not built into this program?";
  throw RevisionError(fmt::format("{} {} \"{}\", which does not exist", described(child),
                                  link == Link::parent ? "comes after" : "depends on", name),
                      std::move(candidates), std::move(hint));
}

/// What others come after has to stay a revision of its own.
void refuse_replaced(const NameTable& replaced, Revisions revisions, const Revision& child, std::string_view name,
                     Link link) {
  const std::size_t whole = replaced.find(name);
  if (whole == NameTable::npos) return;
  throw RevisionError(
      fmt::format("{} {} {}, which is a part of {} now", described(child),
                  link == Link::parent ? "comes after" : "depends on", name, described(revisions[whole])),
      {std::string(revisions[whole].id)}, fmt::format("name {} instead", revisions[whole].id));
}

Vertex linked(const NameTable& names, const NameTable& replaced, Revisions revisions, const Revision& child,
              std::string_view name, Link link) {
  const std::size_t found = names.find(name);
  if (found == NameTable::npos) refuse_replaced(replaced, revisions, child, name, link);
  if (found == NameTable::npos) throw_missing(names, child, name, link);
  if (link == Link::parent && revisions[found].id != name) {
    throw RevisionError(fmt::format("{} comes after \"{}\", which is a branch label", described(child), name),
                        {std::string(revisions[found].id)},
                        fmt::format("name the revision itself: {}", revisions[found].id));
  }
  return found;
}

struct Edges {
  std::vector<Dag::Edge> lineage;
  std::vector<Dag::Edge> everything;
};

/// Each edge once, however often it is declared.
Edges edges_of(const NameTable& names, const NameTable& replaced, Revisions revisions) {
  Edges edges;
  edges.lineage.reserve(revisions.size() + revisions.size() / 4);
  edges.everything.reserve(revisions.size() + revisions.size() / 4);
  std::vector<std::size_t> last_child(revisions.size(), NameTable::npos);
  for (std::size_t child = 0; child < revisions.size(); ++child) {
    for (const std::string_view name : revisions[child].down_revisions) {
      const Vertex parent = linked(names, replaced, revisions, revisions[child], name, Link::parent);
      if (std::exchange(last_child[parent], child) == child) continue;
      edges.lineage.emplace_back(child, parent);
      edges.everything.emplace_back(child, parent);
    }
    for (const std::string_view name : revisions[child].depends_on) {
      const Vertex parent = linked(names, replaced, revisions, revisions[child], name, Link::dependency);
      if (std::exchange(last_child[parent], child) != child) edges.everything.emplace_back(child, parent);
    }
  }
  return edges;
}

[[noreturn]] void throw_cycle(Revisions revisions, const std::vector<Vertex>& cycle, Link link) {
  const bool parents = link == Link::parent;
  if (cycle.size() == 1) {
    throw RevisionError(
        fmt::format("{} {}", described(revisions[cycle[0]]), parents ? "comes after itself" : "depends on itself"), {},
        parents ? "correct its down_revision" : "correct its depends_on");
  }
  constexpr std::size_t most = 50;
  std::vector<std::string> members;
  for (const Vertex vertex : cycle) {
    if (members.size() < most) members.push_back(described(revisions[vertex]));
  }
  if (cycle.size() > most) members.push_back(fmt::format("… {} more …", cycle.size() - most));
  throw RevisionError(
      fmt::format("{} revisions {} in a circle: {} -> {}", cycle.size(),
                  parents ? "come after each other" : "depend on each other", fmt::join(members, " -> "), members[0]),
      {}, parents ? "correct the down_revision of one of them" : "correct depends_on in one of them");
}

std::vector<Vertex> order_of(Revisions revisions, const Dag& lineage, const Dag& everything) {
  std::optional<std::vector<Vertex>> order = everything.order();
  if (order) return std::move(*order);
  const std::vector<Vertex> cycle = lineage.find_cycle();
  if (!cycle.empty()) throw_cycle(revisions, cycle, Link::parent);
  throw_cycle(revisions, everything.find_cycle(), Link::dependency);
}

}  // namespace

RevisionGraph::RevisionGraph(std::vector<Revision> revisions)
    : revisions_(std::move(revisions)),
      names_(names_of(revisions_)),
      replaced_(replaced_by(revisions_, names_)),
      lineage_(0, {}),
      everything_(0, {}) {
  const Edges edges = edges_of(names_, replaced_, revisions_);
  lineage_ = Dag(revisions_.size(), edges.lineage);
  everything_ = Dag(revisions_.size(), edges.everything);
  order_ = order_of(revisions_, lineage_, everything_);
  for (const Vertex head : real_heads()) head_rows_.push_back(id(head));
  std::sort(head_rows_.begin(), head_rows_.end());
}

Vertex RevisionGraph::find(std::string_view name) const noexcept {
  const std::size_t found = names_.find(name);
  return found != NameTable::npos && id(found) == name ? found : NameTable::npos;
}

std::vector<Vertex> RevisionGraph::heads() const { return lineage_.tips(VertexSet(lineage_.size(), true)); }
std::vector<Vertex> RevisionGraph::real_heads() const { return everything_.tips(VertexSet(everything_.size(), true)); }

std::vector<Vertex> RevisionGraph::bases() const {
  std::vector<Vertex> found;
  for (Vertex vertex = 0; vertex < lineage_.size(); ++vertex) {
    if (lineage_.parents(vertex).empty()) found.push_back(vertex);
  }
  return found;
}

std::vector<Vertex> RevisionGraph::branch_points() const {
  std::vector<Vertex> found;
  for (Vertex vertex = 0; vertex < lineage_.size(); ++vertex) {
    if (lineage_.children(vertex).size() > 1) found.push_back(vertex);
  }
  return found;
}

}  // namespace retort::inline v1
