#include "engine/atomic.hpp"

#include "connection/run_unit.hpp"

#include <retort/error.hpp>

namespace retort::inline v1 {

void run_all(Connection& connection, const Script& script) {
  for (const Statement& statement : script) {
    try {
      check_must_return(statement, connection.run(statement));
    } catch (const Error&) {
      throw StatementFailure{statement, std::current_exception()};
    }
  }
}

void run_atomically(Connection& connection, const Script& script) {
  connection.begin();
  try {
    run_all(connection, script);
  } catch (...) {
    roll_back(connection);
    throw;
  }
  try {
    connection.commit();
  } catch (const Error&) {
    const std::exception_ptr error = std::current_exception();
    roll_back(connection);
    throw StatementFailure{{.text = "COMMIT"}, error};
  }
}

void roll_back(Connection& connection) noexcept {
  try {
    if (connection.in_transaction()) connection.rollback();
  } catch (const std::exception&) {
    // The failure that led here says more than this one; the server rolls back what is not committed.
    return;
  }
}

}  // namespace retort::inline v1
