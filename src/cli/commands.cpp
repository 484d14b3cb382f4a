#include "cli/commands.hpp"

#include "cli/custom.hpp"
#include "cli/suggestion.hpp"

#include <retort/error.hpp>

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace retort::inline v1::cli {

std::span<const Command> commands() {
  static const std::array table{
      // clang-format off
      init_command,
      list_templates_command,
      revision_command,
      merge_command,
      edit_command,
      upgrade_command,
      downgrade_command,
      stamp_command,
      ensure_version_command,
      plan_command,
      status_command,
      verify_command,
      diff_command,
      check_command,
      squash_command,
      current_command,
      history_command,
      heads_command,
      branches_command,
      show_command,
      graph_command,
      diagram_command,
      completion_command,
      // clang-format on
  };
  return table;
}

std::vector<Command> all_commands(const Options& options) {
  std::vector<Command> all(commands().begin(), commands().end());
  for (const CustomCommand& custom : options.commands) {
    if (std::ranges::any_of(all, [&](const Command& command) { return custom.name == command.name; })) {
      throw ConfigError(
          fmt::format("{}: the program's own command \"{}\" has a name that is taken", options.program, custom.name),
          "give it another name in cli::Options");
    }
    all.push_back(command_of(custom));
  }
  return all;
}

Command find_command(const std::string& name, const Options& options) {
  std::vector<std::string> known;
  for (const Command& command : all_commands(options)) {
    if (name == command.name) return command;
    known.emplace_back(command.name);
  }
  throw UsageError(
      fmt::format("there is no command \"{}\"", name),
      fmt::format("{} {} --help says more.", suggestion(known, name, "the commands are"), options.program));
}

}  // namespace retort::inline v1::cli
