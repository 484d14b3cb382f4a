#include "conformance/broken_graphs.hpp"

#include <retort/error.hpp>
#include <retort/revision_map.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace retort_test {

namespace {

/// The kind of error, in the words of the corpora; "loads" when there was none.
std::string load(const std::vector<Node>& graph) {
  static const std::vector<std::pair<std::string_view, std::string>> kinds{
      {"come after each other in a circle", "cycle"},
      {"comes after itself", "self_loop"},
      {"depend on each other in a circle", "dependency_cycle"},
      {"depends on itself", "dependency_self_loop"},
      {"the same branch label", "duplicate_branch_label"},
      {"cannot be the id of a revision", "illegal_revision_id"},
      {"which does not exist", "missing_revision"},
      {"have the same id", "duplicate_revision_id"}};
  try {
    const retort::RevisionMap map(revisions_of(graph));
    return "loads";
  } catch (const retort::Error& error) {
    const std::string_view message = error.what();
    for (const auto& [phrase, kind] : kinds) {
      if (message.find(phrase) != std::string_view::npos) return kind;
    }
    return error.what();
  }
}

/// Takes away what has no parents left, until nothing is left to take.
bool has_circle(const std::vector<Node>& graph, bool dependencies) {
  std::map<std::string, std::string> by_name;
  for (const Node& node : graph) {
    by_name[node.revision] = node.revision;
    for (const std::string& label : node.branch_labels) by_name[label] = node.revision;
  }
  std::map<std::string, std::set<std::string>> parents;
  for (const Node& node : graph) {
    std::set<std::string>& all = parents[node.revision];
    for (const std::string& name : node.down_revisions) all.insert(by_name[name]);
    if (!dependencies) continue;
    for (const std::string& name : node.depends_on) all.insert(by_name[name]);
  }
  const auto is_free = [&](const auto& item) {
    const auto is_left = [&](const std::string& name) { return parents.contains(name); };
    return std::none_of(item.second.begin(), item.second.end(), is_left);
  };
  while (std::erase_if(parents, is_free) > 0) continue;
  return !parents.empty();
}

bool has_duplicates(const std::vector<Node>& graph) {
  std::set<std::string> ids;
  return !std::all_of(graph.begin(), graph.end(), [&](const Node& node) { return ids.insert(node.revision).second; });
}

/// What is wrong with a graph that Alembic loads.
struct Overlooked {
  std::string kind;
  std::string_view rule;
};

std::optional<Overlooked> overlooked(const BrokenCase& item) {
  if (item.error) return std::nullopt;
  if (has_duplicates(item.graph)) return Overlooked{"duplicate_revision_id", "two revisions of one id are an error"};
  constexpr std::string_view circle = "a circle is an error, even where it is reached from a head and from a base";
  if (has_circle(item.graph, false)) return Overlooked{"cycle", circle};
  if (has_circle(item.graph, true)) return Overlooked{"dependency_cycle", circle};
  return std::nullopt;
}

}  // namespace

void judge_broken(const BrokenCase& item, Score& score) {
  const std::string got = load(item.graph);
  const auto defect = overlooked(item);
  const std::string expected = defect ? defect->kind : item.error.value_or("loads");
  if (got != expected) {
    score.fail({.graph = item.name, .query = "load", .expected = expected, .got = got});
  } else if (defect) {
    score.decide("broken graphs", defect->rule);
  } else {
    score.pass("broken graphs");
  }
}

}  // namespace retort_test
