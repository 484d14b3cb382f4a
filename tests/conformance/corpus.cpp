#include "corpus.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <string_view>

#include <nlohmann/json.hpp>

namespace retort_test {

namespace {

using Json = nlohmann::json;
using Names = std::vector<std::string>;

Json read(const std::filesystem::path& file) {
  std::ifstream stream(file);
  stream.exceptions(std::ios::failbit | std::ios::badbit);
  return Json::parse(stream);
}

Names names(const Json& value) {
  if (value.is_null()) return {};
  if (value.is_string()) return {value.get<std::string>()};
  return value.get<Names>();
}

Names sorted_names(const Json& object, const char* key) {
  Names result = object.contains(key) ? names(object[key]) : Names();
  std::sort(result.begin(), result.end());
  return result;
}

std::vector<Node> graph_of(const Json& list) {
  std::vector<Node> graph;
  for (const Json& node : list) {
    graph.push_back({node["revision"].get<std::string>(), names(node["down_revision"]), names(node["depends_on"]),
                     names(node["branch_labels"])});
  }
  return graph;
}

Structure structure_of(const Json& value) {
  return {sorted_names(value, "heads"), sorted_names(value, "real_heads"), sorted_names(value, "bases"),
          sorted_names(value, "branch_points"), sorted_names(value, "merge_points")};
}

Question question_of(const Json& value) {
  Question question;
  question.operation = value["op"].get<std::string>();
  if (value.contains("to")) question.targets = names(value["to"]);
  if (value.contains("spec")) question.targets = names(value["spec"]);
  if (value.contains("from")) question.from = names(value["from"]);
  if (value.contains("error")) question.error = value["error"]["kind"].get<std::string>();
  question.revisions = sorted_names(value, question.operation == "resolve" ? "result" : "plan");
  question.rows = sorted_names(value, "rows");
  question.quirk = value.contains("quirk");
  return question;
}

Case case_of(std::string name, const Json& graph, const Json& answers) {
  Case result{std::move(name), graph_of(graph), structure_of(answers["structure"]), {}};
  for (const Json& query : answers["queries"]) result.questions.push_back(question_of(query));
  return result;
}

std::vector<std::filesystem::path> sorted_files(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

std::optional<std::filesystem::path> graphs_folder() {
  const char* shared = std::getenv("RETORT_SHARED");
  const auto folder =
      std::filesystem::path(shared == nullptr ? RETORT_TEST_SHARED_FOLDER : shared) / "corpora" / "graphs";
  if (!std::filesystem::is_directory(folder)) return std::nullopt;
  return folder;
}

std::vector<Case> read_cases(const std::filesystem::path& folder) {
  constexpr std::string_view suffix = ".oracle.json";
  std::vector<Case> cases;
  for (const auto& file : sorted_files(folder)) {
    const std::string name = file.filename().string();
    if (name.ends_with(suffix)) {
      const std::string graph = name.substr(0, name.size() - suffix.size());
      cases.push_back(case_of(graph, read(folder / (graph + ".json")), read(file)));
    } else if (name.starts_with("random-dags")) {
      const Json content = read(file);
      for (const Json& value : content["cases"]) {
        cases.push_back(case_of(name + " " + std::to_string(cases.size()), value["graph"], value));
      }
    }
  }
  return cases;
}

std::vector<BrokenCase> read_broken_cases(const std::filesystem::path& folder) {
  std::vector<BrokenCase> cases;
  for (const auto& file : sorted_files(folder)) {
    if (!file.filename().string().starts_with("bad-graphs")) continue;
    const Json content = read(file);
    for (const Json& value : content["cases"]) {
      BrokenCase broken{value["name"].get<std::string>(), graph_of(value["graph"]), std::nullopt};
      if (value.contains("error")) broken.error = value["error"]["kind"].get<std::string>();
      cases.push_back(std::move(broken));
    }
  }
  return cases;
}

std::vector<retort::Revision> revisions_of(const std::vector<Node>& graph) {
  std::vector<retort::Revision> revisions;
  for (const Node& node : graph) {
    retort::Revision revision{.id = node.revision};
    revision.down_revisions.assign(node.down_revisions.begin(), node.down_revisions.end());
    revision.depends_on.assign(node.depends_on.begin(), node.depends_on.end());
    revision.branch_labels.assign(node.branch_labels.begin(), node.branch_labels.end());
    revisions.push_back(std::move(revision));
  }
  return revisions;
}

}  // namespace retort_test
