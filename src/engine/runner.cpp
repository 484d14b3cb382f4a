#include "engine/runner.hpp"

#include "engine/failure.hpp"
#include "engine/revision_info.hpp"
#include "engine/stepwise.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

/// Another process changed the version rows while this one was at work.
struct Overtaken {};

constexpr std::uint64_t tables_unit = 0;
constexpr std::uint64_t unit_of(std::size_t plan_index) { return plan_index + 1; }
constexpr std::size_t plan_index_of(std::uint64_t unit) { return static_cast<std::size_t>(unit - 1); }

/// What one of Retort's own statements fails with when another writer was faster: the fence's division by zero, a
/// collision in the journal or the version table, a conflict of transactions; or when a pooler gave away the session
/// in which the statement had been prepared.
bool is_rivalry(const ErrorDetails& details) {
  constexpr std::array<std::string_view, 8> states{
      "22012", "23505", "40001", "40P01", "26000", "42P05", "SQLITE_CONSTRAINT_PRIMARYKEY", "SQLITE_CONSTRAINT_UNIQUE"};
  return details.sqlstate.empty() || std::find(states.begin(), states.end(), details.sqlstate) != states.end();
}

std::vector<Statement> outline_of(const Script& script) {
  std::vector<Statement> outline;
  outline.reserve(script.size());
  for (const Statement& statement : script) {
    outline.push_back({.where = statement.where, .operation = statement.operation});
  }
  return outline;
}

bool has_source(const Script& script) {
  return std::any_of(script.begin(), script.end(), [](const Statement& s) { return s.source != nullptr; });
}

}  // namespace

Runner::Runner(const Session& session, Direction direction, const std::vector<PlanStep>& plan,
               const VersionState& state, std::vector<std::string> unknown_rows, const SessionSetting* setting)
    : session_(session),
      direction_(direction),
      plan_(plan),
      state_(state),
      books_(session, state.last_entry, std::move(unknown_rows)),
      setting_(setting),
      action_(direction == Direction::upgrade ? "upgrade" : "downgrade") {
  if (session.options.single_transaction) books_.move_at_once(plan);
}

bool Runner::run() {
  try {
    run_plan();
    return true;
  } catch (const Overtaken&) {
    return false;
  } catch (const SettingNeeded& needed) {
    setting_ = needed.setting;
    return false;
  }
}

/// What was sent ahead of an observer that throws is committed all the same, and has to be before the run is over.
void Runner::abandon() noexcept {
  try {
    session_.connection.drain(*this);
  } catch (const std::exception&) {
    // What ended the run says more than this one.
  }
  roll_back(session_.connection);
}

void Runner::run_plan() {
  const bool is_single = session_.options.single_transaction;
  const SettingInForce in_force(session_.connection, is_single ? setting_ : nullptr);
  try {
    if (is_single) session_.connection.begin();
    if (!state_.tables_exist) create_tables();
    for (std::size_t i = 0; i < plan_.size(); ++i) run_step(i);
    settle();
    if (is_single) commit_all(in_force);
  } catch (...) {
    abandon();  // while the setting is in force
    throw;
  }
}

void Runner::commit_all(const SettingInForce& in_force) {
  in_force.check();
  session_.connection.commit();
  for (const std::size_t index : std::exchange(done_, {})) tell_applied(index);
}

void Runner::create_tables() {
  session_.connection.submit({.id = tables_unit, .statements = books_.create_tables()}, *this);
}

void Runner::run_step(std::size_t plan_index) {
  const PlanStep& step = plan_[plan_index];
  Prepared prepared{
      .plan_index = plan_index, .revision = &session_.revisions().revisions()[step.revision], .step = &step};
  for (Observer* observer : session_.observers) observer->started(info(plan_index), plan_index, plan_.size());
  bool has_run = false;
  try {
    has_run = record(prepared);
  } catch (const StatementFailure& failure) {
    if (was_overtaken(prepared, failure.statement, failure.error)) throw Overtaken{};
    explain(prepared, &failure.statement, failure.error, outcome());
  } catch (const Overtaken&) {
    throw;
  } catch (const SettingNeeded&) {
    throw;
  } catch (...) {
    const std::exception_ptr error = std::current_exception();
    settle();
    explain(prepared, nullptr, error, outcome());
  }
  if (has_run) {
    done_.push_back(plan_index);
    hear();
  } else {
    dispatch(std::move(prepared));
  }
}

bool Runner::record(Prepared& prepared) {
  const std::size_t revision = prepared.step->revision;
  const SessionSetting* setting = session_.options.single_transaction ? nullptr : std::exchange(setting_, nullptr);
  Interactive interactive(session_, books_, session_.registry.transaction(revision), setting);
  recording_ = &prepared;
  interactive_ = &interactive;
  OperationList operations =
      retort::record(session_.registry.migration(revision), direction_ == Direction::upgrade, session_.dialect.name(),
                     *this, parts_done(*prepared.revision, *prepared.step));
  if (interactive.has_begun()) {
    interactive.finish(prepared, std::move(operations), action_);
    return true;
  }
  prepared.operations = std::move(operations);
  prepared.script = session_.dialect.compiler(session_.compile_context())->compile(prepared.operations);
  if (!has_source(prepared.script) || !is_one_transaction(prepared)) return false;
  settle();
  interactive.run_whole(prepared, action_);
  return true;
}

Connection& Runner::connection(OperationList recorded, Location where) {
  if (!interactive_->has_begun()) settle();
  return interactive_->flush(*recording_, std::move(recorded), where);
}

std::vector<Segment> Runner::segments_of(const Prepared& prepared) const {
  return cut(prepared.script, session_.options.single_transaction
                                  ? Transaction::per_migration
                                  : session_.registry.transaction(prepared.step->revision));
}

