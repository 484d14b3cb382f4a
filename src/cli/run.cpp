#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/output.hpp"

#include <algorithm>
#include <iostream>
#include <sstream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace retort::inline v1::cli {

namespace {

void print_overview(std::ostream& out, const Options& options) {
  out << fmt::format("Usage: {} COMMAND [OPTIONS]\n\n", options.program);
  for (const Command& command : commands()) out << fmt::format("  {:<12}{}\n", command.name, command.summary);
  out << fmt::format(
      "\n{0} COMMAND --help says more. The database is --url URL or DATABASE_URL:\n"
      "postgresql://user@host/database or sqlite:file.db.\n",
      options.program);
}

void print_help(std::ostream& out, const Command& command, const Options& options) {
  std::ostringstream option_text;
  option_text << options_of(command);
  out << fmt::format("Usage: {} {} {}\n\n{}.\n\n{}\n\nExample: {} {}\n\n{}", options.program, command.name,
                     command.arguments, command.summary, command.help, options.program, command.example,
                     option_text.str());
}

const Command& find_command(const std::string& name, const Options& options) {
  for (const Command& command : commands()) {
    if (name == command.name) return command;
  }
  std::string known;
  for (const Command& command : commands()) known += fmt::format("{}{}", known.empty() ? "" : ", ", command.name);
  throw UsageError(fmt::format("there is no command \"{}\"", name),
                   fmt::format("the commands are {}; {} --help says more", known, options.program));
}

int dispatch(const std::vector<std::string>& arguments, const Options& options, std::ostream& out, std::ostream& err) {
  if (arguments.empty() || arguments[0] == "--help" || arguments[0] == "-h" || arguments[0] == "help") {
    print_overview(arguments.empty() ? err : out, options);
    return arguments.empty() ? usage : ok;
  }
  if (arguments[0] == "--version") {
    out << "retort " RETORT_VERSION "\n";
    return ok;
  }
  const Command& command = find_command(arguments[0], options);
  const auto values = parse(command, {arguments.begin() + 1, arguments.end()});
  if (values.count("help") != 0) {
    print_help(out, command, options);
    return ok;
  }
  return command.run({.values = values, .options = options, .out = out, .err = err});
}

bool wants_json(const std::vector<std::string>& arguments) {
  return std::find(arguments.begin(), arguments.end(), "--json") != arguments.end();
}

}  // namespace

ExitCode exit_code(const Error& error) noexcept {
  if (error.kind() == ErrorKind::usage) return usage;
  if (error.kind() == ErrorKind::connection) return unreachable;
  return failed;
}

int run(const std::vector<std::string>& arguments, const Options& options, std::ostream& out, std::ostream& err) {
  try {
    const int code = dispatch(arguments, options, out, err);
    out.flush();
    return code;
  } catch (const Error& error) {
    if (wants_json(arguments)) out << json_of(error).dump(2) << '\n';
    err << "error: " << error.what() << '\n';
    return exit_code(error);
  } catch (const std::exception& error) {
    err << "error: " << error.what() << '\n';
    return failed;
  }
}

int run(int argc, const char* const* argv, const Options& options) {
  return run(std::vector<std::string>(argv + std::min(argc, 1), argv + argc), options, std::cout, std::cerr);
}

}  // namespace retort::inline v1::cli
