#include "store_connection.hpp"

#include <retort/error.hpp>

#include <utility>
#include <variant>

#include <sqlite3.h>

namespace {

/// The store takes text only; SQLite's column affinities turn it back into numbers.
struct TextOf {
  std::optional<std::string> operator()(std::monostate) const { return std::nullopt; }
  std::optional<std::string> operator()(bool value) const { return value ? "1" : "0"; }
  std::optional<std::string> operator()(std::int64_t value) const { return std::to_string(value); }
  std::optional<std::string> operator()(double value) const { return std::to_string(value); }
  std::optional<std::string> operator()(const std::string& value) const { return value; }
  std::optional<std::string> operator()(const retort::Bytes& value) const { return value.data; }
};

}  // namespace

int StoreConnection::server_version() const { return sqlite3_libversion_number(); }

retort::Result StoreConnection::run(const retort::Statement& statement) {
  if (statement.may_hold_several) {
    throw retort::SqlError(
        {.message = "this store runs one statement at a time", .statement = statement.text, .hint = "split it"});
  }
  Store::Fields parameters;
  for (const retort::Value& value : statement.parameters) parameters.push_back(std::visit(TextOf{}, value));
  try {
    Store::Rows rows = store_.run(statement.text, parameters);
    return {.columns = std::move(rows.columns), .rows = std::move(rows.rows), .affected = rows.changed};
  } catch (const Store::Failure& failure) {
    throw retort::SqlError({.message = failure.what(),
        .statement = statement.text,
        .sqlstate = failure.code == SQLITE_CONSTRAINT ? "SQLITE_CONSTRAINT" : "SQLITE_ERROR"});
  }
}

void StoreConnection::begin() { run({.text = "BEGIN IMMEDIATE"}); }
void StoreConnection::commit() { run({.text = "COMMIT"}); }
void StoreConnection::rollback() {
  if (in_transaction()) run({.text = "ROLLBACK"});
}
