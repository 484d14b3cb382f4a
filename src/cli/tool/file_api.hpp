#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace retort::inline v1::cli {

/// A program that a project of CMake makes.
struct BuiltProgram {
  std::string target{};
  std::filesystem::path path{};
};

/// Asks CMake to leave its answer in a build directory when it is next configured there.
void ask_file_api(const std::filesystem::path& build_directory);

/// Whether there is an answer.
bool has_file_api_answer(const std::filesystem::path& build_directory);

/// The programs of the first configuration. Throws ConfigError when there is no answer that can be read.
std::vector<BuiltProgram> programs_of(const std::filesystem::path& build_directory);

}  // namespace retort::inline v1::cli
