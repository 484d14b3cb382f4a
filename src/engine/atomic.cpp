#include "engine/atomic.hpp"

#include "connection/run_unit.hpp"
#include "engine/setting_in_force.hpp"

#include <retort/error.hpp>
#include <retort/sql/statement_source.hpp>

#include <utility>

namespace retort::inline v1 {

namespace {

void run_one(Connection& connection, const Statement& statement) {
  try {
    check_must_return(statement, connection.run(statement));
  } catch (const Error&) {
    throw StatementFailure{statement, std::current_exception()};
  }
}

/// Runs what a source hands out, as a part of the operation that the source stands for.
class Runs final : public StatementSink {
 public:
  Runs(Connection& connection, const Statement& source) : connection_(connection), source_(source) {}

  void take(Statement statement) override {
    statement.where = source_.where;
    statement.operation = source_.operation;
    run_one(connection_, statement);
  }

 private:
  Connection& connection_;
  const Statement& source_;
};

void run_source(Connection& connection, const Statement& statement) {
  Runs sink(connection, statement);
  try {
    statement.source->produce({.connection = &connection}, sink);
  } catch (const Error&) {
    throw StatementFailure{statement, std::current_exception()};
  }
}

/// Throws what goes wrong in `act` as the failure of a statement.
template <class Act>
void as_failure_of(const Statement& statement, const Act& act) {
  try {
    act();
  } catch (const Error&) {
    throw StatementFailure{statement, std::current_exception()};
  }
}

}  // namespace

void run_all(Connection& connection, const Script& script) {
  for (const Statement& statement : script) {
    if (statement.source != nullptr) {
      run_source(connection, statement);
    } else {
      run_one(connection, statement);
    }
  }
}

void run_atomically(Connection& connection, const Script& script) {
  const Statement* needing = find_setting(script);
  const SettingInForce setting(connection, needing == nullptr ? nullptr : needing->source->setting());
  connection.begin();
  try {
    run_all(connection, script);
    if (needing != nullptr) as_failure_of(*needing, [&] { setting.check(); });
  } catch (...) {
    roll_back(connection);
    throw;
  }
  try {
    as_failure_of({.text = "COMMIT"}, [&] { connection.commit(); });
  } catch (...) {
    roll_back(connection);
    throw;
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
