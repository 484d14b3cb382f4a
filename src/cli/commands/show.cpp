#include "cli/commands.hpp"
#include "cli/commands/reading.hpp"

#include <algorithm>

namespace retort::inline v1::cli {

namespace {

int run_show(const Invocation& invocation) {
  const std::vector<std::string> given = invocation.revisions();
  if (given.empty()) throw UsageError("show needs a revision", "show head is about the newest one");
  const RevisionMap& revisions = invocation.registry().revisions();
  RevisionViews views(revisions);
  std::vector<std::string> rows;
  if (std::any_of(given.begin(), given.end(), [](const std::string& text) { return names_current(text); })) {
    Migrator migrator = invocation.migrator();
    rows = rows_of(migrator);
    views.mark(rows);
  }
  std::vector<RevisionView> shown;
  for (const std::string& identifier : given) {
    for (const std::size_t revision : revisions.resolve(identifier, rows)) shown.push_back(views.view(revision));
  }
  print(invocation.out, shown, {.as_json = invocation.has("json"), .is_verbose = true}, line_of);
  return ok;
}

}  // namespace

const Command show_command{
    .name = "show",
    .arguments = "REVISION...",
    .summary = "Say everything about a revision",
    .help =
        "What it follows, what follows it, its file and its message. The database is asked only\n"
        "for show current.",
    .example = "show head",
    .add_options = [](boost::program_options::options_description&) {},
    .run = run_show};

}  // namespace retort::inline v1::cli
