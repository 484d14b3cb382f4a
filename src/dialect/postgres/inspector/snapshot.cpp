#include "dialect/postgres/inspector/snapshot.hpp"

#include "dialect/clauses.hpp"

#include <retort/sql/writer.hpp>

#include <string_view>

#include <fmt/format.h>

namespace retort::inline v1::postgres {

namespace {

constexpr std::string_view enter_transaction = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY; ";
constexpr std::string_view enter_savepoint = "SAVEPOINT retort_inspection; ";
constexpr std::string_view leave_savepoint =
    "ROLLBACK TO SAVEPOINT retort_inspection; RELEASE SAVEPOINT retort_inspection";

/// Names without a schema are looked up before the search path is emptied. Compiling the queries and spreading them
/// over processes takes longer than running them.
constexpr std::string_view set_up =
    "SELECT array_remove(ARRAY[{}]::oid[], NULL), set_config('join_collapse_limit', '1', true), "
    "set_config('search_path', '', true), "
    "set_config('jit', 'off', true), set_config('max_parallel_workers_per_gather', '0', true)";

std::string numbers_of(const std::vector<QualifiedName>& tables) {
  return joined(tables, ", ", [](const QualifiedName& table) {
    return fmt::format("to_regclass({})", SqlWriter().text_literal(quoted(table)).text());
  });
}

}  // namespace

Snapshot::Snapshot(Connection& connection, const Inspection& inspection)
    : connection_(connection), is_nested_(connection.in_transaction()) {
  if (!is_nested_) connection_.begin();
  is_open_ = true;
  try {
    Statement statement;
    statement.text = std::string(is_nested_ ? enter_savepoint : enter_transaction) +
                     fmt::format(set_up, numbers_of(inspection.left_out));
    statement.may_hold_several = true;
    left_out_ = connection_.run(statement)[0][0].text();
  } catch (...) {
    if (!is_nested_) connection_.rollback();
    throw;
  }
}

Snapshot::~Snapshot() {
  try {
    finish();
  } catch (...) {
    // Something else has gone wrong before, and is on its way.
  }
}

void Snapshot::finish() {
  if (!is_open_) return;
  is_open_ = false;
  if (!is_nested_) return connection_.rollback();
  Statement statement{.text = std::string(leave_savepoint)};
  statement.may_hold_several = true;
  connection_.run(statement);
}

}  // namespace retort::inline v1::postgres
