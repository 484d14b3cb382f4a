#include "cli/commands.hpp"
#include "cli/commands/script.hpp"
#include "cli/output.hpp"

#include <ostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace retort::inline v1::cli {

namespace {

int run_ensure_version(const Invocation& invocation) {
  if (wants_script(invocation)) {
    print_ensure_version_script(invocation);
    return ok;
  }
  invocation.migrator().ensure_version();
  const VersionTables& tables = invocation.settings.database.migrator.tables;
  if (invocation.has("json")) {
    invocation.out << text_of({{"version_table", tables.version.text()}, {"journal_table", tables.journal.text()}})
                   << '\n';
  } else if (!invocation.has("quiet")) {
    invocation.out << fmt::format("{} and {} are there\n", tables.version.text(), tables.journal.text());
  }
  return ok;
}

}  // namespace

const Command ensure_version_command{
    .name = "ensure_version",
    .arguments = "",
    .summary = "Create Retort's own tables where they are missing",
    .help =
        "Nothing else: no migration is run, no revision is stamped. upgrade does this by\n"
        "itself; use it where another user owns the tables.",
    .example = "ensure_version",
    .add_options = add_script_options,
    .run = run_ensure_version,
    .changes_database = true};

}  // namespace retort::inline v1::cli
