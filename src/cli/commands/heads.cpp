#include "cli/commands.hpp"
#include "cli/commands/reading.hpp"

namespace retort::inline v1::cli {

namespace {

void add_heads_options(boost::program_options::options_description& description) {
  add_verbose_option(description);
  description.add_options()("resolve-dependencies", "leave out heads that another revision depends on");
}

/// Asks no database, so it needs none.
int run_heads(const Invocation& invocation) {
  const RevisionMap& revisions = invocation.registry().revisions();
  const auto heads = invocation.has("resolve-dependencies") ? revisions.real_heads() : revisions.heads();
  print(invocation.out, RevisionViews(revisions).views(heads), printing(invocation), line_of);
  return ok;
}

}  // namespace

const Command heads_command{.name = "heads",
                            .arguments = "",
                            .summary = "Show the newest migrations of this program",
                            .help =
                                "Several lines: branches that have not been merged. A head that a revision of another\n"
                                "branch depends on is an effective head. Needs no database.",
                            .example = "heads --verbose",
                            .add_options = add_heads_options,
                            .run = run_heads};

}  // namespace retort::inline v1::cli
