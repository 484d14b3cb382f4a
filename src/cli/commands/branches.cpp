#include "cli/commands.hpp"
#include "cli/commands/reading.hpp"
#include "cli/output.hpp"

#include <ostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace retort::inline v1::cli {

namespace {

/// The branch point, and an arrow to each of its children below it.
void print_branch_point(std::ostream& out, const RevisionViews& views, const RevisionMap& revisions,
                        std::size_t branch_point, bool is_verbose) {
  const RevisionView view = views.view(branch_point);
  out << (is_verbose ? block_of(view) : line_of(view) + '\n');
  for (const std::size_t child : revisions.children(branch_point)) {
    out << fmt::format("{:{}} -> {}\n", "", view.info.id.size(), line_of(views.view(child)));
  }
}

/// Asks no database, so it needs none.
int run_branches(const Invocation& invocation) {
  const RevisionMap& revisions = invocation.registry().revisions();
  const RevisionViews views(revisions);
  const std::vector<std::size_t> branch_points = revisions.branch_points();
  if (invocation.has("json")) {
    print(invocation.out, views.views(branch_points), printing(invocation), line_of);
    return ok;
  }
  for (const std::size_t branch_point : branch_points) {
    print_branch_point(invocation.out, views, revisions, branch_point, invocation.has("verbose"));
  }
  return ok;
}

}  // namespace

const Command branches_command{
    .name = "branches",
    .arguments = "",
    .summary = "Show where the history branches",
    .help =
        "Each revision that several come after, and those. Nothing: the history is one line.\n"
        "Needs no database.",
    .example = "branches",
    .add_options = add_verbose_option,
    .run = run_branches};

}  // namespace retort::inline v1::cli
