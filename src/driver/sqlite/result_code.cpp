#include "driver/sqlite/result_code.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include <fmt/format.h>
#include <sqlite3.h>

namespace retort::inline v1::sqlite {

namespace {

using Names = std::span<const std::string_view>;

// What follows the basic code's name: the first is that of basic | 1 << 8, and so on.
constexpr std::array<std::string_view, 3> error_names{"MISSING_COLLSEQ", "RETRY", "SNAPSHOT"};
constexpr std::array<std::string_view, 2> abort_names{"", "ROLLBACK"};
constexpr std::array<std::string_view, 3> busy_names{"RECOVERY", "SNAPSHOT", "TIMEOUT"};
constexpr std::array<std::string_view, 2> locked_names{"SHAREDCACHE", "VTAB"};
constexpr std::array<std::string_view, 6> readonly_names{"RECOVERY", "CANTLOCK", "ROLLBACK",
                                                         "DBMOVED",  "CANTINIT", "DIRECTORY"};
constexpr std::array<std::string_view, 33> io_error_names{"READ",
                                                          "SHORT_READ",
                                                          "WRITE",
                                                          "FSYNC",
                                                          "DIR_FSYNC",
                                                          "TRUNCATE",
                                                          "FSTAT",
                                                          "UNLOCK",
                                                          "RDLOCK",
                                                          "DELETE",
                                                          "BLOCKED",
                                                          "NOMEM",
                                                          "ACCESS",
                                                          "CHECKRESERVEDLOCK",
                                                          "LOCK",
                                                          "CLOSE",
                                                          "DIR_CLOSE",
                                                          "SHMOPEN",
                                                          "SHMSIZE",
                                                          "SHMLOCK",
                                                          "SHMMAP",
                                                          "SEEK",
                                                          "DELETE_NOENT",
                                                          "MMAP",
                                                          "GETTEMPPATH",
                                                          "CONVPATH",
                                                          "VNODE",
                                                          "AUTH",
                                                          "BEGIN_ATOMIC",
                                                          "COMMIT_ATOMIC",
                                                          "ROLLBACK_ATOMIC",
                                                          "DATA",
                                                          "CORRUPTFS"};
constexpr std::array<std::string_view, 3> corrupt_names{"VTAB", "SEQUENCE", "INDEX"};
constexpr std::array<std::string_view, 6> cannot_open_names{"NOTEMPDIR", "ISDIR",    "FULLPATH",
                                                            "CONVPATH",  "DIRTYWAL", "SYMLINK"};
constexpr std::array<std::string_view, 12> constraint_names{"CHECK",   "COMMITHOOK", "FOREIGNKEY", "FUNCTION",
                                                            "NOTNULL", "PRIMARYKEY", "TRIGGER",    "UNIQUE",
                                                            "VTAB",    "ROWID",      "PINNED",     "DATATYPE"};
constexpr std::array<std::string_view, 1> auth_names{"USER"};

struct Code {
  int basic;
  std::string_view name;
  Names extended{};
};
constexpr std::array<Code, 26> codes{{{SQLITE_ERROR, "SQLITE_ERROR", error_names},
                                      {SQLITE_INTERNAL, "SQLITE_INTERNAL"},
                                      {SQLITE_PERM, "SQLITE_PERM"},
                                      {SQLITE_ABORT, "SQLITE_ABORT", abort_names},
                                      {SQLITE_BUSY, "SQLITE_BUSY", busy_names},
                                      {SQLITE_LOCKED, "SQLITE_LOCKED", locked_names},
                                      {SQLITE_NOMEM, "SQLITE_NOMEM"},
                                      {SQLITE_READONLY, "SQLITE_READONLY", readonly_names},
                                      {SQLITE_INTERRUPT, "SQLITE_INTERRUPT"},
                                      {SQLITE_IOERR, "SQLITE_IOERR", io_error_names},
                                      {SQLITE_CORRUPT, "SQLITE_CORRUPT", corrupt_names},
                                      {SQLITE_NOTFOUND, "SQLITE_NOTFOUND"},
                                      {SQLITE_FULL, "SQLITE_FULL"},
                                      {SQLITE_CANTOPEN, "SQLITE_CANTOPEN", cannot_open_names},
                                      {SQLITE_PROTOCOL, "SQLITE_PROTOCOL"},
                                      {SQLITE_EMPTY, "SQLITE_EMPTY"},
                                      {SQLITE_SCHEMA, "SQLITE_SCHEMA"},
                                      {SQLITE_TOOBIG, "SQLITE_TOOBIG"},
                                      {SQLITE_CONSTRAINT, "SQLITE_CONSTRAINT", constraint_names},
                                      {SQLITE_MISMATCH, "SQLITE_MISMATCH"},
                                      {SQLITE_MISUSE, "SQLITE_MISUSE"},
                                      {SQLITE_NOLFS, "SQLITE_NOLFS"},
                                      {SQLITE_AUTH, "SQLITE_AUTH", auth_names},
                                      {SQLITE_FORMAT, "SQLITE_FORMAT"},
                                      {SQLITE_RANGE, "SQLITE_RANGE"},
                                      {SQLITE_NOTADB, "SQLITE_NOTADB"}}};

}  // namespace

std::string result_code_name(int code) {
  const int basic = code & 0xff;
  const auto found = std::find_if(codes.begin(), codes.end(), [&](const Code& known) { return known.basic == basic; });
  if (found == codes.end()) return fmt::format("SQLITE_{}", code);
  const auto number = static_cast<std::size_t>(code >> 8);
  if (number == 0 || number > found->extended.size() || found->extended[number - 1].empty()) {
    return std::string(found->name);
  }
  return fmt::format("{}_{}", found->name, found->extended[number - 1]);
}

}  // namespace retort::inline v1::sqlite
