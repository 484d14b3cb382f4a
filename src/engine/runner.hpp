#pragma once

#include "engine/atomic.hpp"
#include "engine/bookkeeper.hpp"
#include "engine/interactive.hpp"
#include "engine/prepared.hpp"
#include "engine/version_store.hpp"
#include "op/recorder.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace retort::inline v1 {

/// Carries out a plan: records and compiles one migration after the other and sends it on its way, while the database
/// is still at work on those before it.
class Runner final : private UnitListener, private ConnectionSource {
 public:
  /// `unknown_rows` are version rows that this program does not know and leaves alone; sorted. `setting` is what the
  /// first transaction was found to need by the run before; null: nothing.
  Runner(const Session& session, Direction direction, const std::vector<PlanStep>& plan, const VersionState& state,
         std::vector<std::string> unknown_rows, const SessionSetting* setting);

  /// False: start over from the version rows as they are now: another process changed them, or setting() is needed.
  /// Throws, explained, when a migration fails; then nothing of that one is left.
  bool run();

  /// What the transaction that could not go on has to begin with; null: nothing.
  const SessionSetting* setting() const noexcept { return setting_; }

  /// The ids of what has been committed, in order.
  const std::vector<std::string>& applied() const noexcept { return applied_; }

 private:
  /// A unit that has been submitted and not been heard of: what an error message needs of it.
  struct InFlight {
    Prepared prepared{};
    std::vector<Statement> outline{};  ///< place and operation of each statement, without its text
  };

  void unit_done(std::uint64_t id) override;
  void unit_failed(std::uint64_t id, std::size_t index, std::exception_ptr error) override;
  Connection& connection(OperationList recorded, Location where) override;

  void run_plan();
  void commit_all(const SettingInForce& in_force);
  void abandon() noexcept;
  void create_tables();
  void run_step(std::size_t plan_index);
  /// Returns whether the migration has run already, in pieces, because it asked for op.connection().
  bool record(Prepared& prepared);
  std::vector<Segment> segments_of(const Prepared& prepared) const;
  bool is_one_transaction(const Prepared& prepared) const;
  void dispatch(Prepared prepared);
  void submit(Prepared prepared);
  void run_stepwise(const Prepared& prepared, const std::vector<Segment>& segments);

  /// Waits for everything that is in flight; throws when something in it has failed.
  void settle();
  void hear();
  void tell_applied(std::size_t plan_index);

  [[noreturn]] void explain_unit_failure();
  [[noreturn]] void explain(const Prepared& prepared, const Statement* statement, const std::exception_ptr& error,
                            std::string outcome);
  bool was_overtaken(const Prepared& prepared, const Statement& statement, const std::exception_ptr& error) const;
  std::string outcome() const;
  RevisionInfo info(std::size_t plan_index) const;

  const Session& session_;
  Direction direction_;
  const std::vector<PlanStep>& plan_;
  const VersionState& state_;
  Bookkeeper books_;
  const SessionSetting* setting_;
  std::string action_;

  std::vector<std::string> applied_;
  std::vector<std::size_t> done_;  ///< plan indices that are done and that observers have not been told of
  std::map<std::uint64_t, InFlight> in_flight_;

  struct UnitFailure {
    std::uint64_t id = 0;
    std::size_t statement = 0;
    std::exception_ptr error{};
  };
  std::optional<UnitFailure> failure_;

  Prepared* recording_ = nullptr;  ///< the migration whose upgrade() or downgrade() is being called
  Interactive* interactive_ = nullptr;
};

}  // namespace retort::inline v1
