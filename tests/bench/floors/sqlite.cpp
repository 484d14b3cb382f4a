// The least that migrating an SQLite database can cost a program that uses sqlite3 and does nothing else.
//
//   floor_sqlite each DATABASE FILE     a transaction for each migration
//   floor_sqlite single DATABASE FILE   a single transaction
//   floor_sqlite check DATABASE         reads the version row
#include "floors/script.hpp"

#include <memory>
#include <string>
#include <string_view>

#include <sqlite3.h>

namespace {

using retort_bench::fail;

void execute(sqlite3* database, const char* sql) {
  if (sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail(sqlite3_errmsg(database));
}

void run_script(sqlite3* database, const char* file, bool single) {
  if (single) execute(database, "BEGIN");
  for (const retort_bench::Statements& migration : retort_bench::read_script(file)) {
    if (!single) execute(database, "BEGIN");
    execute(database, retort_bench::joined(migration).c_str());
    if (!single) execute(database, "COMMIT");
  }
  if (single) execute(database, "COMMIT");
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view mode = argc > 1 ? argv[1] : "";
  sqlite3* opened = nullptr;
  if (argc < 3 || sqlite3_open(argv[2], &opened) != SQLITE_OK) fail("usage: floor_sqlite MODE DATABASE [FILE]");
  const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> database(opened, sqlite3_close);
  if (mode == "check") {
    execute(opened, "SELECT version_num FROM version");
  } else if (argc == 4 && (mode == "each" || mode == "single")) {
    run_script(opened, argv[3], mode == "single");
  } else {
    fail("usage: floor_sqlite MODE DATABASE [FILE]");
  }
  return 0;
}
