#include "testing/postgres_session.hpp"

#include "server/temporary_database.hpp"

#include <retort/connect.hpp>
#include <retort/sql/writer.hpp>

#include <cstdlib>
#include <map>
#include <random>
#include <utility>

#include <fmt/format.h>
#include <unistd.h>

namespace retort::inline v1::testing {

namespace {

/// The first key of the advisory locks of processes; the second is a process's number.
constexpr std::int64_t process_locks = 0x7265'7430;

struct Sessions {
  std::mutex mutex;
  std::map<std::string, std::unique_ptr<PostgresSession>> by_server;
  pid_t process = getpid();
};

/// Never destroyed: see drop_at_exit().
Sessions& sessions() {
  static auto* all = new Sessions;
  return *all;
}

}  // namespace

PostgresSession& PostgresSession::with(const std::string& server) {
  Sessions& all = sessions();
  const std::lock_guard lock(all.mutex);
  std::unique_ptr<PostgresSession>& session = all.by_server[server];
  if (session == nullptr) session.reset(new PostgresSession(server));
  return *session;
}

PostgresSession::PostgresSession(std::string server)
    : server_(std::move(server)),
      connection_(connect(server_, {.wait = patience})),
      strategy_(copy_strategy(*connection_)) {
  claim_number();
  drop_orphans();
  // Not before the client library has registered what it does at the end: that comes after this.
  [[maybe_unused]] static const int registered = std::atexit(drop_at_exit);
}

/// Not in a child that a test has forked: the connections are its parent's.
void PostgresSession::drop_at_exit() {
  Sessions& all = sessions();
  if (all.process != getpid()) return;
  for (const auto& [server, session] : all.by_server) session->drop_all();
}

void PostgresSession::claim_number() {
  std::random_device random;
  constexpr std::uint32_t positive = 0x7fff'ffff;
  do {
    number_ = random() & positive;
  } while (
      !connection_->query("SELECT pg_try_advisory_lock($1::int, $2::int)", {process_locks, std::int64_t{number_}})[0][0]
           .boolean());
}

void PostgresSession::drop_orphans() {
  const Result orphans = connection_->query(
      "SELECT datname FROM pg_database WHERE datname ~ '^retort_test_[0-9a-f]{8}_' AND substr(datname, 13, 8) NOT IN "
      "(SELECT lpad(to_hex(objid::bigint), 8, '0') FROM pg_locks WHERE locktype = 'advisory' AND classid = $1::bigint)",
      {process_locks});
  for (const Row row : orphans) drop(row[0].text());
}

std::string PostgresSession::create(const std::string& name_of_template) {
  const std::lock_guard lock(mutex_);
  std::string name = fmt::format("retort_test_{:08x}_{}", number_, ++created_);
  if (name_of_template.empty()) {
    create_empty_database(*connection_, name);
  } else {
    connection_->run({.text = fmt::format("CREATE DATABASE {} TEMPLATE {}{}", retort::quoted(name),
                                          retort::quoted(name_of_template), strategy_),
                      .transactional = false});
  }
  return name;
}

bool PostgresSession::is_missing(const SqlError& error) { return error.details().sqlstate == "3D000"; }

void PostgresSession::let_go(std::string name) noexcept {
  constexpr std::size_t many = 16;
  const std::lock_guard lock(mutex_);
  dropped_later_.push_back(std::move(name));
  if (dropped_later_.size() <= many) return;
  drop(dropped_later_.front());
  dropped_later_.pop_front();
}

void PostgresSession::drop_all() noexcept {
  const std::lock_guard lock(mutex_);
  for (const std::string& name : dropped_later_) drop(name);
  dropped_later_.clear();
}

/// What cannot be dropped now is dropped by the next process, or is somebody else's.
void PostgresSession::drop(const std::string& name) noexcept {
  try {
    drop_database(*connection_, name);
  } catch (const std::exception&) {
    return;
  }
}

}  // namespace retort::inline v1::testing
