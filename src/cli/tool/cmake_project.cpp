#include "cli/tool/cmake_project.hpp"

#include "cli/path_text.hpp"
#include "cli/process.hpp"
#include "cli/suggestion.hpp"
#include "cli/tool/file_api.hpp"

#include <retort/error.hpp>

#include <algorithm>
#include <cstdlib>
#include <ostream>
#include <system_error>

#include <fmt/format.h>

namespace retort::inline v1::cli {

namespace {

namespace fs = std::filesystem;

/// The package of the Retort that this tool belongs to, installed or in the tree where it was built; none when only the
/// tool was copied.
fs::path own_package() {
  std::error_code error;
  const fs::path self = fs::read_symlink("/proc/self/exe", error);
  if (error) return {};
  fs::path package = (self.parent_path() / RETORT_PACKAGE_FROM_TOOL).lexically_normal();
  return fs::exists(package / "retort-config.cmake", error) ? package : fs::path();
}

bool chooses_generator(const std::vector<std::string>& arguments) {
  const char* const from_environment = std::getenv("CMAKE_GENERATOR");
  if (from_environment != nullptr && *from_environment != '\0') return true;
  return std::ranges::any_of(arguments, [](const std::string& word) { return word.starts_with("-G"); });
}

/// As ready_runner() says where it was asked for nothing else.
void check_source(const fs::path& source, const Settings& settings) {
  std::error_code ignored;
  if (fs::is_regular_file(source / "CMakeLists.txt", ignored)) return;
  throw ConfigError(fmt::format("there is no CMakeLists.txt in {}", path_text(source)),
                    fmt::format("correct source_directory in {}, or give build_command and runner for a project that "
                                "is not built with CMake",
                                settings.config_file));
}

}  // namespace

void run_build_step(const std::vector<std::string>& words, const std::string& directory, bool show_output,
                    std::ostream& err) {
  if (show_output) {
    const int code = run_process(words, directory);
    if (code != 0) throw ConfigError(fmt::format("the program cannot be built: exit code {}", code));
    return;
  }
  const Finished finished = run_captured(words, directory, [&] { err << "building …\n" << std::flush; });
  if (finished.code == 0) return;
  err << finished.output << std::flush;
  throw ConfigError("the program that carries the migrations cannot be built; the reason is above",
                    "--no-build in front of the command uses the program as it was last built");
}

CMakeProject::CMakeProject(const Settings& settings, bool show_output, std::ostream& err)
    : settings_(settings),
      source_(settings.path(settings.build.source_directory)),
      binary_(settings.path(settings.build.build_directory)),
      show_output_(show_output),
      err_(err) {}

void CMakeProject::configure() {
  check_source(source_, settings_);
  ask_file_api(binary_);
  const BuildSettings& build = settings_.build;
  std::vector<std::string> words{"cmake", "-S", source_.string(), "-B", binary_.string(), "--no-warn-unused-cli"};
  std::vector<std::string> own;
  if (!build.cmake_arguments.empty()) {
    own = command_words(build.cmake_arguments, fmt::format("{}: cmake_arguments", settings_.config_file));
  }
  std::error_code ignored;
  if (!fs::exists(binary_ / "CMakeCache.txt", ignored)) {
    if (!chooses_generator(own) && find_program("ninja")) words.insert(words.end(), {"-G", "Ninja"});
    if (!build.build_type.empty()) words.push_back("-DCMAKE_BUILD_TYPE=" + build.build_type);
    if (const fs::path package = own_package(); !package.empty()) words.push_back("-Dretort_DIR=" + package.string());
    words.insert(words.end(), own.begin(), own.end());
  }
  run_build_step(words, settings_.root.string(), show_output_, err_);
}

void CMakeProject::build() {
  std::error_code ignored;
  if (!fs::exists(binary_ / "CMakeCache.txt", ignored) || !has_file_api_answer(binary_)) configure();
  run_build_step({"cmake", "--build", binary_.string(), "--target", target(), "--parallel"}, settings_.root.string(),
                 show_output_, err_);
}

std::string CMakeProject::target() const {
  if (!settings_.build.target.empty()) return settings_.build.target;
  const std::vector<BuiltProgram> programs = programs_of(binary_);
  if (programs.size() == 1) return programs.front().target;
  std::string names;
  for (const BuiltProgram& one : programs) names += (names.empty() ? "" : ", ") + one.target;
  throw ConfigError(programs.empty() ? fmt::format("the project in {} makes no program", path_text(source_))
                                     : fmt::format("the project makes several programs: {}", names),
                    fmt::format("target = NAME in {} says which carries the migrations", settings_.config_file));
}

fs::path CMakeProject::program() const {
  const std::vector<BuiltProgram> programs = programs_of(binary_);
  const std::string wanted = target();
  const auto found = std::ranges::find(programs, wanted, &BuiltProgram::target);
  if (found != programs.end()) return found->path;
  std::vector<std::string> names;
  for (const BuiltProgram& one : programs) names.push_back(one.target);
  throw ConfigError(fmt::format("{}: the project makes no program \"{}\"", settings_.config_file, wanted),
                    names.empty() ? "" : suggestion(names, wanted, "its programs are"));
}

}  // namespace retort::inline v1::cli
