#pragma once

#include "cli/command.hpp"

#include <string>

namespace retort::inline v1::cli {

/// A script that teaches a shell the commands and their options, the program's own included.
std::string bash_completion(const Options& options);
std::string zsh_completion(const Options& options);

}  // namespace retort::inline v1::cli
