#include "server/own_server.hpp"

#include "core/sha256.hpp"
#include "server/programs.hpp"
#include "server/room.hpp"
#include "server/supervisor.hpp"

#include <retort/error.hpp>

#include <array>
#include <cctype>
#include <cerrno>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <optional>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>

#include <fmt/format.h>
#include <pwd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <unistd.h>

namespace retort::inline v1 {

namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

constexpr const char* hint = "a server that is there already can be named by its URL instead";

fs::path programs() {
  if (const auto folder = server_programs()) return *folder;
  throw UsageError("the programs of a PostgreSQL server, initdb and postgres, were not found",
                   fmt::format("install them, or say with POSTGRES_BINDIR where they are; {}", hint));
}

/// PostgreSQL does not run as root.
std::optional<ServerUser> server_user() {
  if (geteuid() != 0) return std::nullopt;
  for (const char* name : {"postgres", "nobody"}) {
    if (const passwd* user = getpwnam(name)) return ServerUser{.user = user->pw_uid, .group = user->pw_gid};
  }
  throw UsageError("a PostgreSQL server cannot run as root, and there is no user postgres or nobody", hint);
}

std::vector<std::string> initdb_command(const fs::path& folder) {
  return {programs() / "initdb",
          "--pgdata=" + (folder / "data").string(),
          "--username=postgres",
          "--auth=trust",
          "--encoding=UTF8",
          "--locale=C.UTF-8",
          "--no-sync"};
}

std::vector<std::string> postgres_command(const fs::path& folder) {
  std::vector<std::string> command{programs() / "postgres", "-D", folder / "data", "-k", folder, "-p", "5432"};
  for (const char* setting : {"listen_addresses=", "fsync=off", "synchronous_commit=off", "full_page_writes=off",
                              "autovacuum=off", "shared_buffers=32MB", "max_connections=1000", "max_wal_size=128MB",
                              "log_checkpoints=off", "timezone=UTC", "log_timezone=UTC"}) {
    command.insert(command.end(), {"-c", setting});
  }
  return command;
}

/// Connects before the supervisor looks whether there is anybody.
Descriptor start_in(const fs::path& folder, milliseconds linger, const fs::path& lock) {
  const Descriptor listener = listen_for_users(folder);
  Descriptor user = connect_as_user(folder);
  const auto run_as = server_user();
  if (run_as && chown(folder.c_str(), run_as->user, run_as->group) != 0) {
    throw UsageError(fmt::format("cannot give {} away: {}", folder.string(), std::generic_category().message(errno)));
  }
  const bool is_started = supervise({.folder = folder,
                                     .initdb = initdb_command(folder),
                                     .postgres = postgres_command(folder),
                                     .remove = {program_in_path("rm").value_or("/bin/rm"), "-rf", folder},
                                     .run_as = run_as,
                                     .linger = linger,
                                     .listener = listener.number(),
                                     .lock = lock});
  if (!is_started) throw UsageError("no process can be started to look after a PostgreSQL server", hint);
  return user;
}

enum class Outcome { ready, failed, gone };

/// What the supervisor answers. As long as it takes to create a cluster.
Outcome outcome_for(const Descriptor& user) {
  const timeval limit{.tv_sec = 300, .tv_usec = 0};
  setsockopt(user.number(), SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof(limit));
  char answer = 0;
  ssize_t size = -1;
  do {
    size = read(user.number(), &answer, 1);
  } while (size < 0 && errno == EINTR);
  if (size != 1) return size < 0 && errno == EAGAIN ? Outcome::failed : Outcome::gone;
  return answer == static_cast<char>(SupervisorAnswer::ready) ? Outcome::ready : Outcome::failed;
}

[[noreturn]] void fail(const fs::path& folder) {
  std::ifstream file(folder / log_name);
  std::string log{std::istreambuf_iterator<char>(file), {}};
  constexpr std::size_t enough = 2'000;
  if (log.size() > enough) log.erase(0, log.size() - enough);
  throw ConnectionError({.message = "a PostgreSQL server of our own does not start", .detail = log, .hint = hint});
}

/// A socket's address has room for 107 characters, and the server adds to it.
const fs::path& check_length(const fs::path& folder) {
  constexpr std::size_t longest = 80;
  if (folder.native().size() <= longest) return folder;
  throw UsageError(fmt::format("the path of a server's socket would be too long in {}", folder.string()),
                   "TMPDIR can name another folder for temporary files");
}

/// Not what someone else has put there to be taken for ours.
void check_owner(const fs::path& folder) {
  struct stat status {};
  if (lstat(folder.c_str(), &status) != 0 || status.st_uid == geteuid()) return;
  const auto other = server_user();
  if (other && status.st_uid == other->user) return;
  throw UsageError(fmt::format("{} belongs to another user", folder.string()),
                   "remove it, or name another folder for temporary files with TMPDIR");
}

std::string percent_encoded(std::string_view text) {
  std::string encoded;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_plain = std::isalnum(byte) != 0 || std::string_view("/_.-").find(c) != std::string_view::npos;
    encoded += is_plain ? std::string(1, c) : fmt::format("%{:02X}", byte);
  }
  return encoded;
}

