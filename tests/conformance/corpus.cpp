#include "conformance/corpus.hpp"

#include <algorithm>
#include <fstream>
#include <stdexcept>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

namespace retort_test {

namespace {

using Json = nlohmann::json;

Json read(const std::filesystem::path& file) {
  std::ifstream stream(file);
  if (!stream) throw std::runtime_error(file.string() + " cannot be read");
  return Json::parse(stream);
}

/// A name, a list of them, or nothing.
Names names(const Json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end() || found->is_null()) return {};
  if (found->is_string()) return {found->get<std::string>()};
  return found->get<Names>();
}

std::string name(const Json& object, const char* key) {
  const Names found = names(object, key);
  return found.empty() ? std::string() : found.front();
}

Names sorted(Names list) {
  std::sort(list.begin(), list.end());
  return list;
}

std::vector<Node> graph_of(const Json& list) {
  std::vector<Node> graph;
  for (const Json& node : list) {
    graph.push_back({name(node, "revision"), names(node, "down_revision"), names(node, "depends_on"),
                     names(node, "branch_labels")});
  }
  return graph;
}

Structure structure_of(const Json& value) {
  Structure structure{.heads = sorted(names(value, "heads")),
                      .real_heads = sorted(names(value, "real_heads")),
                      .bases = sorted(names(value, "bases")),
                      .real_bases = sorted(names(value, "real_bases")),
                      .branch_points = sorted(names(value, "branch_points")),
                      .merge_points = sorted(names(value, "merge_points")),
                      .labels = {}};
  for (const auto& [label, revisions] : value.at("labels").items()) {
    structure.labels[label] = sorted(revisions.get<Names>());
  }
  return structure;
}

Question question_of(const Json& value) {
  Question question{.operation = name(value, "op")};
  question.targets = names(value, value.contains("spec") ? "spec" : "to");
  question.from = names(value, "from");
  question.lower = name(value, "lower");
  question.upper = name(value, "upper");
  if (value.contains("error")) question.error = value["error"].at("kind").get<std::string>();
  for (const char* key : {"result", "plan", "list"}) {
    if (value.contains(key)) question.revisions = sorted(names(value, key));
  }
  question.rows = sorted(names(value, "rows"));
  question.is_quirk = value.contains("quirk") || question.error == "internal";
  return question;
}

Case case_of(std::string name, const Json& graph, const Json& answers) {
  Case result{.name = std::move(name), .graph = graph_of(graph)};
  if (answers.contains("structure")) result.structure = structure_of(answers["structure"]);
  if (!answers.contains("queries")) return result;
  for (const Json& query : answers["queries"]) result.questions.push_back(question_of(query));
  return result;
}

void read_random_cases(const std::filesystem::path& file, std::vector<Case>& cases) {
  const Json content = read(file);
  std::size_t number = 0;
  for (const Json& value : content.at("cases")) {
    cases.push_back(case_of(file.stem().string() + " case " + std::to_string(number++), value.at("graph"), value));
  }
}

void read_broken_cases(const std::filesystem::path& file, std::vector<BrokenCase>& cases) {
  const Json content = read(file);
  for (const Json& value : content.at("cases")) {
    BrokenCase broken{name(value, "name"), graph_of(value.at("graph")), std::nullopt};
    if (value.contains("error")) broken.error = value["error"].at("kind").get<std::string>();
    cases.push_back(std::move(broken));
  }
}

void read_project(const std::filesystem::path& file, std::vector<Case>& cases) {
  std::filesystem::path answers = file;
  answers.replace_extension(".oracle.json");
  cases.push_back(case_of(file.stem().string(), read(file),
                          std::filesystem::exists(answers) ? read(answers) : Json(Json::object())));
}

}  // namespace

Corpus read_corpus(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  Corpus corpus;
  for (const auto& file : files) {
    const std::string stem = file.stem().string();
    if (stem.ends_with(".oracle")) continue;
    if (stem.starts_with("random-dags")) {
      read_random_cases(file, corpus.cases);
    } else if (stem.starts_with("bad-graphs")) {
      read_broken_cases(file, corpus.broken);
    } else {
      read_project(file, corpus.cases);
    }
  }
  return corpus;
}

}  // namespace retort_test
