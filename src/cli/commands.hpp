#pragma once

#include "cli/command.hpp"

namespace retort::inline v1::cli {

extern const Command upgrade_command;
extern const Command downgrade_command;
extern const Command stamp_command;
extern const Command current_command;
extern const Command history_command;
extern const Command heads_command;
extern const Command branches_command;
extern const Command show_command;
extern const Command ensure_version_command;
extern const Command plan_command;
extern const Command status_command;
extern const Command init_command;
extern const Command list_templates_command;
extern const Command revision_command;
extern const Command merge_command;
extern const Command edit_command;
extern const Command completion_command;
extern const Command graph_command;
extern const Command verify_command;
extern const Command squash_command;
extern const Command diff_command;
extern const Command check_command;
extern const Command diagram_command;

}  // namespace retort::inline v1::cli
