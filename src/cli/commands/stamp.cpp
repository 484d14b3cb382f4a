#include "cli/commands.hpp"
#include "cli/commands/script.hpp"
#include "cli/output.hpp"

#include <ostream>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

namespace retort::inline v1::cli {

namespace {

void add_stamp_options(boost::program_options::options_description& description) {
  description.add_options()("purge", "empty the version table first: for rows that this program does not know");
  add_script_options(description);
}

int run_stamp(const Invocation& invocation) {
  const std::vector<std::string> targets = invocation.revisions();
  if (targets.empty()) throw UsageError("stamp needs a revision", "stamp head says that everything is applied");
  if (wants_script(invocation)) {
    if (invocation.has("purge")) {
      throw UsageError("--purge needs to see what the version table holds", "leave out --sql or --purge");
    }
    print_stamp_script(invocation, targets);
    return ok;
  }
  Migrator migrator = invocation.migrator();
  migrator.stamp(targets, {.purge = invocation.has("purge")});
  std::vector<std::string> rows;
  for (const RevisionInfo& revision : migrator.current()) rows.push_back(revision.id);
  if (invocation.has("json")) {
    invocation.out << text_of({{"current", rows}}) << '\n';
  } else if (!invocation.has("quiet")) {
    invocation.out << (rows.empty() ? "the database is at base\n"
                                    : fmt::format("the database is at {}\n", fmt::join(rows, ", ")));
  }
  return ok;
}

}  // namespace

const Command stamp_command{
    .name = "stamp",
    .arguments = "REVISION...",
    .summary = "Say that a database is at a revision, without running anything",
    .help =
        "For a database whose schema is there already: it was made by hand, or by another tool.\n"
        "Only Retort's own tables are written. Several revisions: one of each branch.\n"
        "With --sql the script starts from base; FROM:TO says otherwise, and FROM may be several\n"
        "revisions separated by commas, or current.",
    .example = "stamp head",
    .add_options = add_stamp_options,
    .run = run_stamp,
    .changes_database = true};

}  // namespace retort::inline v1::cli
