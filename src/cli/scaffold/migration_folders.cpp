#include "cli/scaffold/migration_folders.hpp"

#include "cli/path_text.hpp"
#include "cli/text_file.hpp"

#include <retort/error.hpp>

#include <algorithm>
#include <set>
#include <string_view>
#include <system_error>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace retort::inline v1::cli {

namespace {

namespace fs = std::filesystem;

/// The names in RETORT_MIGRATION(…), wherever the words stand: one too many does no harm.
std::vector<std::string> registered_classes(std::string_view code) {
  constexpr std::string_view macro = "RETORT_MIGRATION(";
  std::vector<std::string> names;
  for (std::size_t at = code.find(macro); at != std::string_view::npos; at = code.find(macro, at + 1)) {
    const std::size_t begin = at + macro.size();
    names.emplace_back(code.substr(begin, code.find(')', begin) - begin));
  }
  return names;
}

std::vector<fs::path> sources_below(const fs::path& folder) {
  std::vector<fs::path> sources;
  std::error_code error;
  for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    if (entry->path().extension() == ".cpp") sources.push_back(entry->path());
  }
  if (error) throw ConfigError(fmt::format("cannot read the folder {}: {}", path_text(folder), error.message()));
  std::ranges::sort(sources);
  return sources;
}

bool is_below(const fs::path& path, const fs::path& folder) {
  return std::ranges::mismatch(folder, path).in1 == folder.end();
}

std::vector<std::string> texts(const std::vector<fs::path>& paths) {
  std::vector<std::string> result;
  for (const fs::path& path : paths) result.push_back(path_text(path));
  return result;
}

/// Without a slash at the end, which would count as a part.
fs::path folder_path(const Settings& settings, const std::string& text) {
  fs::path path = settings.path(text);
  return path.has_filename() ? path : path.parent_path();
}

}  // namespace

MigrationFolders::MigrationFolders(const Settings& settings) : settings_(&settings) {
  for (const std::string& location : settings.database.files.version_locations) {
    locations_.push_back(folder_path(settings, location));
    std::error_code ignored;
    if (!fs::is_directory(locations_.back(), ignored)) {
      throw ConfigError(fmt::format("there is no folder {} for migrations", path_text(locations_.back())),
                        fmt::format("make it, or correct version_locations in {}",
                                    settings.config_file.empty() ? "retort.ini" : settings.config_file));
    }
    for (const fs::path& source : sources_below(locations_.back())) {
      const std::vector<std::string> classes = registered_classes(read_text_file(source.string()));
      if (classes.empty()) continue;
      files_.push_back(source);
      classes_.insert(classes_.end(), classes.begin(), classes.end());
    }
  }
}

void MigrationFolders::check_complete(const RevisionMap& revisions) const {
  std::set<std::string> known;
  for (const Revision& revision : revisions.revisions()) {
    if (revision.where.file != nullptr) known.insert(fs::path(revision.where.file).filename().string());
  }
  for (const fs::path& file : files_) {
    if (known.contains(file.filename().string())) continue;
    throw ConfigError(fmt::format("{} is not in this program", path_text(file)),
                      "build the program again; the `retort` tool does so by itself");
  }
}

std::optional<fs::path> MigrationFolders::find(const std::string& file) const {
  const auto is_same_name = [&](const fs::path& path) { return path.filename() == fs::path(file).filename(); };
  const auto ends_alike = [&](const fs::path& path) { return path.string().ends_with("/" + file); };
  auto found = std::ranges::find_if(files_, ends_alike);
  if (found == files_.end()) found = std::ranges::find_if(files_, is_same_name);
  return found == files_.end() ? std::nullopt : std::optional(*found);
}

fs::path MigrationFolders::source_of(const RevisionInfo& revision) const {
  if (const auto path = find(revision.file)) return *path;
  throw ConfigError(fmt::format("the source of {} is not found: {}", revision.id, revision.file),
                    fmt::format("it is looked for in the version_locations: {}", fmt::join(texts(locations_), ", ")));
}

fs::path MigrationFolders::chosen_by_user(const std::string& version_path) const {
  const fs::path path = [&] {
    const fs::path beside_file = folder_path(*settings_, version_path);
    return std::ranges::any_of(locations_, [&](const fs::path& location) { return is_below(beside_file, location); })
               ? beside_file
               : (working_directory() / version_path).lexically_normal();
  }();
  const bool may_be_below = settings_->database.files.recursive_version_locations;
  for (const fs::path& location : locations_) {
    if (path == location || (may_be_below && is_below(path, location))) return path;
  }
  throw UsageError(fmt::format("--version-path {}: migrations are not looked for there", version_path),
                   fmt::format("the version_locations are {}", fmt::join(texts(locations_), ", ")));
}

fs::path MigrationFolders::choose(const std::string& version_path, const RevisionMap& revisions,
                                  const std::vector<std::size_t>& parents) const {
  if (!version_path.empty()) return chosen_by_user(version_path);
  if (locations_.size() == 1) return locations_.front();
  for (const std::size_t parent : parents) {
    const char* const name = revisions.revisions()[parent].where.file;
    const auto file = name == nullptr ? std::nullopt : find(name);
    if (!file) continue;
    for (const fs::path& location : locations_) {
      if (is_below(*file, location)) return location;
    }
  }
  throw UsageError(fmt::format("there are {} folders for migrations, and none is chosen", locations_.size()),
                   fmt::format("--version-path says which: {}", fmt::join(texts(locations_), ", ")));
}

}  // namespace retort::inline v1::cli
