#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace retort::inline v1::cli {

/// The source of one migration, taken apart so that it can become a part of another file.
struct MigrationSource {
  std::vector<std::string> includes{};  ///< "#include …" lines, in order
  std::string code{};                   ///< the rest, without its RETORT_MIGRATION
  std::string class_name{};             ///< with its named namespaces: "shop::CreateUsers"
};

/// Throws ConfigError, which names `path`, for a file that registers no migration or several.
MigrationSource migration_source(std::string_view text, const std::string& path);

}  // namespace retort::inline v1::cli
