// graph_conformance FOLDER…: asks Retort every question that was recorded about the revision graphs in these folders.
// Ends with "N passed, M failed", and with 0 when all passed, 1 when any failed, 2 when the folders cannot be read, and
// 77 when one is not there.

#include "conformance/answer.hpp"
#include "conformance/broken_graphs.hpp"
#include "conformance/corpus.hpp"
#include "conformance/decisions.hpp"
#include "conformance/judge.hpp"
#include "conformance/score.hpp"
#include "conformance/structure.hpp"
#include "support/graph/model.hpp"

#include <retort/error.hpp>
#include <retort/revision_map.hpp>

#include <algorithm>
#include <exception>
#include <filesystem>
#include <iostream>
#include <span>
#include <string>

namespace {

using namespace retort_test;

void judge(const Model& model, const Case& item, const Question& question, const Answer& answer, Score& score) {
  constexpr std::string_view kind = "questions";
  std::string why = disagreement(model, question, answer);
  if (why.empty()) return score.pass(kind);
  const auto makes_right = [&](const Decision& decision) { return decision.makes_right(model, question, answer); };
  const auto decision = std::find_if(decisions().begin(), decisions().end(), makes_right);
  if (decision != decisions().end()) return score.decide(kind, decision->rule);
  score.fail({.graph = item.name,
              .query = text(question),
              .expected = expected_text(question),
              .got = got_text(question, answer),
              .why = std::move(why)});
}

void judge(const Case& item, Score& score) try {
  const retort::RevisionMap map(revisions_of(item.graph));
  const Model model(map.revisions());
  judge_structure(map, model, item, score);
  for (const Question& question : item.questions) judge(model, item, question, ask(map, question), score);
} catch (const retort::Error& error) {
  score.fail({.graph = item.name, .query = "load", .expected = "a graph that is in order", .got = error.what()});
}

int run(std::span<char*> folders) {
  Score score(std::cout);
  for (const Decision& decision : decisions()) score.expect(decision.rule);
  for (const char* folder : folders) {
    if (!std::filesystem::is_directory(folder)) {
      std::cout << "SKIPPED: there is no folder " << folder << "\n";
      return 77;
    }
    const Corpus corpus = read_corpus(folder);
    for (const Case& item : corpus.cases) judge(item, score);
    for (const BrokenCase& item : corpus.broken) judge_broken(item, score);
  }
  score.print();
  return score.is_good() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc < 2) {
    std::cerr << "usage: graph_conformance FOLDER...\n";
    return 2;
  }
  return run({argv + 1, argv + argc});
} catch (const std::exception& error) {
  std::cerr << "graph_conformance: " << error.what() << "\n";
  return 2;
}
