#include "engine/guard.hpp"
#include "engine/migrator_state.hpp"
#include "engine/revision_info.hpp"
#include "engine/runner.hpp"
#include "engine/stamp_change.hpp"

#include <algorithm>
#include <utility>

namespace retort::inline v1 {

namespace {

/// A database is taken over by someone else, between reading its rows and changing them, at most as often as there are
/// revisions and rivals. Past this, something else is wrong.
constexpr int most_attempts = 10'000;

}  // namespace

void Migrator::State::tell_planned(Direction direction, const std::vector<PlanStep>& plan) const {
  if (observers.empty()) return;
  std::vector<RevisionInfo> steps;
  steps.reserve(plan.size());
  for (const PlanStep& step : plan) steps.push_back(info_of(revisions(), step.revision));
  for (Observer* observer : observers) observer->planned(direction, steps);
}

Report Migrator::State::migrate(Direction direction, std::string_view target) {
  Report report;
  const VersionStore store(session);
  const auto found = store.find_rows();
  if (has_nothing_to_do(direction, target, found.value_or(std::vector<std::string>()))) return report;
  Guard guard(session);
  if (guard.acquire() == Guard::Outcome::busy) {
    report.skipped = true;
    return report;
  }
  const SessionSetting* setting = nullptr;
  for (int attempt = 0; attempt < most_attempts; ++attempt) {
    // What was read before the lock was held may be out of date.
    const VersionState state = found ? store.state() : store.state_without_table();
    const std::vector<PlanStep> steps = plan(direction, target, state.rows);
    if (steps.empty()) return report;
    tell_planned(direction, steps);
    Runner runner(session, direction, steps, state, unknown(state.rows), setting);
    const bool is_done = runner.run();
    report.applied.insert(report.applied.end(), runner.applied().begin(), runner.applied().end());
    if (is_done) return report;
    setting = runner.setting();
  }
  throw LockTimeout({.message = "other processes keep changing the version table while this one tries to",
                     .hint = "see the journal for who they are"});
}

Report Migrator::State::stamp(const std::vector<std::string>& targets, bool purge) {
  Report report;
  Guard guard(session);
  if (guard.acquire() == Guard::Outcome::busy) {
    report.skipped = true;
    return report;
  }
  const VersionState state = VersionStore(session).state();
  const HeadsChange change = stamp_change(revisions(), targets, state.rows, purge);
  const std::vector<std::string> entries = stamped(change);
  if (entries.empty()) return report;

  Bookkeeper books(session, state.last_entry, {});
  Script script = state.tables_exist ? Script{} : books.create_tables();
  for (Statement& statement : books.fence(change)) script.push_back(std::move(statement));
  for (const std::string& id : entries) script.push_back(books.entry("stamp", id, {}));
  run_own(script);
  report.applied = change.added;
  return report;
}

void Migrator::State::run_own(const Script& script) const {
  try {
    run_atomically(*connection, script);
  } catch (const StatementFailure& failure) {
    std::rethrow_exception(failure.error);
  }
}

Migrator::Migrator(std::unique_ptr<Connection> connection, MigratorOptions options)
    : Migrator(std::move(connection), registry(), std::move(options)) {}

Migrator::Migrator(std::unique_ptr<Connection> connection, const Registry& registry, MigratorOptions options)
    : state_(std::make_unique<State>(std::move(connection), registry, std::move(options))) {}

Migrator::~Migrator() = default;
Migrator::Migrator(Migrator&&) noexcept = default;
Migrator& Migrator::operator=(Migrator&&) noexcept = default;

Report Migrator::upgrade(std::string_view target) { return state_->migrate(Direction::upgrade, target); }

Report Migrator::downgrade(std::string_view target) { return state_->migrate(Direction::downgrade, target); }

Report Migrator::stamp(std::string_view target) { return state_->stamp({std::string(target)}, false); }

Report Migrator::stamp(const std::vector<std::string>& targets, const StampOptions& options) {
  return state_->stamp(targets, options.purge);
}

void Migrator::ensure_version() {
  if (VersionStore(state_->session).state().tables_exist) return;
  state_->run_own(state_->session.dialect.create_version_tables(state_->options.tables));
}

std::vector<RevisionInfo> Migrator::current() {
  std::vector<RevisionInfo> result;
  for (const std::string& row : state_->rows()) {
    const std::size_t revision = state_->revisions().find(row);
    RevisionInfo& info =
        result.emplace_back(revision == RevisionMap::npos ? unknown_info(row) : info_of(state_->revisions(), revision));
    info.is_applied = true;
    info.is_current = true;
  }
  return result;
}

std::vector<RevisionInfo> Migrator::heads() const {
  std::vector<RevisionInfo> result;
  for (const std::size_t head : state_->revisions().heads()) result.push_back(info_of(state_->revisions(), head));
  return result;
}

std::vector<RevisionInfo> Migrator::history() {
  const std::vector<std::string> rows = state_->rows();
  const RevisionMap& revisions = state_->revisions();
  const std::vector<bool> applied = revisions.applied(rows);
  std::vector<RevisionInfo> result;
  const std::vector<std::size_t> order = revisions.ordered();
  for (auto revision = order.rbegin(); revision != order.rend(); ++revision) {
    RevisionInfo& info = result.emplace_back(info_of(revisions, *revision));
    info.is_applied = applied[*revision];
    info.is_current = std::find(rows.begin(), rows.end(), info.id) != rows.end();
  }
  return result;
}

bool Migrator::is_pending(std::string_view target) {
  return !state_->has_nothing_to_do(Direction::upgrade, target, state_->rows());
}

Migrator& Migrator::observe(Observer& observer) {
  state_->observers.push_back(&observer);
  return *this;
}

Connection& Migrator::connection() noexcept { return *state_->connection; }

}  // namespace retort::inline v1
