#include "engine/stepwise.hpp"

#include <algorithm>
#include <array>
#include <thread>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

constexpr std::chrono::milliseconds look_interval{250};
constexpr int most_attempts = 5;

Script slice(const Script& script, const Segment& segment) {
  return {script.begin() + static_cast<std::ptrdiff_t>(segment.begin),
          script.begin() + static_cast<std::ptrdiff_t>(segment.end)};
}

Probe::State state_named(const std::string& name) {
  constexpr std::array<std::pair<std::string_view, Probe::State>, 5> names{{{"absent", Probe::State::absent},
                                                                            {"done", Probe::State::done},
                                                                            {"building", Probe::State::building},
                                                                            {"broken", Probe::State::broken},
                                                                            {"different", Probe::State::different}}};
  for (const auto& [text, state] : names) {
    if (name == text) return state;
  }
  // A truth value: the answer to the user's own .done_when.
  return name == "t" || name == "1" || name == "true" ? Probe::State::done : Probe::State::absent;
}

/// What a statement fails with when another session runs the same one: it exists already, it is gone already, a
/// deadlock of the two, an update of the same row of the catalogue.
bool is_collision(const std::exception_ptr& error) {
  constexpr std::array<std::string_view, 5> states{"42P07", "42704", "40P01", "40001", "XX000"};
  try {
    std::rethrow_exception(error);
  } catch (const SqlError& sql_error) {
    return std::find(states.begin(), states.end(), sql_error.details().sqlstate) != states.end();
  } catch (...) {
    return false;
  }
}

}  // namespace

void Stepwise::run(const Prepared& prepared, const std::vector<Segment>& segments) {
  Progress progress = this->progress(prepared, segments);
  done_ = progress.done;
  // The last step in a transaction is committed together with the version row.
  const bool ends_in_transaction = !segments.back().is_bare;
  const std::size_t count = segments.size() - (ends_in_transaction ? 1 : 0);
  for (std::size_t i = done_; i < count; ++i, ++done_) {
    if (segments[i].is_bare) {
      run_bare(prepared, segments[i], static_cast<int>(i), progress.is_announced);
    } else {
      run_transaction(prepared, segments[i], static_cast<int>(i));
    }
    progress.is_announced = false;
  }
  finish(prepared, ends_in_transaction ? &segments.back() : nullptr);
}

bool Stepwise::was_overtaken(const Prepared& prepared, const std::vector<Segment>& segments) const {
  try {
    return progress(prepared, segments).done > done_;
  } catch (const Error&) {
    return false;  // the failure itself is what the user has to know
  }
}

Stepwise::Progress Stepwise::progress(const Prepared& prepared, const std::vector<Segment>& segments) const {
  Progress progress;
  for (const StepRecord& record : VersionStore(session_).unfinished_steps(prepared.revision->id)) {
    const auto step = static_cast<std::size_t>(record.step);
    if (record.action == action_ + " step") {
      if (step >= segments.size()) check_unchanged(prepared, {}, record);
      check_unchanged(prepared, segments[step], record);
      progress = {.done = step + 1};
    } else if (record.action == action_ + " intent") {
      progress.is_announced =
          step < segments.size() && segments[step].is_bare && prepared.checksum(segments[step]) == record.checksum;
    }
  }
  return progress;
}

void Stepwise::check_unchanged(const Prepared& prepared, const Segment& segment, const StepRecord& record) const {
  const bool exists = segment.end != segment.begin;
  if (exists && prepared.checksum(segment) == record.checksum) return;
  const Location where = exists ? prepared.script[segment.begin].where : prepared.revision->where;
  throw Error(ErrorKind::migration,
              {.message = fmt::format("it was interrupted after its step {}, and that step has been changed since",
                                      record.step + 1),
               .location = where,
               .hint = "what was applied cannot be taken back: restore the steps up to there as they were, and put "
                       "what has to be different into a later migration"});
}

void Stepwise::run_transaction(const Prepared& prepared, const Segment& segment, int step) {
  Script script = books_.fence_without_change(*prepared.step);
  append(script, slice(prepared.script, segment));
  script.push_back(books_.entry(action_ + " step", prepared.revision->id, prepared.checksum(segment), step));
  run_atomically(session_.connection, script);
}

