#pragma once

#include "cli/command.hpp"
#include "cli/scaffold/write_migration.hpp"

namespace retort::inline v1::cli {

/// --autogenerate, --from-database, and what belongs to them.
void add_autogenerate_options(boost::program_options::options_description& description);
bool is_autogenerate(const Invocation& invocation);

/// Finds what the draft has to change, proves it and writes it; or says that there is nothing to do. Returns an exit
/// code. Throws Error, with nothing written, where the plan is not proved.
int autogenerate(const Invocation& invocation, const RevisionMap& revisions, Draft draft);

}  // namespace retort::inline v1::cli
