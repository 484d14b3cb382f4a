#pragma once

#include <retort/connect.hpp>

#include <memory>
#include <string>

namespace retort::inline v1::cli {

/// An empty database that lives as long as this object: in memory for SQLite, a temporary one on the same server for
/// PostgreSQL. Throws Error where it cannot be created.
class ScratchDatabase {
 public:
  ScratchDatabase(const std::string& url, const ConnectOptions& options);
  ~ScratchDatabase();
  ScratchDatabase(const ScratchDatabase&) = delete;
  ScratchDatabase& operator=(const ScratchDatabase&) = delete;

  /// Call it once.
  std::unique_ptr<Connection> connect() const;

 private:
  std::string url_;
  ConnectOptions options_;
  std::string name_;  ///< of the temporary database; empty where there is none
};

}  // namespace retort::inline v1::cli
