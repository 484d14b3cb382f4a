#pragma once

#include "cli/command.hpp"

#include <string>
#include <vector>

namespace retort::inline v1::cli {

/// The options of a command: its own and those that every command has.
boost::program_options::options_description options_of(const Command& command);

/// Parses the arguments that follow the command's name; `program` is what advice calls the whole. Throws UsageError.
boost::program_options::variables_map parse(const Command& command, const std::vector<std::string>& arguments,
                                            const std::string& program);

}  // namespace retort::inline v1::cli
