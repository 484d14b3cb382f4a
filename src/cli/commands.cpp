#include "cli/commands.hpp"

#include <array>

namespace retort::inline v1::cli {

std::span<const Command> commands() {
  static const std::array table{upgrade_command, downgrade_command,     stamp_command,    current_command,
                                history_command, heads_command,         branches_command, show_command,
                                graph_command,   plan_command,          status_command,   verify_command,
                                squash_command,  ensure_version_command};
  return table;
}

}  // namespace retort::inline v1::cli
