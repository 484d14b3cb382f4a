#include "cli/arguments.hpp"
#include "cli/each_database.hpp"
#include "cli/help.hpp"
#include "core/x_arguments.hpp"

#include <retort/error.hpp>

#include <algorithm>
#include <exception>
#include <iostream>

namespace retort::inline v1::cli {

namespace {

namespace po = boost::program_options;

XArguments x_arguments_of(const po::variables_map& values) {
  XArguments arguments;
  if (values.count("-x") == 0) return arguments;
  for (const std::string& text : values["-x"].as<std::vector<std::string>>()) {
    const std::size_t equals = text.find('=');
    arguments[text.substr(0, equals)] = equals == std::string::npos ? "" : text.substr(equals + 1);
  }
  return arguments;
}

std::string option_of(const po::variables_map& values, const char* option) {
  return values.count(option) == 0 ? std::string() : values[option].as<std::string>();
}

int run_with(const Configuration* configuration, const std::vector<Settings>& chosen, const Command& command,
             const po::variables_map& values, const Options& options, std::ostream& out, std::ostream& err) {
  const Invocation invocation{.command = command,
                              .values = values,
                              .options = options,
                              .configuration = configuration,
                              .settings = chosen.front(),
                              .out = out,
                              .err = err};
  if (chosen.size() == 1) return command.run(invocation);
  if (invocation.has("url")) {
    throw UsageError("--url is one database, and -n all are several", "choose one of them with -n NAME");
  }
  return run_each(invocation, chosen);
}

int run_command(const Command& command, const po::variables_map& values, const Options& options, std::ostream& out,
                std::ostream& err) {
  const XArgumentScope x_arguments(x_arguments_of(values));
  if (command.is_standalone) return run_with(nullptr, {Settings{}}, command, values, options, out, err);
  const Configuration configuration(options, option_of(values, "config"));
  return run_with(&configuration, configuration.choose(option_of(values, "name")), command, values, options, out, err);
}

/// `--help`, `help` and `help COMMAND`; --version too.
bool answer_about_itself(const Words& words, const Options& options, std::ostream& out) {
  const po::variables_map front = parse_front(words, options.program);
  if (front.count("version") != 0) {
    out << "retort " RETORT_VERSION "\n";
    return true;
  }
  const bool asks = front.count("help") != 0 || words.command == "help";
  if (!asks) return false;
  const std::string about = words.command == "help" ? (words.rest.empty() ? "" : words.rest.front()) : words.command;
  if (about.empty()) {
    print_overview(out, options);
  } else {
    print_help(out, find_command(about, options), options);
  }
  return true;
}

int dispatch(const std::vector<std::string>& arguments, const Options& options, std::ostream& out, std::ostream& err) {
  const Words words = split(arguments);
  if (answer_about_itself(words, options, out)) return ok;
  if (words.command.empty()) {
    print_overview(err, options);
    return usage;
  }
  const Command command = find_command(words.command, options);
  const po::variables_map values = parse(command, words, options.program);
  if (values.count("help") != 0) {
    print_help(out, command, options);
    return ok;
  }
  return run_command(command, values, options, out, err);
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
    return report(error, wants_json(arguments), out, err);
  } catch (const std::exception& error) {
    err << "error: " << error.what() << '\n';
    return failed;
  }
}

int run(int argc, const char* const* argv, const Options& options) {
  return run(std::vector<std::string>(argv + std::min(argc, 1), argv + argc), options, std::cout, std::cerr);
}

}  // namespace retort::inline v1::cli
