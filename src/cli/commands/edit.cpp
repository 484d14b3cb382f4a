#include "cli/commands.hpp"
#include "cli/process.hpp"
#include "cli/scaffold/migration_folders.hpp"

#include <retort/error.hpp>

#include <array>
#include <cstdlib>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace retort::inline v1::cli {

namespace {

/// What the user has chosen, or the first of the usual ones.
std::vector<std::string> editor() {
  for (const char* variable : {"EDITOR", "VISUAL"}) {
    const char* const command = std::getenv(variable);
    if (command != nullptr && *command != '\0') return command_words(command, variable);
  }
  for (const char* name : {"sensible-editor", "editor", "nano", "vim", "vi", "code"}) {
    if (find_program(name)) return {name};
  }
  throw ConfigError("no editor is found", "name one in the environment variable EDITOR");
}

std::vector<RevisionInfo> meant(const Invocation& invocation) {
  const std::string name = invocation.revision("");
  if (name.empty()) throw UsageError("edit needs a revision", "edit head opens the newest");
  if (name == "current") return invocation.migrator().current();
  const RevisionMap& revisions = invocation.registry().revisions();
  std::vector<RevisionInfo> result;
  for (const std::size_t revision : revisions.resolve(name)) result.push_back(info_of(revisions, revision));
  return result;
}

int run_edit(const Invocation& invocation) {
  const std::vector<RevisionInfo> revisions = meant(invocation);
  if (revisions.empty()) throw UsageError(fmt::format("there is no revision at {}", invocation.revision("")));
  const MigrationFolders folders(invocation.settings);
  std::vector<std::string> words = editor();
  const std::string name = words.front();
  for (const RevisionInfo& revision : revisions) words.push_back(folders.source_of(revision).string());
  const int code = run_process(words, "");
  if (code == 0) return ok;
  throw ConfigError(fmt::format("the editor {} ended with exit code {}", name, code));
}

}  // namespace

const Command edit_command{
    .name = "edit",
    .arguments = "REVISION",
    .summary = "Open the source of a migration in an editor",
    .help =
        "REVISION is an id or an unambiguous part of one, head, heads, a branch label, or current:\n"
        "what the database is at. The editor is EDITOR's or VISUAL's.",
    .example = "edit head",
    .add_options = [](boost::program_options::options_description&) {},
    .run = run_edit};

}  // namespace retort::inline v1::cli
