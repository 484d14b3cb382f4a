#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace retort::inline v1 {

/// Whom a server runs as that must not run as root.
struct ServerUser {
  uid_t user = 0;
  gid_t group = 0;
};

/// What a supervisor is told.
struct Supervision {
  std::filesystem::path
      folder{};  ///< the server's own; holds the socket of users and the log, and is removed at the end
  std::vector<std::string> initdb{};
  std::vector<std::string> postgres{};
  std::vector<std::string> remove{};  ///< removes the folder
  std::optional<ServerUser> run_as{};
  /// How long to wait for the next user when there is none.
  std::chrono::milliseconds linger{0};
  int listener = -1;  ///< users connect to it
  std::filesystem::path
      lock{};  ///< locked while the server ends, and removed; empty where nobody else knows the server
};

/// What a supervisor answers to each that connects, when it is known.
enum class SupervisorAnswer : char { ready = '+', failed = '-' };

inline constexpr const char* log_name = "log";

/// Starts a process that creates a cluster, starts the server, and ends it and removes its folder when nobody is
/// connected to the listener any more, whatever became of who was. It belongs to no terminal and to no parent. Returns
/// whether it could be started.
bool supervise(const Supervision& supervision);

}  // namespace retort::inline v1
