#pragma once

#include <retort/migrator.hpp>

#include <iosfwd>
#include <memory>
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
  std::string program = "retort";      ///< how the commands are reached, for help and advice: "shop", "shop db"
  std::string url{};                   ///< used when neither --url nor DATABASE_URL is given
  const Registry* registry = nullptr;  ///< null: the migrations linked into the program
  MigratorOptions migrator{};
};

/// Retort's commands inside a program: `upgrade head`, `current`, `history`, …. argv[0] is skipped. Prints results to
/// standard output, progress and complaints to standard error, never throws, and returns an exit code.
RETORT_API int run(int argc, const char* const* argv, const Options& options = {});

/// The same with streams of the caller's choice; `arguments` start with the command.
RETORT_API int run(const std::vector<std::string>& arguments, const Options& options, std::ostream& out,
                   std::ostream& err);

/// What the commands report progress with, for programs that migrate themselves without them: a progress bar when
/// `is_terminal`, a line a migration otherwise. `stream` must outlive the observer.
RETORT_API std::unique_ptr<Observer> make_progress(std::ostream& stream, bool is_terminal);

/// The exit code for an error.
RETORT_API ExitCode exit_code(const Error& error) noexcept;

}  // namespace retort::inline v1::cli
