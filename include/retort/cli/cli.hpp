#pragma once

#include <retort/cli/custom_command.hpp>
#include <retort/diff.hpp>
#include <retort/migrator.hpp>
#include <retort/schema.hpp>

#include <functional>
#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

namespace retort::inline v1::cli {

/// Exit codes of every command.
enum ExitCode : int {
  ok = 0,
  failed = 1,
  usage = 2,
  differences = 3,  ///< differences or pending work found, by a command that looks for them
  unreachable = 4,  ///< the database cannot be reached
};

/// Where the sources of migrations are, and how new ones are written. retort.ini has keys of the same names, which win.
struct MigrationFiles {
  /// Folders, relative to retort.ini, or without one to the working directory.
  std::vector<std::string> version_locations{"migrations"};
  /// New files may go into folders below those.
  bool recursive_version_locations = false;
  /// The name of a new file, without .cpp, of %(rev)s, %(slug)s, %(year)d, %(month).2d, %(day).2d, %(hour).2d,
  /// %(minute).2d, %(second).2d and %(epoch)s.
  std::string file_template = "%(year)d%(month).2d%(day).2d_%(hour).2d%(minute).2d_%(rev)s_%(slug)s";
  /// Characters of the message that a file's name takes over.
  unsigned truncate_slug_length = 40;
  /// Of the date in the file: "UTC", "Europe/Berlin"; empty: that of the machine.
  std::string timezone{};
  /// What new files are made from; empty: Retort's own. `retort list_templates` says where to begin.
  std::string template_file{};
  /// Commands to run on a new file, such as "clang-format -i". REVISION_SCRIPT_FILENAME stands for it; a command that
  /// does not mention it gets it as its last argument.
  std::vector<std::string> post_write_hooks{};
};

/// One database of a program that has several.
struct Database {
  std::string name{};                  ///< what -n takes, and its section of retort.ini
  std::string set{};                   ///< of retort_add_migrations(); empty: `name`
  std::string url{};                   ///< where neither --url nor retort.ini gives one
  const Registry* registry = nullptr;  ///< null: the linked migrations of `set`
  MigratorOptions migrator{};
  MigrationFiles files{};
  Declarations declarations{};  ///< none: what RETORT_SCHEMA has registered for `set`
};

struct Options {
  std::string program = "retort";      ///< how the commands are reached, for help and advice: "shop", "shop db"
  std::string url{};                   ///< used when neither --url, DATABASE_URL nor retort.ini gives one
  const Registry* registry = nullptr;  ///< null: the migrations linked into the program
  MigratorOptions migrator{};
  MigrationFiles files{};
  Declarations declarations{};  ///< none: what RETORT_SCHEMA has registered
  /// Looked for in the working directory and above it, unless -c or RETORT_CONFIG names another; a name with a slash is
  /// taken as it is. Empty: only what -c names is read.
  std::string config_file = "retort.ini";
  /// Several databases; what is above is then of no account. Commands ask for -n NAME, or take -n all.
  std::vector<Database> databases{};
  /// The program's own, listed after Retort's. A name of Retort's is taken.
  std::vector<CustomCommand> commands{};
  /// Changes what `revision --autogenerate` has found before it is proved and written: leaves operations out, adds
  /// some, says them otherwise.
  std::function<void(std::vector<PlannedChange>& upgrade, std::vector<PlannedChange>& downgrade)> rewrite{};
  /// What the commands that compare schemas look at, beside --only, --exclude and --kind: true for what they should. A
  /// part of a table (a trigger, a comment) is asked about by its own name.
  std::function<bool(const ObjectName& object)> include{};
  /// Says that two types are one, and the column keeps what it has: a type of the program's own that stands for
  /// another, an extension's that has two names.
  TypeComparator is_same_type{};
  /// Which owners and privileges those commands compare where --privileges says nothing.
  PrivilegeComparison privileges = PrivilegeComparison::stated;
};

/// Retort's commands inside a program: `upgrade head`, `current`, `history`, …. argv[0] is skipped. Prints results to
/// standard output, progress and complaints to standard error, never throws, and returns an exit code.
///
///   if (argc > 1 && argv[1] == "db"sv) return retort::cli::run(argc - 1, argv + 1, {.program = "shop db"});
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
