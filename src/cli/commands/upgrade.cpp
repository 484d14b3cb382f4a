#include "cli/commands.hpp"
#include "cli/commands/migrate.hpp"

namespace retort::inline v1::cli {

const Command upgrade_command{
    .name = "upgrade",
    .arguments = "[REVISION]",
    .summary = "Apply what is missing, up to a revision (default: head)",
    .help =
        "Each migration runs in a transaction of its own, together with the version row and the journal.\n"
        "Any number of processes may do this at once; one works, the others wait and find it done.\n"
        "REVISION is an id or an unambiguous part of one, head, heads, a branch label, or +N.",
    .example = "upgrade head",
    .add_options = add_migrate_options,
    .run =
        [](const Invocation& invocation) {
          return migrate(invocation, Direction::upgrade, invocation.revision("head"));
        },
    .changes_database = true};

}  // namespace retort::inline v1::cli
