#include "cli/help.hpp"

#include "cli/arguments.hpp"

#include <ostream>
#include <sstream>

#include <fmt/format.h>

namespace retort::inline v1::cli {

void print_overview(std::ostream& out, const Options& options) {
  out << fmt::format("Usage: {} COMMAND [OPTIONS]\n\n", options.program);
  for (const Command& command : all_commands(options)) {
    out << fmt::format("  {:<16}{}\n", command.name, command.summary);
  }
  out << fmt::format(
      "\n{0} COMMAND --help says more. The database is --url URL, DATABASE_URL, or url in retort.ini:\n"
      "postgresql://user@host/database or sqlite:file.db.\n",
      options.program);
}

void print_help(std::ostream& out, const Command& command, const Options& options) {
  std::ostringstream option_text;
  option_text << options_of(command);
  const char* const space = *command.arguments == '\0' ? "" : " ";
  const char* const blank_line = *command.help == '\0' ? "" : "\n\n";
  out << fmt::format("Usage: {0} {1}{2}{3} [OPTIONS]\n\n{4}.{5}{6}\n\nExample: {0} {7}\n\n{8}", options.program,
                     command.name, space, command.arguments, command.summary, blank_line, command.help, command.example,
                     option_text.str());
}

}  // namespace retort::inline v1::cli
