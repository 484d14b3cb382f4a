#pragma once

#include "cli/command.hpp"

#include <string>
#include <vector>

namespace retort::inline v1::cli {

/// What the commands that can write a script instead of running have in common.
void add_script_options(boost::program_options::options_description& description);
bool wants_script(const Invocation& invocation);

/// Where a script starts and what it leads to.
struct Range {
  std::string from{};
  std::string to{};
};

/// "a:b" → a and b; an empty side is base or head. Without a colon: from base. Throws RevisionError for a second colon.
Range parse_range(const std::string& text, const std::string& otherwise_to);

/// Each prints a script. Where it starts at "current", the database is asked for its rows.
void print_migration_script(const Invocation& invocation, Direction direction, const std::string& target);
void print_stamp_script(const Invocation& invocation, const std::vector<std::string>& targets);
void print_ensure_version_script(const Invocation& invocation);

}  // namespace retort::inline v1::cli
