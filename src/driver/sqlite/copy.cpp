#include "connection/drivers.hpp"
#include "driver/sqlite/connection.hpp"
#include "driver/sqlite/error.hpp"

namespace retort::inline v1 {

void copy_sqlite(Connection& from, Connection& to) {
  constexpr int all_pages = -1;
  sqlite3* const target = dynamic_cast<sqlite::SqliteConnection&>(to).handle();
  sqlite3* const source = dynamic_cast<sqlite::SqliteConnection&>(from).handle();
  sqlite3_backup* const backup = sqlite3_backup_init(target, "main", source, "main");
  const bool is_copied = backup != nullptr && sqlite3_backup_step(backup, all_pages) == SQLITE_DONE;
  const bool is_finished = sqlite3_backup_finish(backup) == SQLITE_OK;
  if (!is_copied || !is_finished) sqlite::throw_error(target, {.text = "copy of a database"});
}

}  // namespace retort::inline v1
