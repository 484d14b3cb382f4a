#include "cli/commands.hpp"
#include "cli/commands/reading.hpp"

namespace retort::inline v1::cli {

namespace {

void add_history_options(boost::program_options::options_description& description) {
  add_range_options(description);
  add_verbose_option(description);
}

int run_history(const Invocation& invocation) {
  const RevisionMap& revisions = invocation.registry().revisions();
  RevisionViews views(revisions);
  const std::vector<std::size_t> shown = shown_revisions(invocation, revisions, views);
  print(invocation.out, views.views(shown), printing(invocation), history_line_of);
  return ok;
}

}  // namespace

const Command history_command{.name = "history",
                              .arguments = "",
                              .summary = "List the migrations, newest first",
                              .help =
                                  "Each line: what it follows (and depends on) -> its id, and what it does.\n"
                                  "The database is asked only for --indicate-current, or where the range says current.",
                              .example = "history --rev-range current:head",
                              .add_options = add_history_options,
                              .run = run_history};

}  // namespace retort::inline v1::cli