fs::path new_folder(const fs::path& room) {
  std::string pattern = (room / "retort_XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) {
    throw UsageError(
        fmt::format("cannot create a folder in {}: {}", room.string(), std::generic_category().message(errno)));
  }
  return pattern;
}

}  // namespace

OwnServer::OwnServer(fs::path folder, Descriptor user, bool is_shared)
    : folder_(std::move(folder)),
      user_(std::move(user)),
      is_shared_(is_shared),
      url_(fmt::format("postgresql://postgres@/postgres?host={}&port=5432", percent_encoded(folder_.string()))) {}

bool OwnServer::is_available() { return server_programs().has_value(); }

std::unique_ptr<OwnServer> OwnServer::start() {
  programs();
  const fs::path folder = new_folder(check_length(room_for_server()));
  Descriptor user = start_in(folder, milliseconds{0}, {});
  if (outcome_for(user) != Outcome::ready) fail(folder);
  return std::unique_ptr<OwnServer>(new OwnServer(folder, std::move(user), false));
}

std::unique_ptr<OwnServer> OwnServer::share(milliseconds linger) {
  const std::string tag = sha256(programs().string()).substr(0, 8);
  const fs::path folder = check_length(room_for_server() / fmt::format("retort_{}_{}", geteuid(), tag));
  const fs::path lock = folder.string() + ".lock";
  constexpr int most_attempts = 100;
  for (int attempt = 0; attempt < most_attempts; ++attempt) {
    Descriptor user;
    {
      const FileLock held(lock);
      check_owner(folder);
      user = connect_as_user(folder);
      if (!user) {
        fs::remove_all(folder);  // of a server whose supervisor was killed
        make_private_folder(folder);
        user = start_in(folder, linger, lock);
      }
    }
    switch (outcome_for(user)) {
      case Outcome::ready:
        return std::unique_ptr<OwnServer>(new OwnServer(folder, std::move(user), true));
      case Outcome::failed:
        fail(folder);
      case Outcome::gone:  // it was about to end
        break;
    }
  }
  throw ConnectionError({.message = "a PostgreSQL server that is shared keeps ending", .hint = hint});
}

void OwnServer::stop() noexcept {
  if (!user_) return;
  user_.close();
  constexpr milliseconds pause{1};
  constexpr int enough = 10'000;
  std::error_code ignored;
  for (int i = 0; !is_shared_ && i < enough && fs::exists(folder_, ignored); ++i) std::this_thread::sleep_for(pause);
}

OwnServer::~OwnServer() { stop(); }

}  // namespace retort::inline v1
