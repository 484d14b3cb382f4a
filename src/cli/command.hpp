#pragma once

#include <retort/cli/cli.hpp>

#include <iosfwd>
#include <span>
#include <string>
#include <vector>

#include <boost/program_options.hpp>

namespace retort::inline v1::cli {

/// One call of a command: what was asked for, and where answers go.
struct Invocation {
  const boost::program_options::variables_map& values;
  const Options& options;
  std::ostream& out;
  std::ostream& err;

  bool has(const char* option) const { return values.count(option) != 0; }
  /// The positional arguments.
  std::vector<std::string> revisions() const;
  /// The only one of them; `otherwise` when there is none. Throws UsageError for several.
  std::string revision(const std::string& otherwise) const;

  const Registry& registry() const;
  std::string url() const;
  std::unique_ptr<Connection> connect() const;
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
};

/// In the order in which help lists them.
std::span<const Command> commands();

}  // namespace retort::inline v1::cli
