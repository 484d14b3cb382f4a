#include "cli/arguments.hpp"

#include "cli/duration.hpp"

#include <algorithm>
#include <cctype>
#include <chrono>
#include <cstdlib>
#include <utility>

#include <fmt/format.h>

namespace retort::inline v1::cli {

namespace {

namespace po = boost::program_options;

/// "-1" is a revision, not an option.
bool is_relative(const std::string& argument) {
  return argument.size() > 1 && argument[0] == '-' &&
         std::all_of(argument.begin() + 1, argument.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

std::string advice(const Command& command, const std::string& program) {
  return fmt::format("{} {} --help lists what it takes", program, command.name);
}

/// An empty one is more likely a variable that was never set than a wish for base.
void check_revisions(const Command& command, const po::variables_map& values, const std::string& program) {
  if (values.count("revision") == 0) return;
  const auto& revisions = values["revision"].as<std::vector<std::string>>();
  if (*command.arguments == '\0') {
    throw UsageError(fmt::format("{} takes no revision, \"{}\" is given", command.name, revisions.front()),
                     advice(command, program));
  }
  if (std::find(revisions.begin(), revisions.end(), "") != revisions.end()) {
    throw UsageError(fmt::format("{}: the revision is empty", command.name), "base stands for no revision at all");
  }
}

std::chrono::milliseconds duration_of(const po::variables_map& values, const char* option) {
  try {
    return parse_duration(values[option].as<std::string>());
  } catch (const UsageError& error) {
    throw UsageError(fmt::format("--{}: {}", option, error.details().message), error.details().hint);
  }
}

}  // namespace

po::options_description options_of(const Command& command) {
  po::options_description description("Options");
  command.add_options(description);
  auto add = description.add_options();
  add("url", po::value<std::string>()->value_name("URL"), "the database; otherwise DATABASE_URL");
  add("wait-for-database", po::value<std::string>()->value_name("TIME"),
      "go on trying for so long while the database cannot be reached: 30s, 2m");
  add("json", "print JSON");
  add("quiet,q", "no progress");
  add("help,h", "this text");
  return description;
}

po::variables_map parse(const Command& command, const std::vector<std::string>& arguments, const std::string& program) {
  po::options_description all = options_of(command);
  all.add_options()("revision", po::value<std::vector<std::string>>());
  po::positional_options_description positional;
  positional.add("revision", -1);
  std::vector<std::string> words;
  for (const std::string& argument : arguments) {
    words.push_back(is_relative(argument) ? "--revision=" + argument : argument);
  }
  po::variables_map values;
  try {
    const int style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
    po::store(po::command_line_parser(words).options(all).positional(positional).style(style).run(), values);
  } catch (const po::error& error) {
    throw UsageError(fmt::format("{}: {}", command.name, error.what()), advice(command, program));
  }
  check_revisions(command, values, program);
  return values;
}

std::vector<std::string> Invocation::revisions() const {
  return has("revision") ? values["revision"].as<std::vector<std::string>>() : std::vector<std::string>();
}

std::string Invocation::revision(const std::string& otherwise) const {
  const std::vector<std::string> given = revisions();
  if (given.empty()) return otherwise;
  if (given.size() > 1) {
    throw UsageError(fmt::format("one revision is wanted, {} are given", given.size()),
                     "the ends of all branches together are called heads");
  }
  return given.front();
}

const Registry& Invocation::registry() const {
  return options.registry != nullptr ? *options.registry : retort::registry();
}

std::string Invocation::url() const {
  if (has("url")) return values["url"].as<std::string>();
  const char* from_environment = std::getenv("DATABASE_URL");
  if (from_environment != nullptr && *from_environment != '\0') return from_environment;
  if (!options.url.empty()) return options.url;
  throw UsageError("no database is given",
                   "--url URL, or DATABASE_URL in the environment: "
                   "postgresql://user@host/database or sqlite:file.db");
}

std::unique_ptr<Connection> Invocation::connect() const {
  ConnectOptions connect_options;
  if (has("wait-for-database")) connect_options.wait = duration_of(values, "wait-for-database");
  return retort::connect(url(), connect_options);
}

Migrator Invocation::migrator() const {
  MigratorOptions migrator_options = options.migrator;
  if (has("lock-wait")) migrator_options.lock_wait = duration_of(values, "lock-wait");
  if (has("single-transaction")) migrator_options.single_transaction = true;
  const Registry& migrations = registry();
  return Migrator(connect(), migrations, std::move(migrator_options));
}

}  // namespace retort::inline v1::cli
