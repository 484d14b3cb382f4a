#pragma once

#include "cli/command.hpp"

#include <string>
#include <vector>

namespace retort::inline v1::cli {

/// The options that every command has. -c means --config in front of the command, where no command has its own.
boost::program_options::options_description global_options(bool with_short_config);

/// The options of a command: its own and those that every command has.
boost::program_options::options_description options_of(const Command& command);

/// A command line: what stands in front of the command, the command, and what follows.
struct Words {
  std::vector<std::string> front{};
  std::string command{};  ///< empty when there is none
  std::vector<std::string> rest{};
};
Words split(const std::vector<std::string>& arguments);

/// The options in front of the command. Throws UsageError.
boost::program_options::variables_map parse_front(const Words& words, const std::string& program);

/// All options of a command line; `program` is what advice calls the whole. Throws UsageError.
boost::program_options::variables_map parse(const Command& command, const Words& words, const std::string& program);

}  // namespace retort::inline v1::cli
