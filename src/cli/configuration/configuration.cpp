#include "cli/configuration/keys.hpp"
#include "cli/configuration/settings.hpp"
#include "cli/path_text.hpp"
#include "cli/suggestion.hpp"
#include "cli/text_file.hpp"
#include "core/lists.hpp"

#include <retort/error.hpp>

#include <algorithm>
#include <cstdlib>
#include <system_error>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace retort::inline v1::cli {

namespace {

namespace fs = std::filesystem;

std::optional<fs::path> find_upwards(const fs::path& from, const std::string& name) {
  std::error_code ignored;
  for (fs::path folder = from;; folder = folder.parent_path()) {
    if (fs::is_regular_file(folder / name, ignored)) return folder / name;
    if (!folder.has_relative_path()) return std::nullopt;
  }
}

/// What -c names, then RETORT_CONFIG, then what is found.
std::optional<fs::path> path_of_file(const Options& options, const std::string& given) {
  if (!given.empty()) return fs::path(given);
  if (const char* named = std::getenv("RETORT_CONFIG"); named != nullptr && *named != '\0') return fs::path(named);
  if (options.config_file.empty()) return std::nullopt;
  if (options.config_file.find('/') != std::string::npos) return fs::path(options.config_file);
  return find_upwards(working_directory(), options.config_file);
}

Variables variables_of(const fs::path& root) {
  const fs::path file = root / ".env";
  std::error_code ignored;
  VariableMap variables;
  if (fs::is_regular_file(file, ignored)) variables = parse_dot_env(read_text_file(file.string()), path_text(file));
  variables["here"] = root.string();
  return Variables(std::move(variables));
}

/// "billing" of "billing.production".
std::string first_part(const std::string& section) { return section.substr(0, section.find('.')); }

void check_database_names(const std::vector<std::string>& names, const std::string& where) {
  for (const std::string& name : names) {
    if (name == "all" || name == Configuration::common_section || name.find('.') != std::string::npos) {
      throw ConfigError(fmt::format("{}: a database cannot be called \"{}\"", where, name),
                        "all, retort and names with a dot have a meaning of their own");
    }
  }
}

}  // namespace

Configuration::Configuration(const Options& options, const std::string& config_file) : options_(&options) {
  for (const Database& database : options.databases) databases_.push_back(database.name);
  check_database_names(databases_, options.program);
  const auto path = path_of_file(options, config_file);
  root_ = path ? fs::absolute(*path).parent_path() : working_directory();
  if (!path) {
    variables_ = Variables{};
    return;
  }
  file_ = parse_ini(read_text_file(path->string()), path_text(*path));
  check_keys(*file_);
  variables_ = variables_of(root_);
  const IniSection* common = file_->find(common_section);
  const IniEntry* list = common == nullptr ? nullptr : common->find("databases");
  if (list == nullptr) return;
  databases_ = items_of(list->value);
  check_database_names(databases_, file_->where(list->line));
}

std::vector<Settings> Configuration::choose(const std::string& name) const {
  std::vector<Settings> chosen;
  if (name.empty() && databases_.size() <= 1) {
    chosen.push_back(settings_of(databases_.empty() ? "" : databases_.front()));
  } else if (name == "all") {
    for (const std::string& database : databases_) chosen.push_back(settings_of(database));
    if (databases_.empty()) chosen.push_back(settings_of(""));
  } else if (name.empty()) {
    throw UsageError(fmt::format("there are {} databases, and none is chosen", databases_.size()),
                     fmt::format("-n NAME chooses one, -n all each in turn: {}", fmt::join(databases_, ", ")));
  } else {
    if (name == common_section && !databases_.empty()) fail_unknown(name);
    chosen.push_back(settings_of(name));
  }
  return chosen;
}

Database Configuration::program_database(const std::string& name) const {
  const auto found = std::ranges::find(options_->databases, name, &Database::name);
  if (found != options_->databases.end()) return *found;
  Database database{.url = options_->url,
                    .registry = options_->registry,
                    .migrator = options_->migrator,
                    .files = options_->files,
                    .declarations = options_->declarations};
  if (!databases_.empty()) {
    database.name = database.set = name;
    database.url.clear();
    database.registry = nullptr;
    database.declarations.clear();
  }
  return database;
}

Settings Configuration::settings_of(const std::string& section) const {
  const std::string name = first_part(section);
  const bool is_database = holds(databases_, name);
  const bool is_section = file_ && file_->find(section) != nullptr;
  const bool is_common = section.empty() || section == common_section;
  if (!is_common && !(is_database && section == name) && !(is_section && (is_database || databases_.empty()))) {
    fail_unknown(section);
  }
  Settings settings{.database = program_database(is_database ? name : ""), .root = root_, .variables = variables_};
  if (settings.database.set.empty()) settings.database.set = settings.database.name;
  settings.reads_database_url = databases_.size() <= 1;
  if (!file_) return settings;
  settings.config_file = file_->path;
  lay_over(settings, common_section, false);
  for (std::size_t dot = section.find('.'); dot != std::string::npos; dot = section.find('.', dot + 1)) {
    lay_over(settings, section.substr(0, dot), false);
  }
  if (!is_common) lay_over(settings, section, true);
  return settings;
}

void Configuration::lay_over(Settings& settings, const std::string& name, bool is_chosen) const {
  const IniSection* section = file_->find(name);
  if (section == nullptr) return;
  for (const IniEntry& entry : section->entries) {
    if (entry.key == "databases") continue;
    if (entry.key == "url") {
      settings.url = entry;
      settings.is_url_of_chosen_section = is_chosen;
      continue;
    }
    const std::string where = file_->where(entry.line);
    assign(settings, entry.key, interpolated(entry.value, variables_, fmt::format("{}: {}", where, entry.key)), where);
  }
}

void Configuration::fail_unknown(const std::string& name) const {
  std::vector<std::string> known = databases_;
  if (!known.empty()) {
    throw UsageError(fmt::format("there is no database called \"{}\"", name),
                     suggestion(known, name, "the databases are"));
  }
  if (!file_) {
    throw UsageError(fmt::format("-n {}: there is no retort.ini to find the section in", name),
                     "-c FILE names one; it is looked for here and in the folders above");
  }
  for (const IniSection& section : file_->sections) known.push_back(section.name);
  throw UsageError(fmt::format("there is no section [{}] in {}", name, file_->path),
                   suggestion(known, name, "the sections are"));
}

}  // namespace retort::inline v1::cli
