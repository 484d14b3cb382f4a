#include "autogenerate/scratch/own_server.hpp"

#include <retort/connect.hpp>
#include <retort/error.hpp>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace retort::inline v1 {

namespace {

namespace fs = std::filesystem;

bool has_programs(const fs::path& folder) {
  return access((folder / "initdb").c_str(), X_OK) == 0 && access((folder / "postgres").c_str(), X_OK) == 0;
}

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

std::optional<fs::path> programs() {
  for (const auto& folders : {folders_of_path(), folders_of_distributions()}) {
    const auto found = std::ranges::find_if(folders, has_programs);
    if (found != folders.end()) return *found;
  }
  return std::nullopt;
}

/// Without input and output. -1 when it cannot be started.
pid_t spawn(const std::vector<std::string>& words) {
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  for (const int descriptor : {0, 1, 2}) {
    posix_spawn_file_actions_addopen(&files, descriptor, "/dev/null", O_RDWR, 0);
  }
  // In a group of its own: Ctrl-C is for Retort, which then stops it.
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
  pid_t pid = -1;
  const int error = posix_spawn(&pid, arguments[0], &files, &attributes, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&files);
  posix_spawnattr_destroy(&attributes);
  return error == 0 ? pid : -1;
}

bool run(const std::vector<std::string>& words) {
  const pid_t pid = spawn(words);
  int status = 0;
  return pid > 0 && waitpid(pid, &status, 0) == pid && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

std::optional<fs::path> new_folder() {
  std::error_code error;
  std::string pattern = (fs::temp_directory_path(error) / "retort_scratch_XXXXXX").string();
  if (error || mkdtemp(pattern.data()) == nullptr) return std::nullopt;
  return pattern;
}

bool is_answering(const std::string& address) {
  try {
    connect(address, {.wait = std::chrono::seconds{20}});
    return true;
  } catch (const Error&) {
    return false;
  }
}

}  // namespace

std::unique_ptr<OwnServer> OwnServer::start() {
  const auto binaries = programs();
  const auto folder = binaries ? new_folder() : std::nullopt;
  if (!folder) return nullptr;
  std::unique_ptr<OwnServer> server(new OwnServer);
  server->folder_ = *folder;
  const std::string data = (*folder / "data").string();
  if (!run({*binaries / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "-N",
            "--locale=C.UTF-8"})) {
    return nullptr;
  }
  server->pid_ = spawn({*binaries / "postgres", "-D", data, "-k", folder->string(), "-c", "listen_addresses=", "-c",
                        "fsync=off", "-c", "full_page_writes=off", "-c", "shared_buffers=16MB"});
  server->address_ = fmt::format("host={} user=postgres dbname=postgres", folder->string());
  if (server->pid_ < 0 || !is_answering(server->address_)) return nullptr;
  return server;
}

void OwnServer::stop() noexcept {
  if (pid_ > 0) {
    kill(pid_, SIGINT);  // a fast shutdown
    waitpid(pid_, nullptr, 0);
    pid_ = -1;
  }
  std::error_code ignored;
  if (!folder_.empty()) fs::remove_all(folder_, ignored);
}

OwnServer::~OwnServer() { stop(); }

}  // namespace retort::inline v1
