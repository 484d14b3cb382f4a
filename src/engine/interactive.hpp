#pragma once

#include "engine/bookkeeper.hpp"
#include "engine/migration_connection.hpp"
#include "engine/prepared.hpp"

#include <optional>

namespace retort::inline v1 {

/// Runs a migration that asks for op.connection(): in pieces, as it is being recorded, in one transaction. Unless
/// finish() is reached nothing of it is left. Everything throws StatementFailure.
class Interactive {
 public:
  Interactive(const Session& session, Bookkeeper& books, Transaction mode)
      : session_(session), books_(books), mode_(mode) {}
  ~Interactive();
  Interactive(const Interactive&) = delete;
  Interactive& operator=(const Interactive&) = delete;

  bool has_begun() const noexcept { return connection_.has_value(); }

  /// Runs what was recorded so far and hands out the connection. The first call opens the transaction.
  Connection& flush(Prepared& prepared, OperationList recorded, Location where);

  /// Runs the rest, writes the journal and commits.
  void finish(Prepared& prepared, OperationList recorded, const std::string& action);

 private:
  void begin(const Prepared& prepared, Location where);
  void run(Prepared& prepared, OperationList recorded);

  const Session& session_;
  Bookkeeper& books_;
  Transaction mode_;
  std::optional<MigrationConnection> connection_;
  bool is_finished_ = false;
};

}  // namespace retort::inline v1
