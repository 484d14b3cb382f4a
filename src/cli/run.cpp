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
  for (const Command& command : commands()) out << fmt::format("  {:<16}{}\n", command.name, command.summary);
  out << fmt::format(
      "\n{0} COMMAND --help says more. The database is --url URL or DATABASE_URL:\n"
      "postgresql://user@host/database or sqlite:file.db.\n",
      options.program);
}

void print_help(std::ostream& out, const Command& command, const Options& options) {
  std::ostringstream option_text;
  option_text << options_of(command);
  const char* const space = *command.arguments == '\0' ? "" : " ";
  out << fmt::format("Usage: {0} {1}{2}{3} [OPTIONS]\n\n{4}.\n\n{5}\n\nExample: {0} {6}\n\n{7}", options.program,
                     command.name, space, command.arguments, command.summary, command.help, command.example,
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

bool asks_for_help(const std::string& word) { return word == "--help" || word == "-h" || word == "help"; }

int dispatch(const std::vector<std::string>& arguments, const Options& options, std::ostream& out, std::ostream& err) {
  if (arguments.empty()) {
    print_overview(err, options);
    return usage;
  }
  if (arguments[0] == "--version") {
    out << "retort " RETORT_VERSION "\n";
    return ok;
  }
  if (asks_for_help(arguments[0])) {
    if (arguments.size() == 1) {
      print_overview(out, options);
    } else {
      print_help(out, find_command(arguments[1], options), options);
    }
    return ok;
  }
  const Command& command = find_command(arguments[0], options);
  const auto values = parse(command, {arguments.begin() + 1, arguments.end()}, options.program);
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
    if (wants_json(arguments)) out << text_of(json_of(error)) << '\n';
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
