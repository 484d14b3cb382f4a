#include "conformance.hpp"

#include "corpus.hpp"
#include "model.hpp"

#include <algorithm>
#include <iostream>
#include <map>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace retort_test;

TEST(Conformance, AnswersAsAlembicDoesOrAsTheDesignDecides) {
  const auto folder = graphs_folder();
  if (!folder) GTEST_SKIP() << "the shared corpora are not there";
  std::map<std::string, int> counts, asked_not, shown;
  for (const Case& item : read_cases(*folder)) {
    const retort::RevisionMap map(revisions_of(item.graph));
    const Model model(map.revisions());
    for (const Question& question : item.questions) {
      const std::string shape = form(model, question);
      if (question.operation == "history") {
        ++asked_not[shape];
        continue;
      }
      const Answer answer = ask(map, question);
      const std::string wrong = disagreement(model, question, answer);
      if (wrong.empty()) {
        ++counts["passed"];
        continue;
      }
      const auto by = std::find_if(decisions().begin(), decisions().end(),
                                   [&](const Decision& d) { return d.applies(model, question, answer); });
      if (by != decisions().end()) {
        ++counts["decided: " + std::string(by->name)];
        continue;
      }
      ++counts["failed"];
      if (shown[shape + question.error]++ < 200) {
        std::cout << item.name << " " << shape << ": " << question.targets.front() << " from ";
        for (const auto& row : question.from) std::cout << row << " ";
        std::cout << "\n  " << wrong << "\n";
      }
    }
  }
  for (const auto& [k, v] : counts) std::cout << k << " " << v << "\n";
  for (const auto& [k, v] : asked_not) std::cout << "not " << k << " " << v << "\n";
  for (const auto& [k, v] : shown) std::cout << "failed " << k << " " << v << "\n";
}

}  // namespace
