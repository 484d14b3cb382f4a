#pragma once

#include "cli/command.hpp"

namespace retort::inline v1::cli {

/// What upgrade and downgrade have in common.
void add_migrate_options(boost::program_options::options_description& description);
int migrate(const Invocation& invocation, Direction direction, const std::string& target);

}  // namespace retort::inline v1::cli
