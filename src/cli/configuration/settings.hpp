#pragma once

#include "cli/configuration/ini_file.hpp"
#include "cli/configuration/variables.hpp"

#include <retort/cli/cli.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace retort::inline v1::cli {

/// How the `retort` tool builds the program that carries a project's migrations.
struct BuildSettings {
  std::string source_directory = ".";  ///< where CMakeLists.txt is
  std::string build_directory = "build";
  std::string build_type{};        ///< CMAKE_BUILD_TYPE of a build directory that the tool makes
  std::string target{};            ///< of CMake; empty: the project's only program
  std::string cmake_arguments{};   ///< for the first configuration, as a shell would split them
  std::string build_command{};     ///< instead of CMake; then `runner` says what it makes
  std::string runner{};            ///< the program; empty: CMake knows where it puts `target`
  std::string runner_arguments{};  ///< what the program wants before Retort's commands: "db"
};

/// One database as the command line sees it: what the program says, with the sections of retort.ini laid over it.
struct Settings {
  Database database{};  ///< without a name where there is only one; `url` is the program's own
  BuildSettings build{};
  std::filesystem::path root{};  ///< where relative paths begin
  std::string config_file{};     ///< empty: none was read

  /// As it stands in the file, since a variable in it matters only to those who ask.
  std::optional<IniEntry> url{};
  bool is_url_of_chosen_section = false;  ///< rather than of one that it inherits from
  bool reads_database_url = true;         ///< with several databases one variable cannot stand for all
  Variables variables{};

  /// A path of the configuration, absolute.
  std::filesystem::path path(const std::string& relative) const { return (root / relative).lexically_normal(); }
  /// Where the database is, --url aside. Throws UsageError when nothing says so.
  std::string database_url() const;
};

/// What is read before a command runs: retort.ini, .env beside it, and what the program says.
class Configuration {
 public:
  /// The section that all others inherit from.
  static constexpr const char* common_section = "retort";

  /// `config_file` is what -c says, or "". Throws ConfigError.
  Configuration(const Options& options, const std::string& config_file);

  /// The databases that -n chooses: "" the only one, "all" each in turn. Throws UsageError for a name that is none.
  std::vector<Settings> choose(const std::string& name) const;
  /// What holds for all of them: the section [retort].
  Settings common() const { return settings_of(common_section); }
  /// Their names; empty where there is only one, without a name.
  const std::vector<std::string>& databases() const noexcept { return databases_; }

 private:
  Settings settings_of(const std::string& section) const;
  Database program_database(const std::string& name) const;
  void lay_over(Settings& settings, const std::string& section, bool is_chosen) const;
  [[noreturn]] void fail_unknown(const std::string& name) const;

  const Options* options_;
  std::optional<IniFile> file_{};
  std::filesystem::path root_{};
  Variables variables_{};
  std::vector<std::string> databases_{};
};

}  // namespace retort::inline v1::cli
