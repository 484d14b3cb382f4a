#include "golden/revision_cases.hpp"
#include "support/graph/drawn_map.hpp"

#include <retort/error.hpp>

#include <optional>
#include <sstream>
#include <stdexcept>

namespace golden {

namespace {

using Names = std::vector<std::string>;

Names list(const std::string& text) {
  Names names;
  std::istringstream stream(text);
  for (std::string name; std::getline(stream, name, ',');) names.push_back(name);
  return names;
}

std::string joined(const Names& names) {
  std::string text;
  for (const std::string& name : names) text.append(text.empty() ? "" : " ").append(name);
  return text.empty() ? "nothing" : text;
}

struct Question {
  std::string verb;
  std::string object;
  std::optional<Names> rows;
};

Question question_of(const std::string& text) {
  const auto blank = text.find(' ');
  Question question{.verb = text.substr(0, blank), .object = text.substr(blank + 1), .rows = std::nullopt};
  const auto from = question.object.find(" from ");
  if (from == std::string::npos) return question;
  question.rows = list(question.object.substr(from + 6));
  question.object.resize(from);
  return question;
}

std::string steps(const Names& steps) {
  std::string text;
  for (const std::string& step : steps) text.append(text.empty() ? "" : "\n").append(step);
  return text.empty() ? "nothing to do" : text;
}

std::string answer(const retort_test::DrawnMap& graph, const Question& question) {
  const auto& [verb, object, given] = question;
  const Names rows = given.value_or(Names());
  if (verb == "upgrade") return steps(graph.upgrade(object, rows));
  if (verb == "downgrade") return steps(graph.downgrade(object, rows));
  if (verb == "stamp") return joined(graph.stamp(object.empty() ? Names{""} : list(object), rows));
  if (verb == "resolve") return joined(given ? graph.resolve(object, rows) : graph.resolve(object));
  if (verb == "history") return joined(graph.history(object, given));
  if (verb == "parents" || verb == "splice") {
    const Names identifiers = object.empty() ? Names{""} : list(object);
    return joined(graph.ids(graph.map().parents_of_new(identifiers, verb == "splice")));
  }
  throw std::logic_error("there is no question \"" + verb + "\"");
}

std::string answered(const retort_test::DrawnMap& graph, const std::string& question) {
  try {
    return answer(graph, question_of(question));
  } catch (const retort::Error& error) {
    return std::string("error: ") + error.what();
  }
}

std::string case_text(const RevisionCase& item) {
  std::string text = "graph: " + item.graph + "\n";
  try {
    const retort_test::DrawnMap graph(item.graph);
    for (const std::string& question : item.questions) {
      text.append("\n> ").append(question).append("\n").append(answered(graph, question)).append("\n");
    }
    if (item.questions.empty()) text += "in order\n";
  } catch (const retort::Error& error) {
    text.append("error: ").append(error.what()).append("\n");
  }
  return text;
}

}  // namespace

std::string revision_text(const RevisionTopic& topic) {
  std::string text;
  for (const RevisionCase& item : topic.cases) text.append(text.empty() ? "" : "\n").append(case_text(item));
  return text;
}

}  // namespace golden
