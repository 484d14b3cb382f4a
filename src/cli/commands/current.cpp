#include "cli/commands.hpp"
#include "cli/output.hpp"

#include <ostream>

namespace retort::inline v1::cli {

namespace {

std::string line(const RevisionInfo& revision) {
  std::string text = revision.id;
  if (revision.is_head) text += " (head)";
  if (!revision.message.empty()) text += ", " + revision.message;
  return text;
}

int run_current(const Invocation& invocation) {
  const std::vector<RevisionInfo> revisions = invocation.migrator().current();
  print(invocation.out, revisions, invocation.has("json"), line);
  if (revisions.empty() && !invocation.has("json") && !invocation.has("quiet")) {
    invocation.err << "the database is at base: no migration is applied\n";
  }
  return ok;
}

}  // namespace

const Command current_command{.name = "current",
                              .arguments = "",
                              .summary = "Show which revision the database is at",
                              .help =
                                  "Several lines: several branches. Nothing: no migration is applied.\n"
                                  "Reads one table and creates none.",
                              .example = "current",
                              .add_options = [](boost::program_options::options_description&) {},
                              .run = run_current};

}  // namespace retort::inline v1::cli
