#pragma once

#include "engine/session.hpp"

#include <memory>

namespace retort::inline v1 {

/// Lets one process at a time migrate a database. Holds a lock in a transaction of a session of its own, so that it is
/// gone when the process is; never waits inside the server, where a waiter would take part in deadlocks. Only
/// politeness: correctness rests on the fence in every transaction.
class Guard {
 public:
  enum class Outcome { held, busy };

  explicit Guard(const Session& session);

  /// Takes the lock as MigratorOptions say. Returns busy when another process has it and the policy is skip; throws
  /// LockTimeout when it has it for too long. A database that needs no such lock, or a connection that cannot open
  /// another session, counts as held.
  Outcome acquire();

  /// Who has the lock, asked on the session's own connection; empty when nobody has, or when it cannot be told.
  std::string holder_now() const;

 private:
  bool attempt();
  bool try_once();
  std::string holder();

  const Session& session_;
  std::optional<GuardSql> sql_;
  std::unique_ptr<Connection> connection_;
};

}  // namespace retort::v1
