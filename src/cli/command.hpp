#pragma once

#include "cli/configuration/settings.hpp"

#include <retort/cli/cli.hpp>

#include <iosfwd>
#include <span>
#include <string>
#include <vector>

#include <boost/program_options.hpp>

namespace retort::inline v1::cli {

struct Command;

/// One call of a command: what was asked for, and where answers go.
struct Invocation {
  const Command& command;
  const boost::program_options::variables_map& values;
  const Options& options;
  const Configuration* configuration;  ///< null for a standalone command
  const Settings& settings;            ///< of the database that the call is about
  std::ostream& out;
  std::ostream& err;

  bool has(const char* option) const { return values.count(option) != 0; }
  /// The value of an option; empty when it was not given.
  std::string value(const char* option) const;
  /// The values of an option that may be repeated.
  std::vector<std::string> all_values(const char* option) const;
  /// The positional arguments.
  std::vector<std::string> revisions() const;
  /// The only one of them; `otherwise` when there is none. Throws UsageError for several.
  std::string revision(const std::string& otherwise) const;

  const Registry& registry() const;
  std::string url() const;
  ConnectOptions connect_options() const;
  std::unique_ptr<Connection> connect() const;
  /// The program's, the file's and the command line's.
  MigratorOptions migrator_options() const;
  Migrator migrator() const;
};

/// A verb of the command line. Adding one means a file in commands/ and a line in commands.cpp.
struct Command {
  const char* name;
  const char* arguments;  ///< as help shows them: "[REVISION]"
  const char* summary;    ///< one line
  const char* help;       ///< what a newcomer has to know; several lines
  const char* example;    ///< without the program's name
  void (*add_options)(boost::program_options::options_description& description);
  int (*run)(const Invocation& invocation);
  bool changes_database = false;          ///< then a failure ends a run over several
  bool is_standalone = false;             ///< is about no project: no retort.ini is read, no program built
  bool takes_schemas = false;             ///< as arguments; unless the program's own is among them, none is built
  const CustomCommand* custom = nullptr;  ///< the program's own, that this stands for
};

/// Retort's own, in the order in which help lists them.
std::span<const Command> commands();
/// Those and the program's. They look at `options`.
std::vector<Command> all_commands(const Options& options);
/// Throws UsageError for a name that is none.
Command find_command(const std::string& name, const Options& options);

}  // namespace retort::inline v1::cli
