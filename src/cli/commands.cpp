#include "cli/commands.hpp"

#include <array>

namespace retort::inline v1::cli {

std::span<const Command> commands() {
  static const std::array table{upgrade_command, downgrade_command, stamp_command,
                                current_command, history_command,   heads_command};
  return table;
}

}  // namespace retort::inline v1::cli
