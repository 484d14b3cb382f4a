#pragma once

#include "server/rendezvous.hpp"

#include <retort/config.hpp>

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>

namespace retort::inline v1 {

/// A PostgreSQL server that Retort starts: with a data directory of its own, in memory where there is room, a socket in
/// it that nobody else can reach, and without durability. When root starts it, it runs as postgres or nobody. It ends,
/// and its files are removed, when the last process that uses it has ended, in whatever way, or has let go of it.
class RETORT_API OwnServer {
 public:
  /// Whether the server's programs are there. See server_programs().
  static bool is_available();

  /// For this object alone. Throws Error where it does not start.
  static std::unique_ptr<OwnServer> start();
  /// The one that all processes of this user share that ask for it; started by the first of them. It waits that long
  /// for the next when there is none. Throws Error where it does not start.
  static std::unique_ptr<OwnServer> share(std::chrono::milliseconds linger);

  ~OwnServer();
  OwnServer(const OwnServer&) = delete;
  OwnServer& operator=(const OwnServer&) = delete;

  /// Of its database postgres, for a superuser.
  const std::string& url() const noexcept { return url_; }
  /// Lets go of it; one that is not shared has ended when this returns.
  void stop() noexcept;

 private:
  OwnServer(std::filesystem::path folder, Descriptor user, bool is_shared);

  std::filesystem::path folder_;
  Descriptor user_;
  bool is_shared_;
  std::string url_;
};

}  // namespace retort::inline v1
