#include "cli/tool/runner.hpp"

#include "cli/path_text.hpp"
#include "cli/process.hpp"
#include "cli/tool/cmake_project.hpp"

#include <retort/error.hpp>

#include <cerrno>
#include <filesystem>
#include <ostream>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

namespace retort::inline v1::cli {

namespace {

namespace fs = std::filesystem;

/// Build tools do not expect another of their kind in the same folder. The lock goes with the process.
class FolderLock {
 public:
  explicit FolderLock(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    const std::string path = (folder / ".retort.lock").string();
    file_ = error ? -1 : open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (file_ < 0) {
      const std::string why = error ? error.message() : std::generic_category().message(errno);
      throw ConfigError(fmt::format("cannot use the build directory {}: {}", path_text(folder), why));
    }
    while (flock(file_, LOCK_EX) != 0 && errno == EINTR) {
    }
  }
  ~FolderLock() { close(file_); }
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;

 private:
  int file_ = -1;
};

std::string existing(const fs::path& program, const Settings& settings) {
  std::error_code ignored;
  if (fs::is_regular_file(program, ignored)) return program.string();
  throw ConfigError(fmt::format("there is no program {}", path_text(program)),
                    fmt::format("leave out --no-build, or correct runner in {}", settings.config_file));
}

/// A project that builds itself in another way.
std::string built_by_command(const Settings& settings, const BuildWish& wish, std::ostream& err) {
  const BuildSettings& build = settings.build;
  if (build.runner.empty()) {
    throw ConfigError(fmt::format("{}: build_command is given, and runner is not", settings.config_file),
                      "say which program the command makes: runner = out/shop");
  }
  if (wish.build) {
    run_build_step({"/bin/sh", "-c", build.build_command}, settings.root.string(), wish.show_output, err);
  }
  return existing(settings.path(build.runner), settings);
}

}  // namespace

std::string ready_runner(const Settings& settings, const BuildWish& wish, std::ostream& err) {
  const BuildSettings& build = settings.build;
  if (!build.build_command.empty()) return built_by_command(settings, wish, err);
  const FolderLock lock(settings.path(build.build_directory));
  CMakeProject project(settings, wish.show_output, err);
  if (wish.build) project.build();
  return existing(build.runner.empty() ? project.program() : settings.path(build.runner), settings);
}

std::vector<std::string> runner_arguments(const Settings& settings) {
  const std::string& text = settings.build.runner_arguments;
  if (text.empty()) return {};
  return command_words(text, fmt::format("{}: runner_arguments", settings.config_file));
}

void print_tool_overview(std::ostream& out) {
  out << "\nThe commands are about the project of the retort.ini that is in this folder or the nearest above it.\n"
         "Its program is built first when a migration has changed:\n"
         "  --no-build      in front of the command: use it as it is\n"
         "  --show-build    show what the build prints, also when it succeeds\n";
}

}  // namespace retort::inline v1::cli
