#pragma once

#include <retort/connect.hpp>

#include <memory>
#include <string>

namespace retort::inline v1 {

class ScratchPlace;

/// An empty database that lives as long as this object: in memory for SQLite; for PostgreSQL a temporary one on the
/// same server, with the encoding and collation of the one that the URL names, or where the server does not allow that,
/// one on a server of its own. Nothing is written to the database of the URL. It is dropped on an error too, and when
/// the program is interrupted; after kill -9 its name, retort_scratch_…, says what it was.
class RETORT_API ScratchDatabase {
 public:
  /// Without a URL: on a server of its own. Throws Error where it can be created in neither way.
  explicit ScratchDatabase(const std::string& url, const ConnectOptions& options = {});
  ~ScratchDatabase();
  ScratchDatabase(const ScratchDatabase&) = delete;
  ScratchDatabase& operator=(const ScratchDatabase&) = delete;

  /// Call it once for SQLite, where each connection has a database of its own.
  std::unique_ptr<Connection> connect() const;
  /// Whether nobody else uses the server: it may get what a database cannot have alone, such as roles.
  bool has_own_server() const;

 private:
  std::unique_ptr<ScratchPlace> place_;
};

}  // namespace retort::inline v1
