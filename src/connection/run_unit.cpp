#include "connection/run_unit.hpp"

#include <retort/error.hpp>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

ErrorDetails about(const Statement& statement, std::string message) {
  return {.message = std::move(message), .location = statement.where, .statement = statement.text};
}

/// The user's own SQL may hold a COMMIT, after which the statements that follow would run on their own.
void check_transaction_is_open(const Connection& connection, const Statement& statement) {
  if (!statement.may_hold_several || connection.in_transaction()) return;
  ErrorDetails details = about(statement, "the SQL ended the transaction that it was running in");
  details.hint = "Leave COMMIT and ROLLBACK out, or run it outside of a transaction.";
  throw SqlError(std::move(details));
}

/// The failure that led here is the one to report.
void roll_back_quietly(Connection& connection) noexcept {
  try {
    connection.rollback();
  } catch (...) {
  }
}

}  // namespace

std::optional<UnitFailure> run_unit(Connection& connection, const Unit& unit) {
  std::size_t index = 0;
  bool begun = false;
  try {
    if (!connection.in_transaction()) {
      connection.begin();
      begun = true;
    }
    for (; index < unit.statements.size(); ++index) {
      const Statement& statement = unit.statements[index];
      check_must_return(statement, connection.run(statement));
      check_transaction_is_open(connection, statement);
    }
    if (begun) connection.commit();
  } catch (...) {
    if (begun) roll_back_quietly(connection);
    return UnitFailure{index, std::current_exception()};
  }
  return std::nullopt;
}

void check_must_return(const Statement& statement, const Result& result) {
  if (!statement.must_return.has_value()) return;
  const std::string& expected = *statement.must_return;
  if (result.empty() || result[0].size() == 0) {
    throw SqlError(about(statement, fmt::format("the statement returned no row; it has to return \"{}\"", expected)));
  }
  const Field field = result[0][0];
  if (field.optional_text() == expected) return;
  const std::string found = field.is_null() ? "NULL" : fmt::format("\"{}\"", field.text());
  throw SqlError(about(statement, fmt::format("the statement returned {}; it has to return \"{}\"", found, expected)));
}

}  // namespace retort::inline v1
