#include "connection/drivers.hpp"
#include "connection/url.hpp"
#include "driver/sqlite/connection.hpp"
#include "driver/sqlite/error.hpp"
#include "driver/sqlite/handle.hpp"
#include "driver/sqlite/result_code.hpp"

#include <retort/connect.hpp>
#include <retort/error.hpp>

#include <algorithm>
#include <climits>
#include <new>
#include <system_error>
#include <utility>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace sqlite {

namespace {

[[noreturn]] void refuse_to_open(sqlite3* database, const Url& url) {
  const std::string file = url.is_uri ? masked("sqlite:" + url.target) : url.target;
  const int code = sqlite3_extended_errcode(database);
  const int number = sqlite3_system_errno(database);
  const std::string reason = number == 0 ? sqlite3_errmsg(database) : std::generic_category().message(number);
  throw ConnectionError({.message = fmt::format("cannot open the SQLite database {}: {}", file, reason),
                         .sqlstate = result_code_name(code),
                         .hint = hint_for(code)});
}

Database opened(const Url& url) {
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | (url.is_uri ? SQLITE_OPEN_URI : 0);
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(url.target.c_str(), &handle, flags, nullptr);
  Database database(handle);
  if (database == nullptr) throw std::bad_alloc();
  if (code != SQLITE_OK) refuse_to_open(database.get(), url);
  return database;
}

/// Set by their owner, by a query because there is no other way to ask.
std::chrono::milliseconds busy_timeout_of(sqlite3* database) {
  const Statement statement{.text = "PRAGMA busy_timeout"};
  const Result result = PreparedStatement(database, statement.text, statement).run(statement);
  return std::chrono::milliseconds(result[0][0].integer());
}

bool is_idle(sqlite3* database) {
  for (sqlite3_stmt* statement = sqlite3_next_stmt(database, nullptr); statement != nullptr;
       statement = sqlite3_next_stmt(database, statement)) {
    if (sqlite3_stmt_busy(statement) != 0) return false;
  }
  return sqlite3_get_autocommit(database) != 0;
}

}  // namespace

}  // namespace sqlite

std::unique_ptr<Connection> open_sqlite(const Url& url, const ConnectOptions& options) {
  sqlite::Database database = sqlite::opened(url);
  const auto timeout = std::clamp<std::chrono::milliseconds::rep>(options.busy_timeout.count(), 0, INT_MAX);
  sqlite3_busy_timeout(database.get(), static_cast<int>(timeout));
  sqlite3_extended_result_codes(database.get(), 1);
  sqlite3_db_config(database.get(), SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
  sqlite3* const handle = database.get();
  return std::make_unique<sqlite::SqliteConnection>(handle, std::move(database), std::chrono::milliseconds(timeout));
}

std::unique_ptr<Connection> borrow(sqlite3* connection) {
  if (connection == nullptr) throw UsageError("the SQLite connection to borrow is a null pointer");
  if (!sqlite::is_idle(connection)) {
    throw UsageError("the SQLite connection to borrow is busy: a transaction or a statement is open");
  }
  return std::make_unique<sqlite::SqliteConnection>(connection, nullptr, sqlite::busy_timeout_of(connection));
}

}  // namespace retort::inline v1
