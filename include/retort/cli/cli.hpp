#pragma once

#include <retort/migrator.hpp>

#include <iosfwd>
#include <string>

namespace retort::inline v1::cli {

/// Exit codes of every command.
enum ExitCode : int {
  ok = 0,
  failed = 1,
  usage = 2,
  differences = 3,  ///< differences or pending work found, by a command that looks for them
  unreachable = 4,  ///< the database cannot be reached
};

struct Options {
  std::string program = "retort";      ///< how the program is called in help and advice
  std::string url{};                   ///< used when neither --url nor DATABASE_URL is given
  const Registry* registry = nullptr;  ///< null: the migrations linked into the program
  MigratorOptions migrator{};
};

/// Retort's commands inside a program: `upgrade head`, `current`, `history`, …. Prints to standard output, complains to
/// standard error, never throws, and returns an exit code.
RETORT_API int run(int argc, const char* const* argv, const Options& options = {});

}  // namespace retort::inline v1::cli
