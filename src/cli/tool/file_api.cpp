#include "cli/tool/file_api.hpp"

#include "cli/path_text.hpp"
#include "cli/text_file.hpp"

#include <retort/error.hpp>

#include <algorithm>
#include <optional>
#include <system_error>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace retort::inline v1::cli {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr const char* client = "client-retort";
constexpr const char* kind = "codemodel-v2";

fs::path api_folder(const fs::path& build_directory) { return build_directory / ".cmake" / "api" / "v1"; }

/// The newest: their names are sorted by time.
std::optional<fs::path> newest_index(const fs::path& build_directory) {
  std::optional<fs::path> newest;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(api_folder(build_directory) / "reply", error)) {
    if (!entry.path().filename().native().starts_with("index-")) continue;
    if (!newest || entry.path() > *newest) newest = entry.path();
  }
  return newest;
}

json read_json(const fs::path& path) { return json::parse(read_text_file(path.string())); }

const json* answer_in(const json& index) {
  const json::json_pointer place(fmt::format("/reply/{}/{}/jsonFile", client, kind));
  return index.contains(place) ? &index.at(place) : nullptr;
}

std::vector<BuiltProgram> read_programs(const fs::path& build_directory) {
  const auto index = newest_index(build_directory);
  const json content = index ? read_json(*index) : json();
  const json* const answer = answer_in(content);
  if (answer == nullptr) return {};
  const fs::path folder = index->parent_path();
  const json model = read_json(folder / answer->get<std::string>());
  std::vector<BuiltProgram> programs;
  for (const json& target : model.at("configurations").at(0).at("targets")) {
    const json details = read_json(folder / target.at("jsonFile").get<std::string>());
    if (details.at("type") != "EXECUTABLE") continue;
    programs.push_back({.target = details.at("name").get<std::string>(),
                        .path = build_directory / details.at("artifacts").at(0).at("path").get<std::string>()});
  }
  return programs;
}

}  // namespace

void ask_file_api(const fs::path& build_directory) {
  const fs::path question = api_folder(build_directory) / "query" / client / kind;
  std::error_code ignored;
  if (!fs::exists(question, ignored)) write_new_file(question.string(), "");
}

bool has_file_api_answer(const fs::path& build_directory) {
  try {
    const auto index = newest_index(build_directory);
    return index && answer_in(read_json(*index)) != nullptr;
  } catch (const std::exception&) {
    return false;
  }
}

std::vector<BuiltProgram> programs_of(const fs::path& build_directory) {
  try {
    return read_programs(build_directory);
  } catch (const json::exception& error) {
    throw ConfigError(fmt::format("cannot read what CMake says of {}: {}", path_text(build_directory), error.what()),
                      "remove that folder, and it is made anew");
  }
}

}  // namespace retort::inline v1::cli