void Stepwise::run_bare(const Prepared& prepared, const Segment& segment, int step, bool is_announced) {
  const Statement& statement = prepared.script[segment.begin];
  if (is_announced) {
    resume(statement);
  } else {
    announce(prepared, segment, step);
    execute(statement);
  }
  confirm(prepared, segment, step);
}

void Stepwise::announce(const Prepared& prepared, const Segment& segment, int step) {
  Script script = books_.fence_without_change(*prepared.step);
  script.push_back(books_.entry(action_ + " intent", prepared.revision->id, prepared.checksum(segment), step));
  run_atomically(session_.connection, script);
}

void Stepwise::confirm(const Prepared& prepared, const Segment& segment, int step) {
  Script script = books_.fence_without_change(*prepared.step);
  script.push_back(books_.entry(action_ + " step", prepared.revision->id, prepared.checksum(segment), step));
  run_atomically(session_.connection, script);
}

void Stepwise::finish(const Prepared& prepared, const Segment* last) {
  Script script = books_.fence(*prepared.step);
  if (last != nullptr) append(script, slice(prepared.script, *last));
  script.push_back(books_.entry(action_, prepared.revision->id, prepared.checksum()));
  run_atomically(session_.connection, script);
}

/// Does what is left to do of a step that an interrupted run announced. Its statement may reach the server as late as
/// this one does, and the two get into each other's way.
void Stepwise::resume(const Statement& statement) const {
  for (int attempt = 1;; ++attempt) {
    Probe::State state = wait_until_settled(statement);
    try {
      if (state == Probe::State::broken) {
        repair(statement);
        state = look(statement);  // a repair may finish what was begun
      }
      if (state == Probe::State::done) return;
      return execute(statement);
    } catch (const StatementFailure& failure) {
      if (attempt == most_attempts || !is_collision(failure.error)) throw;
    }
  }
}

Probe::State Stepwise::look(const Statement& statement) const {
  const Probe& probe = statement.probe.value();
  if (probe.query.empty()) return Probe::State::absent;
  const Result result = session_.connection.run({.text = probe.query});
  if (result.empty() || result[0][0].is_null()) return Probe::State::absent;
  return state_named(result[0][0].text());
}

/// The client of an interrupted run is gone, but the server may still be at work for it.
Probe::State Stepwise::wait_until_settled(const Statement& statement) const {
  const auto start = std::chrono::steady_clock::now();
  while (true) {
    // In this order: what has ended in between is seen by the look.
    const Probe::State state = is_running(statement) ? Probe::State::building : look(statement);
    if (state == Probe::State::different) {
      throw StatementFailure{
          statement, std::make_exception_ptr(SqlError(
                         {.message = "it was interrupted here, and what the database has now is something else",
                          .hint = "compare it with what the migration makes; drop or rename it, and start again"}))};
    }
    if (state != Probe::State::building) return state;
    const auto waited = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
    for (Observer* observer : session_.observers) {
      observer->waiting_for_lock("the server, which is still at work on an interrupted run's step", waited);
    }
    std::this_thread::sleep_for(look_interval);
  }
}

bool Stepwise::is_running(const Statement& statement) const {
  const std::optional<Statement> question = session_.dialect.running(statement);
  if (!question) return false;
  const Result result = session_.connection.run(*question);
  return !result.empty() && result[0][0].boolean();
}

void Stepwise::repair(const Statement& statement) const {
  if (statement.probe->repair.empty()) return;
  run_all(session_.connection, {{.text = statement.probe->repair, .transactional = false}});
}

/// Leaves nothing half-done behind when the statement fails.
void Stepwise::execute(const Statement& statement) const {
  try {
    run_all(session_.connection, {statement});
  } catch (const StatementFailure&) {
    try {
      if (look(statement) == Probe::State::broken) repair(statement);
    } catch (const std::exception&) {
      // The next run looks again; the failure itself is what the user has to know.
    } catch (const StatementFailure&) {
    }
    throw;
  }
}

}  // namespace retort::inline v1
