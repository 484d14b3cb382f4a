#include "conformance.hpp"

#include "corpus.hpp"
#include "decisions.hpp"
#include "model.hpp"

#include <retort/error.hpp>
#include <retort/revision_map.hpp>

#include <algorithm>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace retort_test;

#define SKIP_WITHOUT_GRAPHS(folder)                                                                \
  if (!(folder)) {                                                                                 \
    GTEST_SKIP() << "SKIPPED: the shared graphs are not there; set RETORT_SHARED to their folder"; \
  }

std::vector<std::string> ids(const retort::RevisionMap& map, const std::vector<std::size_t>& indices) {
  std::vector<std::string> result;
  result.reserve(indices.size());
  for (const std::size_t index : indices) result.emplace_back(map.revisions()[index].id);
  std::sort(result.begin(), result.end());
  return result;
}

template <class Predicate>
std::vector<std::string> ids_where(const retort::RevisionMap& map, Predicate holds) {
  std::vector<std::size_t> found;
  for (std::size_t index = 0; index < map.revisions().size(); ++index) {
    if (holds(index)) found.push_back(index);
  }
  return ids(map, found);
}

TEST(Conformance, SeesTheStructureThatAlembicSees) {
  const auto folder = graphs_folder();
  SKIP_WITHOUT_GRAPHS(folder);
  for (const Case& item : read_cases(*folder)) {
    SCOPED_TRACE(item.name);
    const retort::RevisionMap map(revisions_of(item.graph));
    const auto head_rows = map.head_rows();
    EXPECT_EQ(ids(map, map.heads()), item.structure.heads);
    EXPECT_EQ(std::vector<std::string>(head_rows.begin(), head_rows.end()), item.structure.real_heads);
    EXPECT_EQ(ids(map, map.bases()), item.structure.bases);
    EXPECT_EQ(ids_where(map, [&](std::size_t i) { return map.children(i).size() > 1; }), item.structure.branch_points);
    EXPECT_EQ(ids_where(map, [&](std::size_t i) { return map.revisions()[i].down_revisions.size() > 1; }),
              item.structure.merge_points);
  }
}

/// How the questions were answered.
struct Score {
  int as_alembic = 0;
  int failed = 0;
  int not_asked = 0;
  std::map<std::string_view, int> by_decision{};
  std::map<std::string, int> not_asked_by_form{};
};

void judge(const Model& model, const Question& question, const Answer& answer, const std::string& name, Score& score) {
  const std::string wrong = disagreement(model, question, answer);
  if (wrong.empty()) {
    ++score.as_alembic;
    return;
  }
  const auto makes_right = [&](const Decision& decision) { return decision.makes_right(model, question, answer); };
  const auto decision = std::find_if(decisions().begin(), decisions().end(), makes_right);
  if (decision != decisions().end()) {
    ++score.by_decision[decision->rule];
    return;
  }
  constexpr int most = 20;
  if (++score.failed <= most) {
    ADD_FAILURE() << name << ": " << question.operation << " " << testing::PrintToString(question.targets) << " from "
                  << testing::PrintToString(question.from) << ": " << wrong;
  }
}

void print(const Score& score) {
  int decided = 0;
  for (const auto& [rule, count] : score.by_decision) decided += count;
  std::cout << score.as_alembic + decided << " passed, " << score.failed << " failed, " << score.not_asked
            << " not yet asked\n  " << score.as_alembic << " answered as Alembic does\n";
  for (const auto& [rule, count] : score.by_decision)
    std::cout << "  " << count << " decided otherwise: " << rule << "\n";
  for (const auto& [form, count] : score.not_asked_by_form)
    std::cout << "  " << count << " not yet asked: " << form << "\n";
}

TEST(Conformance, AnswersAsAlembicDoesOrAsTheDesignDecides) {
  const auto folder = graphs_folder();
  SKIP_WITHOUT_GRAPHS(folder);
  Score score;
  for (const Decision& decision : decisions()) score.by_decision[decision.rule] = 0;
  for (const Case& item : read_cases(*folder)) {
    const retort::RevisionMap map(revisions_of(item.graph));
    const Model model(map.revisions());
    for (const Question& question : item.questions) {
      if (can_ask(question)) {
        judge(model, question, ask(map, question), item.name, score);
      } else {
        ++score.not_asked;
        ++score.not_asked_by_form[form(model, question)];
      }
    }
  }
  print(score);
  EXPECT_EQ(score.failed, 0);
  EXPECT_GT(score.as_alembic, 0);
}

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
bool has_cycle(const std::vector<Node>& graph) {
  std::map<std::string, std::vector<std::string>> parents;
  for (const Node& node : graph) {
    std::vector<std::string>& list = parents[node.revision];
    list = node.down_revisions;
    list.insert(list.end(), node.depends_on.begin(), node.depends_on.end());
  }
  const auto is_free = [&](const auto& item) {
    const auto& list = item.second;
    return std::none_of(list.begin(), list.end(), [&](const std::string& name) { return parents.contains(name); });
  };
  while (std::erase_if(parents, is_free) > 0) continue;
  return !parents.empty();
}

bool has_duplicates(const std::vector<Node>& graph) {
  std::set<std::string> ids;
  return !std::all_of(graph.begin(), graph.end(), [&](const Node& node) { return ids.insert(node.revision).second; });
}

/// Alembic takes the last of several revisions of one id, and overlooks a revision that depends on what comes after it
/// when heads and bases are reached all the same. Neither has a meaning.
std::string expected(const BrokenCase& item) {
  if (item.error) return *item.error;
  if (has_duplicates(item.graph)) return "duplicate_revision_id";
  return has_cycle(item.graph) ? "dependency_cycle" : "loads";
}

TEST(Conformance, RefusesWhatIsBroken) {
  const auto folder = graphs_folder();
  SKIP_WITHOUT_GRAPHS(folder);
  for (const BrokenCase& item : read_broken_cases(*folder)) EXPECT_EQ(load(item.graph), expected(item)) << item.name;
}

}  // namespace
