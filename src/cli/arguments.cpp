#include "cli/arguments.hpp"

#include "cli/custom.hpp"

#include <retort/error.hpp>

#include <algorithm>
#include <cctype>
#include <string_view>

#include <fmt/format.h>

namespace retort::inline v1::cli {

namespace {

namespace po = boost::program_options;

constexpr int style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;

/// "-1" is a revision, not an option.
bool is_relative(const std::string& argument) {
  return argument.size() > 1 && argument[0] == '-' &&
         std::all_of(argument.begin() + 1, argument.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

bool is_option(const std::string& word) { return word.size() > 1 && word[0] == '-'; }

/// Whether an option's value is the next word.
bool takes_next(const po::options_description& options, const std::string& word) {
  const bool is_long = word.starts_with("--");
  if (is_long ? word.find('=') != std::string::npos : word.size() != 2) return false;
  const std::string name = is_long ? word.substr(2) : word;
  const auto* option = options.find_nothrow(name, false);
  return option != nullptr && option->semantic()->max_tokens() > 0;
}

std::string advice(const Command& command, const std::string& program) {
  return fmt::format("{} {} --help lists what it takes", program, command.name);
}

/// An empty one is more likely a variable that was never set than a wish for base.
void check_positional(const Command& command, const po::variables_map& values, const std::string& program) {
  if (values.count("revision") == 0) return;
  const auto& given = values["revision"].as<std::vector<std::string>>();
  const std::string_view arguments = command.arguments;
  const bool takes_other = !arguments.empty() && arguments.find("REV") == std::string_view::npos;
  const char* const kind = takes_other ? "argument" : "revision";
  if (arguments.empty()) {
    throw UsageError(fmt::format("{} takes no {}, \"{}\" is given", command.name, kind, given.front()),
                     advice(command, program));
  }
  if (std::find(given.begin(), given.end(), "") != given.end()) {
    throw UsageError(fmt::format("{}: the {} is empty", command.name, kind),
                     takes_other ? "" : "base stands for no revision at all");
  }
}

void store(const po::options_description& options, const po::positional_options_description& positional,
           const std::vector<std::string>& words, po::variables_map& values) {
  po::store(po::command_line_parser(words).options(options).positional(positional).style(style).run(), values);
}

}  // namespace

po::options_description global_options(bool with_short_config) {
  po::options_description description("Options");
  auto add = description.add_options();
  add(with_short_config ? "config,c" : "config", po::value<std::string>()->value_name("FILE"),
      "the configuration; otherwise retort.ini, here or above");
  add("name,n", po::value<std::string>()->value_name("NAME"),
      "a section of the configuration, or one of several databases; all: each of them");
  add(",x", po::value<std::vector<std::string>>()->value_name("KEY=VALUE")->composing(),
      "for migrations that ask: x_argument(\"KEY\")");
  add("url", po::value<std::string>()->value_name("URL"), "the database; otherwise DATABASE_URL");
  add("wait-for-database", po::value<std::string>()->value_name("TIME"),
      "go on trying for so long while the database cannot be reached: 30s, 2m");
  add("json", "print JSON");
  add("quiet,q", "no progress");
  add("help,h", "this text");
  return description;
}

po::options_description options_of(const Command& command) {
  po::options_description description("Options");
  if (command.custom != nullptr) {
    add_custom_options(*command.custom, description);
  } else {
    command.add_options(description);
  }
  const bool has_own_c = description.find_nothrow("-c", false) != nullptr;
  const po::options_description global = global_options(!has_own_c);
  for (const auto& option : global.options()) description.add(option);
  return description;
}

Words split(const std::vector<std::string>& arguments) {
  const po::options_description options = global_options(true);
  std::size_t i = 0;
  while (i < arguments.size() && is_option(arguments[i])) i += takes_next(options, arguments[i]) ? 2 : 1;
  Words words;
  i = std::min(i, arguments.size());
  words.front.assign(arguments.begin(), arguments.begin() + static_cast<std::ptrdiff_t>(i));
  if (i == arguments.size()) return words;
  words.command = arguments[i];
  words.rest.assign(arguments.begin() + static_cast<std::ptrdiff_t>(i) + 1, arguments.end());
  return words;
}

po::variables_map parse_front(const Words& words, const std::string& program) {
  po::options_description options = global_options(true);
  options.add_options()("version", "");
  po::variables_map values;
  try {
    store(options, {}, words.front, values);
  } catch (const po::error& error) {
    throw UsageError(error.what(), fmt::format("{} --help lists the commands", program));
  }
  return values;
}

po::variables_map parse(const Command& command, const Words& words, const std::string& program) {
  po::options_description options = options_of(command);
  options.add_options()("revision", po::value<std::vector<std::string>>());
  po::positional_options_description positional;
  positional.add("revision", -1);
  std::vector<std::string> rest;
  for (const std::string& word : words.rest) rest.push_back(is_relative(word) ? "--revision=" + word : word);
  po::variables_map values;
  try {
    store(options, positional, rest, values);
    store(global_options(true), {}, words.front, values);
  } catch (const po::error& error) {
    throw UsageError(fmt::format("{}: {}", command.name, error.what()), advice(command, program));
  }
  check_positional(command, values, program);
  return values;
}

}  // namespace retort::inline v1::cli
