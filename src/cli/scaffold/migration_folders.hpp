#pragma once

#include "cli/configuration/settings.hpp"

#include <retort/revision_info.hpp>
#include <retort/revision_map.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace retort::inline v1::cli {

/// The sources of a database's migrations, as they lie on the disk.
class MigrationFolders {
 public:
  /// Reads every .cpp file in and below the version_locations. Throws ConfigError for a location that is not there.
  explicit MigrationFolders(const Settings& settings);

  /// The classes that are registered in them.
  const std::vector<std::string>& classes() const noexcept { return classes_; }

  /// Throws ConfigError when there is a migration that the program was built without: what is written now would not
  /// know of it.
  void check_complete(const RevisionMap& revisions) const;

  /// Where a migration is that messages call `file`; none when it is not there.
  std::optional<std::filesystem::path> find(const std::string& file) const;
  /// Throws ConfigError when it is not there.
  std::filesystem::path source_of(const RevisionInfo& revision) const;

  /// The folder of a new migration: `version_path` if that is given, the only location, or that of the first parent.
  /// Throws UsageError when that leaves it open.
  std::filesystem::path choose(const std::string& version_path, const RevisionMap& revisions,
                               const std::vector<std::size_t>& parents) const;

 private:
  std::filesystem::path chosen_by_user(const std::string& version_path) const;

  const Settings* settings_;
  std::vector<std::filesystem::path> locations_{};
  std::vector<std::filesystem::path> files_{};  ///< those with a migration
  std::vector<std::string> classes_{};
};

}  // namespace retort::inline v1::cli
