#pragma once

#include "cli/configuration/settings.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace retort::inline v1::cli {

struct BuildWish {
  bool build = true;         ///< false: use the program as it was last built
  bool show_output = false;  ///< of the build, even when it succeeds
};

/// The program that carries the project's migrations, built first unless it is up to date. Another `retort` that builds
/// the same project is waited for. Throws ConfigError, with the compiler's words, when it cannot be built.
std::string ready_runner(const Settings& settings, const BuildWish& wish, std::ostream& err);

/// What the program wants before Retort's commands.
std::vector<std::string> runner_arguments(const Settings& settings);

/// What the tool's overview says besides the commands.
void print_tool_overview(std::ostream& out);

}  // namespace retort::inline v1::cli
