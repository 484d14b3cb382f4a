#pragma once

#include "cli/command.hpp"
#include "cli/revision_view.hpp"

#include <string>
#include <vector>

namespace retort::inline v1::cli {

/// What the commands that only read have in common.
void add_verbose_option(boost::program_options::options_description& description);
Printing printing(const Invocation& invocation);

/// The version rows of the database, unknown ones included.
std::vector<std::string> rows_of(Migrator& migrator);

}  // namespace retort::inline v1::cli
