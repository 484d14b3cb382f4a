#include "cli/commands.hpp"
#include "cli/output.hpp"

#include <ostream>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

namespace retort::inline v1::cli {

namespace {

int run_stamp(const Invocation& invocation) {
  const std::vector<std::string> targets = invocation.revisions();
  if (targets.empty()) throw UsageError("stamp needs a revision", "stamp head says that everything is applied");
  Migrator migrator = invocation.migrator();
  migrator.stamp(targets);
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
        "Only Retort's own tables are written.",
    .example = "stamp head",
    .add_options = [](boost::program_options::options_description&) {},
    .run = run_stamp};

}  // namespace retort::inline v1::cli
