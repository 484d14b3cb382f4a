#include "cli/commands.hpp"
#include "cli/scaffold/write_migration.hpp"

#include <retort/error.hpp>

#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace retort::inline v1::cli {

namespace {

std::vector<std::size_t> merged_parents(const Invocation& invocation, const RevisionMap& revisions) {
  std::vector<std::string> names = invocation.revisions();
  if (names.empty()) names.emplace_back("heads");
  std::vector<std::size_t> parents = revisions.parents_of_new(names, invocation.has("splice"));
  if (parents.size() == 1) {
    throw UsageError(
        fmt::format("there is nothing to merge: {} is the only one", revisions.revisions()[parents.front()].id),
        "merge joins two revisions or more; revision adds one after another");
  }
  if (parents.empty()) throw UsageError("there is nothing to merge", "merge joins two revisions or more");
  return parents;
}

int run_merge(const Invocation& invocation) {
  const RevisionMap& revisions = revisions_so_far(invocation);
  Draft draft = begin_draft(invocation, revisions);
  draft.parents = merged_parents(invocation, revisions);
  draft.template_name = "merge.cpp.in";
  if (draft.migration.message.empty()) {
    for (const std::size_t parent : draft.parents) {
      draft.migration.message += draft.migration.message.empty() ? "merge " : " and ";
      draft.migration.message += revisions.revisions()[parent].id;
    }
  }
  return write_migration(invocation, revisions, std::move(draft));
}

}  // namespace

const Command merge_command{.name = "merge",
                            .arguments = "[REVISION...]",
                            .summary = "Write a migration that joins branches (default: all heads)",
                            .help =
                                "It changes nothing itself: after it there is one head again. REVISIONs are ids,\n"
                                "branch labels, or heads.",
                            .example = "merge heads -m \"orders meet billing\"",
                            .add_options = add_draft_options,
                            .run = run_merge};

}  // namespace retort::inline v1::cli
