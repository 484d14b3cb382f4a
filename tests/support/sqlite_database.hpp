#pragma once

#include <retort/sql/result.hpp>
#include <retort/sql/statement.hpp>
#include <retort/sql/statement_source.hpp>

#include <string>

struct sqlite3;

namespace support {

/// An SQLite database in memory, with foreign keys enforced and PostgreSQL's collation "C". Throws retort::SqlError,
/// with the result code's name as sqlstate.
class SqliteDatabase {
 public:
  SqliteDatabase();
  ~SqliteDatabase();
  SqliteDatabase(const SqliteDatabase&) = delete;
  SqliteDatabase& operator=(const SqliteDatabase&) = delete;

  /// All the statements in the text; the last one's rows. What a source hands out runs without foreign keys.
  retort::Result run(const retort::Statement& statement);
  /// Runs what a source hands out, and returns it.
  retort::Script run_source(const retort::StatementSource& source);
  retort::Result run(const std::string& sql) { return run(retort::Statement{.text = sql}); }
  /// Fails as an executor would when a statement does not return what it must.
  void run(const retort::Script& script);
  /// The first field of the first row; "NULL" for NULL.
  std::string value(const std::string& sql);

 private:
  sqlite3* handle_ = nullptr;
};

}  // namespace support
