#pragma once

#include "engine/atomic.hpp"
#include "engine/bookkeeper.hpp"
#include "engine/prepared.hpp"
#include "engine/version_store.hpp"

#include <string>
#include <utility>
#include <vector>

namespace retort::inline v1 {

/// Runs a migration that does not fit into one transaction, step by step. Each step in a transaction is committed with
/// its journal entry; each step outside one is announced in the journal before it runs and confirmed after it has.
/// A run that was interrupted is taken up where it stopped: what was announced and not confirmed is looked up in the
/// catalogue.
class Stepwise {
 public:
  Stepwise(const Session& session, Bookkeeper& books, std::string action)
      : session_(session), books_(books), action_(std::move(action)) {}

  /// Throws StatementFailure, or an Error for a migration that was changed after it had been interrupted.
  void run(const Prepared& prepared, const std::vector<Segment>& segments);

  /// How many steps of the migration are applied; of use after a failure.
  std::size_t steps_done() const noexcept { return done_; }

  /// After a failure: whether another process has done a step that this one was at.
  bool was_overtaken(const Prepared& prepared, const std::vector<Segment>& segments) const;

 private:
  /// How far an interrupted run came.
  struct Progress {
    std::size_t done = 0;
    bool is_announced = false;  ///< the step after those was begun
  };

  Progress progress(const Prepared& prepared, const std::vector<Segment>& segments) const;
  void check_unchanged(const Prepared& prepared, const Segment& segment, const StepRecord& record) const;
  void run_transaction(const Prepared& prepared, const Segment& segment, int step);
  void run_bare(const Prepared& prepared, const Segment& segment, int step, bool is_announced);
  void announce(const Prepared& prepared, const Segment& segment, int step);
  void confirm(const Prepared& prepared, const Segment& segment, int step);
  void finish(const Prepared& prepared, const Segment* last);
  void resume(const Statement& statement) const;
  Probe::State look(const Statement& statement) const;
  Probe::State wait_until_settled(const Statement& statement) const;
  bool is_running(const Statement& statement) const;
  void execute(const Statement& statement) const;
  void repair(const Statement& statement) const;

  const Session& session_;
  Bookkeeper& books_;
  std::string action_;
  std::size_t done_ = 0;
};

}  // namespace retort::inline v1
