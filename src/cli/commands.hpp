#pragma once

#include "cli/command.hpp"

namespace retort::inline v1::cli {

extern const Command upgrade_command;
extern const Command downgrade_command;
extern const Command stamp_command;
extern const Command current_command;
extern const Command history_command;
extern const Command heads_command;

}  // namespace retort::inline v1::cli
