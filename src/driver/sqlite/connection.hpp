#pragma once

#include "driver/sqlite/handle.hpp"
#include "driver/sqlite/prepared_statement.hpp"

#include <retort/connection.hpp>

#include <chrono>
#include <map>
#include <string>

namespace retort::inline v1::sqlite {

class SqliteConnection final : public Connection {
 public:
  /// Takes a database that is open; `owned` is null for a borrowed one.
  SqliteConnection(sqlite3* database, Database owned, std::chrono::milliseconds busy_timeout);
  /// Leaves a borrowed connection without an open transaction.
  ~SqliteConnection() override;

  std::string_view dialect() const noexcept override { return "sqlite"; }
  int server_version() const override;
  Result run(const Statement& statement) override;
  void begin() override;
  void commit() override;
  void rollback() override;
  bool in_transaction() const override;
  std::string describe() const override;

  sqlite3* handle() noexcept { return database_; }

 private:
  Result run_one(const Statement& statement);
  Result run_several(const Statement& statement);
  PreparedStatement& cached(const Statement& statement);
  PreparedStatement prepare_only(const Statement& statement);

  Database owned_;
  sqlite3* database_;
  std::chrono::milliseconds busy_timeout_;
  std::map<std::string, PreparedStatement, std::less<>> cache_;  // after owned_: goes first
};

}  // namespace retort::inline v1::sqlite
