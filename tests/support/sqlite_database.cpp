#include "support/sqlite_database.hpp"

#include <retort/connection.hpp>
#include <retort/error.hpp>

#include <cstdint>
#include <memory>
#include <string_view>
#include <variant>

#include <fmt/format.h>
#include <sqlite3.h>

namespace support {

namespace {

using Prepared = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

std::string code_name(int code) {
  switch (code) {
    case SQLITE_CONSTRAINT_CHECK:
      return "SQLITE_CONSTRAINT_CHECK";
    case SQLITE_CONSTRAINT_FOREIGNKEY:
      return "SQLITE_CONSTRAINT_FOREIGNKEY";
    case SQLITE_CONSTRAINT_NOTNULL:
      return "SQLITE_CONSTRAINT_NOTNULL";
    case SQLITE_CONSTRAINT_PRIMARYKEY:
      return "SQLITE_CONSTRAINT_PRIMARYKEY";
    case SQLITE_CONSTRAINT_UNIQUE:
      return "SQLITE_CONSTRAINT_UNIQUE";
    case SQLITE_READONLY:
      return "SQLITE_READONLY";
    default:
      return code == SQLITE_ERROR ? "SQLITE_ERROR" : fmt::format("SQLITE_{}", code);
  }
}

void check(sqlite3* handle, int code, std::string_view sql) {
  if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) return;
  throw retort::SqlError({.message = sqlite3_errmsg(handle),
                          .statement = std::string(sql),
                          .sqlstate = code_name(sqlite3_extended_errcode(handle))});
}

struct Binder {
  sqlite3_stmt* statement;
  int index;

  int operator()(std::monostate) const { return sqlite3_bind_null(statement, index); }
  int operator()(bool value) const { return sqlite3_bind_int(statement, index, value ? 1 : 0); }
  int operator()(std::int64_t value) const { return sqlite3_bind_int64(statement, index, value); }
  int operator()(double value) const { return sqlite3_bind_double(statement, index, value); }
  int operator()(const std::string& value) const {
    return sqlite3_bind_text(statement, index, value.data(), static_cast<int>(value.size()), SQLITE_TRANSIENT);
  }
  int operator()(const retort::Bytes& value) const {
    return sqlite3_bind_blob(statement, index, value.data.data(), static_cast<int>(value.data.size()),
                             SQLITE_TRANSIENT);
  }
};

void bind(sqlite3* handle, sqlite3_stmt* statement, const retort::Statement& source) {
  for (std::size_t i = 0; i < source.parameters.size(); ++i) {
    const int index = sqlite3_bind_parameter_index(statement, fmt::format("${}", i + 1).c_str());
    if (index > 0) check(handle, std::visit(Binder{statement, index}, source.parameters[i]), source.text);
  }
}

std::optional<std::string> field(sqlite3_stmt* statement, int column) {
  if (sqlite3_column_type(statement, column) == SQLITE_NULL) return std::nullopt;
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, column));
  return std::string(bytes == nullptr ? "" : bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement, column)));
}

/// PostgreSQL's collation C.
int compare_bytes(void*, int left_size, const void* left, int right_size, const void* right) {
  return std::string_view(static_cast<const char*>(left), static_cast<std::size_t>(left_size))
      .compare(std::string_view(static_cast<const char*>(right), static_cast<std::size_t>(right_size)));
}

/// The database as sources see it.
class DatabaseConnection final : public retort::Connection {
 public:
  explicit DatabaseConnection(SqliteDatabase& database) : database_(database) {}

  std::string_view dialect() const noexcept override { return "sqlite"; }
  int server_version() const override { return sqlite3_libversion_number(); }
  retort::Result run(const retort::Statement& statement) override { return database_.run(statement); }
  void begin() override { database_.run("BEGIN IMMEDIATE"); }
  void commit() override { database_.run("COMMIT"); }
  void rollback() override { database_.run("ROLLBACK"); }
  bool in_transaction() const override { return false; }
  std::string describe() const override { return "sqlite: in memory"; }

 private:
  SqliteDatabase& database_;
};

class RunningSink final : public retort::StatementSink {
 public:
  explicit RunningSink(SqliteDatabase& database) : database_(database) {}

  void take(retort::Statement statement) override {
    database_.run(retort::Script{statement});
    script.push_back(std::move(statement));
  }

  retort::Script script;

 private:
  SqliteDatabase& database_;
};

std::vector<std::string> column_names(sqlite3_stmt* statement) {
  std::vector<std::string> names;
  for (int column = 0; column < sqlite3_column_count(statement); ++column) {
    names.emplace_back(sqlite3_column_name(statement, column));
  }
  return names;
}

}  // namespace

SqliteDatabase::SqliteDatabase() {
  check(handle_, sqlite3_open(":memory:", &handle_), "open");
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  sqlite3_create_collation(handle_, "C", SQLITE_UTF8, nullptr, &compare_bytes);
  run("PRAGMA foreign_keys = ON");
}

SqliteDatabase::~SqliteDatabase() { sqlite3_close(handle_); }

retort::Result SqliteDatabase::run(const retort::Statement& statement) {
  if (statement.source != nullptr) {
    run_source(*statement.source);
    return {};
  }
  retort::Result result;
  const char* rest = statement.text.c_str();
  while (*rest != '\0') {
    sqlite3_stmt* raw = nullptr;
    check(handle_, sqlite3_prepare_v2(handle_, rest, -1, &raw, &rest), statement.text);
    const Prepared prepared(raw, &sqlite3_finalize);
    if (raw == nullptr) continue;
    bind(handle_, raw, statement);
    result = {};
    int code = sqlite3_step(raw);
    result.columns = column_names(raw);
    for (; code == SQLITE_ROW; code = sqlite3_step(raw)) {
      auto& row = result.rows.emplace_back();
      for (int column = 0; column < sqlite3_column_count(raw); ++column) row.push_back(field(raw, column));
    }
    check(handle_, code, statement.text);
  }
  return result;
}

retort::Script SqliteDatabase::run_source(const retort::StatementSource& source) {
  DatabaseConnection connection(*this);
  RunningSink sink(*this);
  run("PRAGMA foreign_keys = OFF");
  source.produce({.connection = &connection}, sink);
  run("PRAGMA foreign_keys = ON");
  return std::move(sink.script);
}

void SqliteDatabase::run(const retort::Script& script) {
  for (const retort::Statement& statement : script) {
    const retort::Result result = run(statement);
    if (!statement.must_return) continue;
    if (result.rows.empty() || result.rows[0][0] != *statement.must_return) {
      throw retort::SqlError({.message = "the statement did not return what it must", .statement = statement.text});
    }
  }
}

std::string SqliteDatabase::value(const std::string& sql) {
  const retort::Result result = run(sql);
  return result.rows.empty() ? "no row" : result.rows[0][0].value_or("NULL");
}

}  // namespace support
