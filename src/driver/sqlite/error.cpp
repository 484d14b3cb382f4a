#include "driver/sqlite/error.hpp"

#include "connection/redact.hpp"
#include "driver/sqlite/result_code.hpp"

#include <system_error>
#include <utility>

#include <fmt/format.h>
#include <sqlite3.h>

namespace retort::inline v1::sqlite {

namespace {

/// Whether an error is about the file rather than about a statement.
bool concerns_file(int basic) {
  switch (basic) {
    case SQLITE_BUSY:
    case SQLITE_CANTOPEN:
    case SQLITE_CORRUPT:
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_NOTADB:
    case SQLITE_PERM:
    case SQLITE_PROTOCOL:
    case SQLITE_READONLY:
      return true;
    default:
      return false;
  }
}

/// The operating system's reason, for the errors that have one.
std::string system_reason(sqlite3* database, int basic) {
  const int number = sqlite3_system_errno(database);
  if (number == 0 || (basic != SQLITE_CANTOPEN && basic != SQLITE_IOERR)) return {};
  return std::generic_category().message(number);
}

}  // namespace

void throw_error(sqlite3* database, const Statement& statement) {
  const int code = sqlite3_extended_errcode(database);
  const int basic = code & 0xff;
  std::string message = sqlite3_errmsg(database);
  if (concerns_file(basic)) message = fmt::format("{}: {}", file_of(database), message);
  throw SqlError(redacted({.message = std::move(message),
                           .location = statement.where,
                           .statement = statement.text,
                           .sqlstate = result_code_name(code),
                           .detail = system_reason(database, basic),
                           .hint = hint_for(code)}));
}

void refuse(std::string message, const Statement& statement, std::string hint) {
  throw SqlError(redacted({.message = std::move(message),
                           .location = statement.where,
                           .statement = statement.text,
                           .sqlstate = result_code_name(SQLITE_MISUSE),
                           .hint = std::move(hint)}));
}

std::string file_of(sqlite3* database) {
  const char* const name = sqlite3_db_filename(database, "main");
  return name == nullptr || *name == '\0' ? ":memory:" : name;
}

std::string hint_for(int code) {
  switch (code & 0xff) {
    case SQLITE_BUSY:
      return "Another connection holds the lock; find out which process has the file open, or wait longer.";
    case SQLITE_CORRUPT:
      return "The file is damaged: restore it from a backup. PRAGMA integrity_check says more.";
    case SQLITE_FULL:
      return "Make room on the disk that the file is on, or raise PRAGMA max_page_count.";
    case SQLITE_NOTADB:
      return "The file is no SQLite database, or it is encrypted.";
    case SQLITE_READONLY:
      return "The file and its directory have to be writable, and the URL must not say mode=ro.";
    default:
      return {};
  }
}

}  // namespace retort::inline v1::sqlite
