#include "server/programs.hpp"

#include <algorithm>
#include <cstdlib>
#include <system_error>
#include <vector>

#include <unistd.h>

namespace retort::inline v1 {

namespace {

namespace fs = std::filesystem;

bool is_program(const fs::path& path) { return access(path.c_str(), X_OK) == 0; }

bool has_programs(const fs::path& folder) { return is_program(folder / "initdb") && is_program(folder / "postgres"); }

std::vector<fs::path> folders_of_path() {
  std::vector<fs::path> folders;
  const char* path = std::getenv("PATH");
  std::string_view rest = path == nullptr ? "" : path;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(':'), rest.size());
    if (end > 0) folders.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return folders;
}

/// /usr/lib/postgresql/15/bin and the like, the newest first.
std::vector<fs::path> folders_of_distributions() {
  std::vector<fs::path> folders;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator("/usr/lib/postgresql", ignored)) {
    folders.push_back(entry.path() / "bin");
  }
  std::ranges::sort(folders, [](const fs::path& a, const fs::path& b) {
    return std::atoi(a.parent_path().filename().c_str()) > std::atoi(b.parent_path().filename().c_str());
  });
  folders.emplace_back("/usr/pgsql/bin");
  return folders;
}

}  // namespace

std::optional<fs::path> server_programs() {
  const char* named = std::getenv("POSTGRES_BINDIR");
  if (named != nullptr && *named != '\0') return has_programs(named) ? std::optional<fs::path>(named) : std::nullopt;
  for (const auto& folders : {folders_of_path(), folders_of_distributions()}) {
    const auto found = std::ranges::find_if(folders, has_programs);
    if (found != folders.end()) return *found;
  }
  return std::nullopt;
}

std::optional<fs::path> program_in_path(std::string_view name) {
  for (const fs::path& folder : folders_of_path()) {
    if (is_program(folder / name)) return folder / name;
  }
  return std::nullopt;
}

}  // namespace retort::inline v1
