#include "driver/sqlite/connection.hpp"

#include "driver/sqlite/error.hpp"

#include <thread>
#include <utility>

#include <fmt/format.h>

namespace retort::inline v1::sqlite {

namespace {

constexpr std::chrono::milliseconds pause_between_commits{10};

}  // namespace

SqliteConnection::SqliteConnection(sqlite3* database, Database owned, std::chrono::milliseconds busy_timeout)
    : owned_(std::move(owned)), database_(database), busy_timeout_(busy_timeout) {}

SqliteConnection::~SqliteConnection() {
  if (owned_ == nullptr && in_transaction()) sqlite3_exec(database_, "ROLLBACK", nullptr, nullptr, nullptr);
}

int SqliteConnection::server_version() const { return sqlite3_libversion_number(); }

Result SqliteConnection::run(const Statement& statement) {
  if (statement.text.find('\0') != std::string::npos) refuse("the SQL holds a NUL character", statement);
  return statement.may_hold_several ? run_several(statement) : run_one(statement);
}

Result SqliteConnection::run_one(const Statement& statement) {
  if (statement.reused) return cached(statement).run(statement);
  return prepare_only(statement).run(statement);
}

Result SqliteConnection::run_several(const Statement& statement) {
  Result last;
  std::string_view rest = statement.text;
  while (!rest.empty()) {
    PreparedStatement prepared(database_, rest, statement);
    rest = prepared.tail();
    if (!prepared.is_empty()) last = prepared.run(statement);  // a comment at the end returns nothing
  }
  return last;
}

PreparedStatement& SqliteConnection::cached(const Statement& statement) {
  const auto found = cache_.find(statement.text);
  if (found != cache_.end()) return found->second;
  return cache_.emplace(statement.text, prepare_only(statement)).first->second;
}

PreparedStatement SqliteConnection::prepare_only(const Statement& statement) {
  PreparedStatement prepared(database_, statement.text, statement);
  std::string_view rest = prepared.tail();
  while (!rest.empty()) {
    const PreparedStatement next(database_, rest, statement);
    if (!next.is_empty()) refuse("the text holds more than one statement", statement);
    rest = next.tail();
  }
  return prepared;
}

void SqliteConnection::begin() { run({.text = "BEGIN IMMEDIATE"}); }

void SqliteConnection::commit() {
  // SQLite calls no busy handler where waiting for a reader could be a deadlock; the transaction stays open then, and
  // its commit can be tried again.
  const auto deadline = std::chrono::steady_clock::now() + busy_timeout_;
  for (;;) {
    try {
      run({.text = "COMMIT"});
      return;
    } catch (const SqlError& error) {
      const bool is_busy = error.details().sqlstate.rfind("SQLITE_BUSY", 0) == 0;
      if (!is_busy || std::chrono::steady_clock::now() >= deadline) throw;
    }
    std::this_thread::sleep_for(pause_between_commits);
  }
}

void SqliteConnection::rollback() {
  if (in_transaction()) run({.text = "ROLLBACK"});
}

bool SqliteConnection::in_transaction() const { return sqlite3_get_autocommit(database_) == 0; }

std::string SqliteConnection::describe() const { return fmt::format("sqlite: {}", file_of(database_)); }

}  // namespace retort::inline v1::sqlite
