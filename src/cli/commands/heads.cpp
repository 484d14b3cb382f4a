#include "cli/commands.hpp"
#include "cli/output.hpp"

namespace retort::inline v1::cli {

namespace {

std::string line(const RevisionInfo& revision) {
  std::string text = revision.id;
  for (const std::string& label : revision.branch_labels) text += " (" + label + ")";
  if (!revision.message.empty()) text += ", " + revision.message;
  return text;
}

/// Asks no database, so it needs none.
int run_heads(const Invocation& invocation) {
  const RevisionMap& revisions = invocation.registry().revisions();
  std::vector<RevisionInfo> heads;
  for (const std::size_t head : revisions.heads()) heads.push_back(info_of(revisions, head));
  print(invocation.out, heads, invocation.has("json"), line);
  return ok;
}

}  // namespace

const Command heads_command{.name = "heads",
                            .arguments = "",
                            .summary = "Show the newest migrations of this program",
                            .help = "Several lines: branches that have not been merged. Needs no database.",
                            .example = "heads",
                            .add_options = [](boost::program_options::options_description&) {},
                            .run = run_heads};

}  // namespace retort::inline v1::cli
