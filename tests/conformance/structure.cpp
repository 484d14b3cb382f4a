#include "conformance/structure.hpp"

#include "conformance/answer.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace retort_test {

namespace {

template <class Predicate>
Names ids_where(const retort::RevisionMap& map, Predicate holds) {
  Names result;
  for (std::size_t i = 0; i < map.revisions().size(); ++i) {
    if (holds(i)) result.emplace_back(map.revisions()[i].id);
  }
  std::sort(result.begin(), result.end());
  return result;
}

Names ids_of(const retort::RevisionMap& map, const std::vector<std::size_t>& members) {
  return ids_where(map, [&](std::size_t i) { return std::find(members.begin(), members.end(), i) != members.end(); });
}

/// The label's revision, all that comes after it, and what comes before it up to a branch point or a merge.
Ids covered(const Model& model, const std::string& label) {
  std::string at = model.named(label);
  Ids result = model.descendants({at}, false);
  for (Ids parents = model.parents(at); parents.size() == 1; parents = model.parents(at)) {
    at = *parents.begin();
    if (model.children(at).size() > 1) break;
    result.insert(at);
  }
  return result;
}

struct Fact {
  std::string query;
  Names expected;
  Names got;
};

void judge(const Fact& fact, const std::string& graph, Score& score) {
  if (fact.got == fact.expected) {
    score.pass("facts about graphs");
  } else {
    score.fail({.graph = graph, .query = fact.query, .expected = text(fact.expected), .got = text(fact.got)});
  }
}

/// Alembic climbs from the descendant that it visited last, and so often does not get to what comes before.
void judge_label(const Model& model, const Fact& fact, const std::string& graph, Score& score) {
  const Ids got(fact.got.begin(), fact.got.end());
  const bool has_all = std::includes(fact.got.begin(), fact.got.end(), fact.expected.begin(), fact.expected.end());
  if (got == covered(model, fact.query) && has_all && fact.got != fact.expected) {
    score.decide("facts about graphs", "a label covers what comes before it up to the branch point, whatever follows");
  } else {
    judge({"label " + fact.query, fact.expected, fact.got}, graph, score);
  }
}

}  // namespace

void judge_structure(const retort::RevisionMap& map, const Model& model, const Case& item, Score& score) {
  if (!item.structure) return;
  const Structure& expected = *item.structure;
  const auto carried = map.labels();
  const auto parents = [&](std::size_t i) { return map.revisions()[i].down_revisions.size(); };
  judge({"heads", expected.heads, ids_of(map, map.heads())}, item.name, score);
  judge({"real heads", expected.real_heads, ids_of(map, map.real_heads())}, item.name, score);
  judge({"bases", expected.bases, ids_of(map, map.bases())}, item.name, score);
  judge({"real bases", expected.real_bases,
         ids_where(map, [&](std::size_t i) { return parents(i) == 0 && map.revisions()[i].depends_on.empty(); })},
        item.name, score);
  judge({"branch points", expected.branch_points, ids_of(map, map.branch_points())}, item.name, score);
  judge({"merge points", expected.merge_points, ids_where(map, [&](std::size_t i) { return parents(i) > 1; })},
        item.name, score);
  for (const auto& [label, revisions] : expected.labels) {
    const auto carries = [&, name = std::string_view(label)](std::size_t i) {
      return std::find(carried[i].begin(), carried[i].end(), name) != carried[i].end();
    };
    judge_label(model, {label, revisions, ids_where(map, carries)}, item.name, score);
  }
}

}  // namespace retort_test
