#pragma once

#include "engine/bookkeeper.hpp"
#include "engine/migration_connection.hpp"
#include "engine/prepared.hpp"
#include "engine/setting_in_force.hpp"

#include <optional>

namespace retort::inline v1 {

/// Runs a migration while nothing else is in flight, in one transaction: one that asks for op.connection(), in pieces,
/// as it is being recorded; or one whose statements are not all known before their turn. Unless finish() is reached
/// nothing of it is left. Everything throws StatementFailure; and SettingNeeded when the transaction should have been
/// begun with a setting, which only begins to be known inside.
class Interactive {
 public:
  /// With the setting that an earlier attempt was found to need; null: none.
  Interactive(const Session& session, Bookkeeper& books, Transaction mode, const SessionSetting* setting)
      : session_(session), books_(books), mode_(mode), setting_(setting) {}
  ~Interactive();
  Interactive(const Interactive&) = delete;
  Interactive& operator=(const Interactive&) = delete;

  bool has_begun() const noexcept { return connection_.has_value(); }

  /// Runs what was recorded so far and hands out the connection. The first call opens the transaction.
  Connection& flush(Prepared& prepared, OperationList recorded, Location where);

  /// Runs the rest, writes the journal and commits.
  void finish(Prepared& prepared, OperationList recorded, const std::string& action);

  /// All of that, for a migration that is recorded and compiled.
  void run_whole(const Prepared& prepared, const std::string& action);

 private:
  void begin(const Prepared& prepared);
  void run(Prepared& prepared, OperationList recorded);
  void run(const Script& script);
  void commit(const Prepared& prepared, const std::string& action);

  const Session& session_;
  Bookkeeper& books_;
  Transaction mode_;
  const SessionSetting* setting_;
  Statement needing_{};                     ///< the last that needed a setting: what a failing check is about
  std::optional<SettingInForce> in_force_;  ///< goes after the transaction has ended
  std::optional<MigrationConnection> connection_;
  bool is_finished_ = false;
};

}  // namespace retort::inline v1
