#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/path_text.hpp"
#include "cli/scaffold/template.hpp"
#include "cli/scaffold/templates.hpp"
#include "cli/suggestion.hpp"
#include "cli/text_file.hpp"

#include <retort/error.hpp>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <ostream>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace retort::inline v1::cli {

namespace {

namespace fs = std::filesystem;

/// A file that init makes.
struct Piece {
  fs::path path;
  std::string text;
};

std::string chosen_template(const Invocation& invocation) {
  std::string name = invocation.has("template") ? invocation.value("template") : "generic";
  std::vector<std::string> known;
  for (const ProjectTemplate& one : project_templates()) known.emplace_back(one.name);
  if (std::ranges::find(known, name) != known.end()) return name;
  throw UsageError(fmt::format("there is no template \"{}\"", name), suggestion(known, name, "the templates are"));
}

/// The name of the project, for targets of CMake: letters, digits and _.
std::string project_name(const fs::path& folder) {
  std::string name = folder.filename().string();
  for (char& c : name) {
    if (std::isalnum(static_cast<unsigned char>(c)) == 0) c = '_';
  }
  const bool begins_well = !name.empty() && std::isdigit(static_cast<unsigned char>(name[0])) == 0;
  return begins_well ? name : "app_" + name;
}

/// retort.ini lies in the working directory, and the rest in the folder that was named.
std::vector<Piece> pieces_of(const std::string& chosen, const fs::path& folder) {
  const fs::path here = working_directory();
  const std::string inside = folder == here ? "." : folder.lexically_relative(here).string();
  const auto below = [&](const char* name) { return (fs::path(inside) / name).lexically_normal().string(); };
  const Fields fields{
      {"name", project_name(here)}, {"folder", inside}, {"versions", below("versions")}, {"build", below("build")}};
  std::vector<Piece> pieces;
  for (const EmbeddedFile& file : embedded_files()) {
    if (!file.path.starts_with(chosen + "/")) continue;
    std::string name(file.path.substr(chosen.size() + 1, file.path.size() - chosen.size() - 4));
    if (name == "gitignore") name = ".gitignore";
    if (name.ends_with("gitkeep")) name.replace(name.size() - 7, 7, ".gitkeep");
    pieces.push_back({.path = (name == "retort.ini" ? here : folder) / name,
                      .text = filled(file.text, fields, std::string(file.path))});
  }
  return pieces;
}

void check_place(const fs::path& folder, const std::vector<Piece>& pieces) {
  std::error_code error;
  const auto is_of_note = [](const fs::directory_entry& entry) { return entry.path().filename() != ".git"; };
  if (fs::exists(folder, error)) {
    if (!fs::is_directory(folder, error)) {
      throw UsageError(fmt::format("{} is there already, and no folder", path_text(folder)));
    }
    const fs::directory_iterator entries(folder, error);
    if (error) throw ConfigError(fmt::format("cannot read {}: {}", path_text(folder), error.message()));
    if (std::any_of(begin(entries), end(entries), is_of_note)) {
      throw UsageError(fmt::format("{} is there already, and not empty", path_text(folder)),
                       "name a folder that is to be made: init migrations");
    }
  }
  for (const Piece& piece : pieces) {
    if (!fs::exists(piece.path, error)) continue;
    throw UsageError(fmt::format("{} is there already", path_text(piece.path)),
                     "it belongs to another project; nothing was written");
  }
}

void print_next(const Invocation& invocation, const std::vector<Piece>& pieces) {
  if (invocation.has("json")) {
    nlohmann::ordered_json files = nlohmann::ordered_json::array();
    for (const Piece& piece : pieces) files.push_back(path_text(piece.path));
    invocation.out << text_of(nlohmann::ordered_json{{"files", std::move(files)}}) << '\n';
    return;
  }
  if (invocation.has("quiet")) return;
  for (const Piece& piece : pieces) invocation.out << fmt::format("wrote {}\n", path_text(piece.path));
  invocation.out << fmt::format(
      "\nSay in retort.ini where the database is. Then:\n"
      "  {0} revision -m \"create account table\"\n  {0} upgrade head\n",
      invocation.options.program);
}

int run_init(const Invocation& invocation) {
  const std::string given = invocation.revision("");
  if (given.empty()) throw UsageError("init needs a folder", "init migrations");
  fs::path folder = (working_directory() / given).lexically_normal();
  if (!folder.has_filename()) folder = folder.parent_path();
  const std::vector<Piece> pieces = pieces_of(chosen_template(invocation), folder);
  check_place(folder, pieces);
  for (const Piece& piece : pieces) write_new_file(piece.path.string(), piece.text);
  print_next(invocation, pieces);
  return ok;
}

}  // namespace

const Command init_command{
    .name = "init",
    .arguments = "FOLDER",
    .summary = "Begin a project: retort.ini here, and a folder for migrations",
    .help =
        "The folder is made, with a CMakeLists.txt, a program that runs the commands, and versions/ for the\n"
        "migrations; . is the working directory itself, if that is empty. What is there is not touched.",
    .example = "init migrations",
    .add_options =
        [](boost::program_options::options_description& description) {
          description.add_options()("template,t", boost::program_options::value<std::string>()->value_name("NAME"),
                                    "what to begin with; list_templates lists them (default generic)");
        },
    .run = run_init,
    .is_standalone = true};

}  // namespace retort::inline v1::cli
