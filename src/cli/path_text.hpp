#pragma once

#include <filesystem>
#include <string>

namespace retort::inline v1::cli {

/// Throws ConfigError when it has been removed.
std::filesystem::path working_directory();

/// A path as people write it: relative to the working directory for what is below it, absolute otherwise.
std::string path_text(const std::filesystem::path& path);

}  // namespace retort::inline v1::cli
