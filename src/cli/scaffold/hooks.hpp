#pragma once

#include "cli/configuration/settings.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace retort::inline v1::cli {

/// Runs post_write_hooks on a file, in the folder of retort.ini. The first that fails ends it, and is reported with
/// what it printed. Returns whether all went well.
bool run_hooks(const std::vector<std::string>& hooks, const std::string& file, const Settings& settings,
               std::ostream& err);

}  // namespace retort::inline v1::cli
