#pragma once

#include "cli/configuration/settings.hpp"

#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

namespace retort::inline v1::cli {

/// Runs a step of a build. What it prints is shown when it fails, or when `show_output`; after two seconds a line says
/// that it is at work. Throws ConfigError when it fails.
void run_build_step(const std::vector<std::string>& words, const std::string& directory, bool show_output,
                    std::ostream& err);

/// A project as CMake builds it. Where its programs are is known from CMake's file API.
class CMakeProject {
 public:
  CMakeProject(const Settings& settings, bool show_output, std::ostream& err);

  /// Configures when that has not been done, and builds what is out of date.
  void build();

  /// The program of the target that the settings name; the only one, when they name none. Throws ConfigError.
  std::filesystem::path program() const;

 private:
  void configure();
  std::string target() const;

  const Settings& settings_;
  std::filesystem::path source_;
  std::filesystem::path binary_;
  bool show_output_;
  std::ostream& err_;
};

}  // namespace retort::inline v1::cli
