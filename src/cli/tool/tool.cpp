#include "cli/tool/tool.hpp"

#include "cli/arguments.hpp"
#include "cli/each_database.hpp"
#include "cli/help.hpp"
#include "cli/path_text.hpp"
#include "cli/tool/runner.hpp"

#include <retort/error.hpp>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>
#include <system_error>
#include <vector>

#include <fmt/format.h>
#include <unistd.h>

namespace retort::inline v1::cli {

namespace {

namespace po = boost::program_options;

/// Takes a word that only the tool knows out of the command line.
bool take(std::vector<std::string>& words, const char* word) { return std::erase(words, word) != 0; }

/// Whether a command compares nothing that only the project's program knows.
bool needs_no_program(const Command& command, const po::variables_map& values) {
  if (!command.takes_schemas || values.count("revision") == 0) return false;
  const auto& schemas = values["revision"].as<std::vector<std::string>>();
  return std::ranges::find(schemas, "schema") == schemas.end();
}

/// What needs no project: help and the standalone commands. Other names may be commands of the project's program.
bool is_for_the_tool(const Words& words, const Options& options) {
  const auto front = parse_front(words, options.program);
  if (words.command.empty() || front.count("help") != 0 || front.count("version") != 0) return true;
  const auto known =
      std::ranges::find_if(commands(), [&](const Command& command) { return words.command == command.name; });
  if (words.command == "help") {
    return words.rest.empty() ||
           std::ranges::any_of(commands(), [&](const Command& command) { return words.rest.front() == command.name; });
  }
  if (known == commands().end()) return false;
  const po::variables_map values = parse(*known, words, options.program);
  return known->is_standalone || values.count("help") != 0 || needs_no_program(*known, values);
}

Settings settings_of_project(const Words& words, const Options& options) {
  const auto front = parse_front(words, options.program);
  const Configuration configuration(options, front.count("config") == 0 ? "" : front["config"].as<std::string>());
  Settings settings = configuration.common();
  if (!settings.config_file.empty()) return settings;
  throw UsageError(fmt::format("there is no {} in {} or above it", options.config_file, working_directory().string()),
                   "retort init migrations begins a project here; -c FILE names a configuration elsewhere");
}

/// Becomes the project's program.
[[noreturn]] void hand_over(const Settings& settings, const std::string& program,
                            const std::vector<std::string>& arguments) {
  std::vector<std::string> words = runner_arguments(settings);
  words.insert(words.begin(), program);
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  const std::string config_file = (settings.root / std::filesystem::path(settings.config_file).filename()).string();
  setenv("RETORT_CONFIG", config_file.c_str(), 1);
  std::cout.flush();
  execv(program.c_str(), pointers.data());
  throw ConfigError(fmt::format("cannot run {}: {}", program, std::generic_category().message(errno)));
}

int run(std::vector<std::string> arguments) {
  const Options options{};
  Words words = split(arguments);
  const BuildWish wish{.build = !take(words.front, "--no-build"), .show_output = take(words.front, "--show-build")};
  arguments = words.front;
  if (!words.command.empty()) arguments.push_back(words.command);
  arguments.insert(arguments.end(), words.rest.begin(), words.rest.end());
  if (is_for_the_tool(words, options)) {
    const bool is_overview = words.command.empty() || (words.command == "help" && words.rest.empty());
    const int code = cli::run(arguments, options, std::cout, std::cerr);
    if (is_overview && std::find(arguments.begin(), arguments.end(), "--version") == arguments.end()) {
      print_tool_overview(code == ok ? std::cout : std::cerr);
    }
    return code;
  }
  const Settings settings = settings_of_project(words, options);
  hand_over(settings, ready_runner(settings, wish, std::cerr), arguments);
}

}  // namespace

int run_tool(int argc, const char* const* argv) {
  const std::vector<std::string> arguments(argv + std::min(argc, 1), argv + argc);
  const bool as_json = std::find(arguments.begin(), arguments.end(), "--json") != arguments.end();
  try {
    return run(arguments);
  } catch (const Error& error) {
    return report(error, as_json, std::cout, std::cerr);
  } catch (const std::exception& error) {
    std::cerr << "error: " << error.what() << '\n';
    return failed;
  }
}

}  // namespace retort::inline v1::cli
