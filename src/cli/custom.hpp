#pragma once

#include "cli/command.hpp"

namespace retort::inline v1::cli {

/// A program's own command as one of the table; it looks at `custom`.
Command command_of(const CustomCommand& custom);

void add_custom_options(const CustomCommand& custom, boost::program_options::options_description& description);

}  // namespace retort::inline v1::cli
