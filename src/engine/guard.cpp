#include "engine/guard.hpp"

#include <algorithm>
#include <random>
#include <thread>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

/// Pauses of 50 ms to 1 s, each a random part shorter, so that a crowd does not knock in step.
class Pauses {
 public:
  void pause() {
    const auto longest = static_cast<int>(next_.count());
    std::this_thread::sleep_for(milliseconds(std::uniform_int_distribution<int>(longest / 2, longest)(random_)));
    next_ = std::min(next_ * 2, milliseconds(1000));
  }

 private:
  std::minstd_rand random_{std::random_device{}()};
  milliseconds next_{50};
};

}  // namespace

Guard::Guard(const Session& session) : session_(session), sql_(session.dialect.guard(session.options.tables)) {}

/// A transaction left open by an attempt that failed could stop the one who has the lock: CREATE INDEX CONCURRENTLY
/// waits for the end of every transaction that happens to be reading when it looks.
bool Guard::attempt() {
  const Result result = connection_->run({.text = sql_->begin + "; " + sql_->attempt, .may_hold_several = true});
  const bool is_held = !result.empty() && result[0][0].boolean();
  if (!is_held) connection_->rollback();
  return is_held;
}

/// A server that has no room for one more session is like a lock that is taken.
bool Guard::try_once() {
  if (!connection_) {
    try {
      connection_ = session_.connection.sibling();
    } catch (const ConnectionError&) {
      return false;
    }
    if (!connection_) return true;
  }
  return attempt();
}

std::string Guard::holder() {
  if (!connection_) return "the server has no free connection";
  const Result result = connection_->run({.text = sql_->holder, .may_hold_several = true});
  return result.empty() || result[0][0].is_null() ? std::string("another process") : result[0][0].text();
}

std::string Guard::holder_now() const {
  if (!sql_) return {};
  const Result result = session_.connection.run({.text = sql_->holder, .may_hold_several = true});
  return result.empty() ? std::string() : result[0][0].optional_text().value_or("another process");
}

Guard::Outcome Guard::acquire() {
  if (!sql_) return Outcome::held;
  const auto start = Clock::now();
  auto last_told = start;
  Pauses pauses;
  while (!try_once()) {
    if (session_.options.lock_policy == LockPolicy::skip) return Outcome::busy;
    const auto waited = std::chrono::duration_cast<milliseconds>(Clock::now() - start);
    const bool is_over = session_.options.lock_wait.count() > 0 && waited >= session_.options.lock_wait;
    if (is_over || session_.options.lock_policy == LockPolicy::fail) {
      throw LockTimeout({.message = fmt::format("another process is migrating this database: {}", holder()),
                         .hint = fmt::format("it had the lock for the {} ms that this process was ready to wait; the "
                                             "lock goes with its session, there is nothing to clean up",
                                             waited.count())});
    }
    if (Clock::now() - last_told > std::chrono::seconds(1)) {
      last_told = Clock::now();
      const std::string who = holder();
      for (Observer* observer : session_.observers) observer->waiting_for_lock(who, waited);
    }
    pauses.pause();
  }
  return Outcome::held;
}

}  // namespace retort::v1
