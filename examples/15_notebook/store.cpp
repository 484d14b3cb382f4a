#include "store.hpp"

#include <memory>

#include <sqlite3.h>

namespace {

using Statement = std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)>;

void bind(sqlite3_stmt* statement, const Store::Fields& parameters) {
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    const std::string name = "$" + std::to_string(i + 1);
    const int place = sqlite3_bind_parameter_index(statement, name.c_str());
    if (place == 0 || !parameters[i]) continue;
    sqlite3_bind_text(
        statement, place, parameters[i]->data(), static_cast<int>(parameters[i]->size()), SQLITE_TRANSIENT);
  }
}

Store::Fields row_of(sqlite3_stmt* statement) {
  Store::Fields row;
  for (int i = 0; i < sqlite3_column_count(statement); ++i) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, i));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, i));
    row.push_back(text == nullptr ? std::nullopt : std::optional<std::string>(std::string(text, size)));
  }
  return row;
}

}  // namespace

Store::Store(const std::string& path) : path_(path) {
  if (sqlite3_open(path.c_str(), &database_) != SQLITE_OK) throw Failure(SQLITE_CANTOPEN, "cannot open " + path);
  sqlite3_busy_timeout(database_, 10'000);
}

Store::~Store() { sqlite3_close(database_); }

Store::Rows Store::run(const std::string& sql, const Fields& parameters) {
  sqlite3_stmt* prepared = nullptr;
  const int result = sqlite3_prepare_v2(database_, sql.c_str(), -1, &prepared, nullptr);
  const Statement statement(prepared, sqlite3_finalize);
  if (result != SQLITE_OK) throw Failure(result, sqlite3_errmsg(database_));
  bind(prepared, parameters);
  Rows rows;
  for (int i = 0; i < sqlite3_column_count(prepared); ++i) rows.columns.emplace_back(sqlite3_column_name(prepared, i));
  int step = sqlite3_step(prepared);
  for (; step == SQLITE_ROW; step = sqlite3_step(prepared)) rows.rows.push_back(row_of(prepared));
  if (step != SQLITE_DONE) throw Failure(step, sqlite3_errmsg(database_));
  rows.changed = static_cast<std::size_t>(sqlite3_changes(database_));
  return rows;
}

bool Store::is_in_transaction() const { return sqlite3_get_autocommit(database_) == 0; }
