#include "cli/configuration/keys.hpp"

#include "cli/duration.hpp"
#include "cli/suggestion.hpp"

#include <retort/error.hpp>

#include <algorithm>

#include <fmt/format.h>

namespace retort::inline v1::cli {

namespace {

namespace po = boost::program_options;

std::vector<std::string> split(const std::string& text, const char* separators) {
  std::vector<std::string> items;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find_first_of(separators, begin), text.size());
    const std::size_t first = std::min(text.find_first_not_of(" \t", begin), end);
    const std::size_t last = text.find_last_not_of(" \t", end == 0 ? 0 : end - 1);
    if (first < end) items.push_back(text.substr(first, last - first + 1));
    begin = end + 1;
  }
  return items;
}

po::typed_value<std::string>* words(std::string& member) { return po::value(&member); }

po::typed_value<std::string>* list(std::vector<std::string>& member,
                                   std::vector<std::string> (*split_value)(const std::string&)) {
  return po::value<std::string>()->notifier(
      [&member, split_value](const std::string& text) { member = split_value(text); });
}

void add_database_keys(po::options_description_easy_init add, Settings& settings) {
  Database& database = settings.database;
  MigratorOptions& migrator = database.migrator;
  add("url", po::value<std::string>(), "the database's address");
  add("set", words(database.set), "the SET of retort_add_migrations()");
  add("version_table", words(migrator.tables.version.name), "a table's name");
  add("version_table_schema", po::value<std::string>()->notifier([&migrator](const std::string& schema) {
    migrator.tables.version.schema = migrator.tables.journal.schema = schema;
  }),
      "a schema's name; the journal is in it too");
  add("journal_table", words(migrator.tables.journal.name), "a table's name");
  add("single_transaction", po::value(&migrator.single_transaction), "true or false");
  add("tolerate_unknown_revisions", po::value(&migrator.tolerate_unknown_revisions), "true or false");
  add("lock_wait", po::value<std::string>()->notifier([&migrator](const std::string& text) {
    migrator.lock_wait = parse_duration(text);
  }),
      "a duration: 30s, 10m");
}

void add_file_keys(po::options_description_easy_init add, MigrationFiles& files) {
  add("version_locations", list(files.version_locations, items_of), "folders, a line each or separated by commas");
  add("recursive_version_locations", po::value(&files.recursive_version_locations), "true or false");
  add("file_template", words(files.file_template), "a file's name with %(rev)s and the like");
  add("truncate_slug_length", po::value(&files.truncate_slug_length), "a number");
  add("timezone", words(files.timezone), "UTC, or a name such as Europe/Berlin");
  add("template_file", words(files.template_file), "a file");
  add("post_write_hooks", list(files.post_write_hooks, lines_of), "commands, a line each");
}

void add_build_keys(po::options_description_easy_init add, BuildSettings& build) {
  add("source_directory", words(build.source_directory), "the folder of CMakeLists.txt");
  add("build_directory", words(build.build_directory), "a folder");
  add("build_type", words(build.build_type), "Debug, Release, RelWithDebInfo or MinSizeRel");
  add("target", words(build.target), "a target of CMake");
  add("cmake_arguments", words(build.cmake_arguments), "arguments for cmake");
  add("build_command", words(build.build_command), "a command");
  add("runner", words(build.runner), "a program");
  add("runner_arguments", words(build.runner_arguments), "arguments");
}

/// Read by the configuration itself.
constexpr const char* databases_key = "databases";

std::vector<std::string> known_keys() {
  Settings settings;
  std::vector<std::string> names{databases_key};
  const po::options_description keys = keys_of(settings);
  for (const auto& key : keys.options()) names.push_back(key->long_name());
  return names;
}

[[noreturn]] void refuse_key(const std::string& key, const std::string& where, const std::vector<std::string>& known) {
  throw ConfigError(fmt::format("{}: there is no key \"{}\"", where, key), suggestion(known, key, "the keys are"));
}

}  // namespace

po::options_description keys_of(Settings& settings) {
  po::options_description keys("Keys of retort.ini");
  add_database_keys(keys.add_options(), settings);
  add_file_keys(keys.add_options(), settings.database.files);
  add_build_keys(keys.add_options(), settings.build);
  return keys;
}

void assign(Settings& settings, const std::string& key, const std::string& value, const std::string& where) {
  const po::options_description keys = keys_of(settings);
  if (keys.find_nothrow(key, false) == nullptr) refuse_key(key, where, known_keys());
  po::parsed_options parsed(&keys);
  parsed.options.emplace_back(key, std::vector{value});
  try {
    po::variables_map values;
    po::store(parsed, values);
    po::notify(values);
  } catch (const UsageError& error) {
    throw ConfigError(fmt::format("{}: {}: {}", where, key, error.details().message), error.details().hint);
  } catch (const po::error&) {
    throw ConfigError(fmt::format("{}: {} cannot be \"{}\"", where, key, value),
                      fmt::format("{} is {}", key, keys.find(key, false).description()));
  }
}

void check_keys(const IniFile& file) {
  const std::vector<std::string> known = known_keys();
  for (const IniSection& section : file.sections) {
    for (const IniEntry& entry : section.entries) {
      const bool is_known = std::find(known.begin(), known.end(), entry.key) != known.end();
      if (!is_known) refuse_key(entry.key, file.where(entry.line), known);
    }
  }
}

std::vector<std::string> items_of(const std::string& text) { return split(text, ",\n"); }
std::vector<std::string> lines_of(const std::string& text) { return split(text, "\n"); }

}  // namespace retort::inline v1::cli
