#include "cli/commands.hpp"
#include "cli/commands/migrate.hpp"

namespace retort::inline v1::cli {

const Command downgrade_command{
    .name = "downgrade",
    .arguments = "REVISION",
    .summary = "Undo everything above a revision",
    .help =
        "The revision itself stays applied; base undoes all of them. Data in what is undone is lost.\n"
        "REVISION is an id or an unambiguous part of one, base, or -N.",
    .example = "downgrade -1",
    .add_options = add_migrate_options,
    .run =
        [](const Invocation& invocation) {
          const std::string target = invocation.revision("");
          if (target.empty()) throw UsageError("downgrade needs a revision", "downgrade -1 undoes the last migration");
          return migrate(invocation, Direction::downgrade, target);
        },
    .changes_database = true};

}  // namespace retort::inline v1::cli
