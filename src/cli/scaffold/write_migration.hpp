#pragma once

#include "cli/command.hpp"
#include "cli/scaffold/new_migration.hpp"

#include <string>
#include <vector>

namespace retort::inline v1::cli {

/// What revision and merge have in common.
struct Draft {
  NewMigration migration{};            ///< all but its class, parents and date
  std::vector<std::size_t> parents{};  ///< indices into the program's revisions
  std::string version_path{};
  std::string template_name{};  ///< of Retort's own
};

/// The options of both: -m, --rev-id, --branch-label and --splice.
void add_draft_options(boost::program_options::options_description& description);

/// A draft with what those options say. Throws UsageError for an id or a label that cannot be, or is there already.
Draft begin_draft(const Invocation& invocation, const RevisionMap& revisions);

/// The program's revisions, which may be none yet.
const RevisionMap& revisions_so_far(const Invocation& invocation);

/// Writes the source of a migration, runs the hooks on it, and says where it is. Nothing is written where the graph
/// would not hold together. Returns an exit code: `failed` when a hook failed, which the file outlives.
int write_migration(const Invocation& invocation, const RevisionMap& revisions, Draft draft);

/// The same for several, each of which follows the one before it; --json prints a list of them.
int write_migrations(const Invocation& invocation, const RevisionMap& revisions, std::vector<Draft> drafts);

/// An id that none of the program's revisions has.
std::string unused_id(const RevisionMap& revisions);

}  // namespace retort::inline v1::cli