bool Runner::is_one_transaction(const Prepared& prepared) const {
  const std::vector<Segment> segments = segments_of(prepared);
  return segments.empty() || (segments.size() == 1 && !segments[0].is_bare);
}

void Runner::dispatch(Prepared prepared) {
  if (is_one_transaction(prepared)) {
    submit(std::move(prepared));
    return;
  }
  const std::vector<Segment> segments = segments_of(prepared);
  settle();
  if (session_.options.single_transaction) {
    const auto bare = std::find_if(segments.begin(), segments.end(), [](const Segment& s) { return s.is_bare; });
    explain(prepared, &prepared.script[bare->begin],
            std::make_exception_ptr(UnsupportedOperation(
                {.message = "this cannot run in a transaction, and the whole run was to be a single one",
                 .hint = "run without single_transaction: each migration then has a transaction of its own"})),
            outcome());
  }
  run_stepwise(prepared, segments);
}

void Runner::submit(Prepared prepared) {
  Unit unit{.id = unit_of(prepared.plan_index), .statements = books_.fence(*prepared.step)};
  append(unit.statements, std::move(prepared.script));
  unit.statements.push_back(books_.entry(action_, prepared.revision->id, prepared.checksum()));
  InFlight in_flight{.prepared = std::move(prepared), .outline = outline_of(unit.statements)};
  in_flight_.emplace(unit.id, std::move(in_flight));
  session_.connection.submit(std::move(unit), *this);
  if (failure_) settle();
  hear();
}

void Runner::run_stepwise(const Prepared& prepared, const std::vector<Segment>& segments) {
  Stepwise stepwise(session_, books_, action_);
  try {
    stepwise.run(prepared, segments);
  } catch (const StatementFailure& failure) {
    if (was_overtaken(prepared, failure.statement, failure.error) || stepwise.was_overtaken(prepared, segments)) {
      throw Overtaken{};
    }
    explain(prepared, &failure.statement, failure.error,
            stepwise.steps_done() == 0
                ? outcome()
                : fmt::format("its first {} of {} steps are applied; the next run goes on after them",
                              stepwise.steps_done(), segments.size()));
  } catch (const Error&) {
    explain(prepared, nullptr, std::current_exception(), {});
  }
  done_.push_back(prepared.plan_index);
  hear();
}

void Runner::unit_done(std::uint64_t id) {
  if (id == tables_unit) return;
  in_flight_.erase(id);
  done_.push_back(plan_index_of(id));
}

void Runner::unit_failed(std::uint64_t id, std::size_t index, std::exception_ptr error) {
  if (!failure_) failure_ = UnitFailure{.id = id, .statement = index, .error = std::move(error)};
}

void Runner::settle() {
  session_.connection.drain(*this);
  hear();
  if (failure_) explain_unit_failure();
}

/// Observers are told here, and not where a connection reports, so that what they throw never passes through one.
void Runner::hear() {
  if (session_.options.single_transaction) return;
  for (const std::size_t index : std::exchange(done_, {})) tell_applied(index);
}

void Runner::tell_applied(std::size_t plan_index) {
  applied_.emplace_back(session_.revisions().revisions()[plan_[plan_index].revision].id);
  for (Observer* observer : session_.observers) observer->applied(info(plan_index), plan_index, plan_.size());
}

void Runner::explain_unit_failure() {
  const UnitFailure failure = *failure_;
  roll_back(session_.connection);
  if (failure.id == tables_unit) {
    Prepared tables{.revision = &session_.revisions().revisions()[plan_.front().revision]};
    if (was_overtaken(tables, {}, failure.error)) throw Overtaken{};
    explain(tables, nullptr, failure.error,
            "Retort's own tables are missing and could not be created; nothing is applied");
  }
  const InFlight& unit = in_flight_.at(failure.id);
  const Statement statement = failure.statement < unit.outline.size() ? unit.outline[failure.statement] : Statement{};
  if (was_overtaken(unit.prepared, statement, failure.error)) throw Overtaken{};
  explain(unit.prepared, &statement, failure.error, outcome());
}

bool Runner::was_overtaken(const Prepared& prepared, const Statement& statement,
                           const std::exception_ptr& error) const {
  try {
    std::rethrow_exception(error);
  } catch (const ConnectionError&) {
    return false;
  } catch (const SqlError& sql_error) {
    if (statement.operation == Statement::none && is_rivalry(sql_error.details())) return true;
  } catch (...) {
    return false;
  }
  roll_back(session_.connection);
  if (prepared.step == nullptr) return VersionStore(session_).state().tables_exist;
  return VersionStore(session_).rows() !=
         (session_.options.single_transaction ? state_.rows : books_.rows_before(*prepared.step));
}

void Runner::explain(const Prepared& prepared, const Statement* statement, const std::exception_ptr& error,
                     std::string outcome) {
  try {
    rethrow_explained(
        error,
        {.dialect = session_.dialect, .prepared = prepared, .statement = statement, .outcome = std::move(outcome)});
  } catch (const Error& explained) {
    RevisionInfo failed =
        prepared.step == nullptr ? RevisionInfo{.id = std::string(prepared.revision->id)} : info(prepared.plan_index);
    for (Observer* observer : session_.observers) observer->failed(failed, explained);
    throw;
  }
}

std::string Runner::outcome() const {
  if (session_.options.single_transaction) {
    return fmt::format("nothing is {}: the run was a single transaction",
                       direction_ == Direction::upgrade ? "applied" : "undone");
  }
  return outcome_of_rollback(direction_, applied_.size());
}

RevisionInfo Runner::info(std::size_t plan_index) const {
  return info_of(session_.revisions(), plan_[plan_index].revision);
}

}  // namespace retort::inline v1
