#include "cli/completion.hpp"

#include "cli/arguments.hpp"
#include "cli/scaffold/template.hpp"
#include "cli/scaffold/templates.hpp"

#include <algorithm>
#include <cctype>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace retort::inline v1::cli {

namespace {

/// "shop db" is the program shop, whose word db stands in front of Retort's commands.
std::vector<std::string> words_of_program(const Options& options) {
  std::vector<std::string> words;
  std::string_view rest = options.program;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    if (end > 0) words.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  if (words.empty()) words.emplace_back("retort");
  return words;
}

std::string function_name(const std::vector<std::string>& words) {
  std::string name = fmt::format("_{}_completion", fmt::join(words, "_"));
  std::ranges::replace_if(
      name, [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return name;
}

std::vector<std::string> option_words(const boost::program_options::options_description& options) {
  std::vector<std::string> words;
  for (const auto& option : options.options()) {
    const std::string& name = option->long_name();
    words.push_back(
        name.empty() ? option->canonical_display_name(boost::program_options::command_line_style::allow_dash_for_short)
                     : "--" + name);
  }
  return words;
}

/// What a command's arguments may be, as far as that is known without the project.
std::string argument_words(const Command& command) {
  const std::string_view arguments = command.arguments;
  const std::string_view name = command.name;
  if (name == "completion") return "bash zsh";
  if (arguments.find("REV") == std::string_view::npos) return {};
  return name == "downgrade" ? "base -1" : "head heads base";
}

/// A branch of a case statement for each command.
std::string cases_of(const Options& options) {
  std::string cases;
  for (const Command& command : all_commands(options)) {
    cases += fmt::format("    {}) flags=\"{}\" targets=\"{}\" ;;\n", command.name,
                         fmt::join(option_words(options_of(command)), " "), argument_words(command));
  }
  return cases;
}

std::string completion(const Options& options, std::string_view shell_template) {
  std::vector<std::string> names;
  for (const Command& command : all_commands(options)) names.emplace_back(command.name);
  std::string names_of_templates;
  for (const ProjectTemplate& one : project_templates()) names_of_templates += fmt::format("{} ", one.name);
  const std::vector<std::string> words = words_of_program(options);
  return filled(embedded_text(shell_template),
                {{"program", words.front()},
                 {"call", fmt::format("{}", fmt::join(words, " "))},
                 {"function", function_name(words)},
                 {"depth", std::to_string(words.size())},
                 {"prefix", fmt::format("{}", fmt::join(words.begin() + 1, words.end(), " "))},
                 {"commands", fmt::format("{}", fmt::join(names, " "))},
                 {"front", fmt::format("{} --version", fmt::join(option_words(global_options(true)), " "))},
                 {"templates", names_of_templates},
                 {"cases", cases_of(options)}},
                std::string(shell_template));
}

}  // namespace

std::string bash_completion(const Options& options) { return completion(options, "completion.bash.in"); }
std::string zsh_completion(const Options& options) { return completion(options, "completion.zsh.in"); }

}  // namespace retort::inline v1::cli
