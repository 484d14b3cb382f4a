#pragma once

#include <filesystem>
#include <memory>
#include <string>

namespace retort::inline v1 {

/// A PostgreSQL server that this process starts and stops: a data directory of its own in the temporary folder, and a
/// socket in it that nobody else can reach.
class OwnServer {
 public:
  /// Null where the server's programs are not found, or do not start. They are looked for in PATH and where the
  /// distributions put them; they refuse to run as root.
  static std::unique_ptr<OwnServer> start();
  ~OwnServer();
  OwnServer(const OwnServer&) = delete;
  OwnServer& operator=(const OwnServer&) = delete;

  /// Of its database postgres, in libpq's key=value form.
  const std::string& address() const noexcept { return address_; }
  void stop() noexcept;

 private:
  OwnServer() = default;

  std::filesystem::path folder_{};
  std::string address_{};
  int pid_ = -1;
};

}  // namespace retort::inline v1
