#pragma once

#include "cli/command.hpp"

#include <iosfwd>

namespace retort::inline v1::cli {

/// The list of commands.
void print_overview(std::ostream& out, const Options& options);
void print_help(std::ostream& out, const Command& command, const Options& options);

}  // namespace retort::inline v1::cli
