#pragma once

#include <retort/connection.hpp>
#include <retort/error.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace retort::inline v1::testing {

/// This process on a PostgreSQL server: one connection, on which it creates and drops its tests' databases. Their names
/// hold a number of which the process has an advisory lock, so that others see which databases nobody uses any more:
/// those are dropped when a process begins to use the server. Thread-safe.
class PostgresSession {
 public:
  /// The one for a server; connects at the first call, and stays until the process ends.
  static PostgresSession& with(const std::string& server);

  /// A copy of a template, or an empty database when `name_of_template` is empty. Throws SqlError; is_missing() says
  /// whether that is because there is no such template.
  std::string create(const std::string& name_of_template);
  static bool is_missing(const SqlError& error);

  /// It is dropped later: at the end of the process, or when there are many. Files that are removed and created in turn
  /// slow a file system down.
  void let_go(std::string name) noexcept;

  /// How long to wait for a server that has no room for another session just now.
  static constexpr std::chrono::seconds patience{30};

  const std::string& server() const noexcept { return server_; }

 private:
  explicit PostgresSession(std::string server);
  static void drop_at_exit();
  void claim_number();
  void drop_orphans();
  void drop_all() noexcept;
  void drop(const std::string& name) noexcept;

  std::string server_;
  std::unique_ptr<Connection> connection_;
  std::string strategy_;
  std::uint32_t number_ = 0;
  std::size_t created_ = 0;
  std::deque<std::string> dropped_later_;
  std::mutex mutex_;
};

}  // namespace retort::inline v1::testing
