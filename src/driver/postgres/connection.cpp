#include "driver/postgres/connection.hpp"

#include "connection/run_unit.hpp"
#include "driver/postgres/connect_parameters.hpp"
#include "driver/postgres/copy.hpp"
#include "driver/postgres/error.hpp"
#include "driver/postgres/open.hpp"
#include "driver/postgres/parameters.hpp"
#include "driver/postgres/result.hpp"
#include "driver/postgres/statement_kind.hpp"

#include <retort/error.hpp>

#include <cstddef>
#include <exception>
#include <utility>

#include <fmt/format.h>

namespace retort::inline v1::postgres {

namespace {

/// The simple protocol runs whatever the text holds, and leaves no snapshot behind in an open transaction.
bool needs_no_extended_protocol(const Statement& statement) {
  return statement.parameters.empty() && (statement.may_hold_several || is_certainly_single(statement.text));
}

[[noreturn]] void refuse_transaction(const char* message, const char* sqlstate, const char* command) {
  throw SqlError({.message = message, .statement = command, .sqlstate = sqlstate});
}

/// COPY needs a partner on this side for its data; there is none.
[[noreturn]] void refuse_copy(const Statement& statement) {
  throw SqlError({.message = "COPY between the server and the client is not supported",
                  .location = statement.where,
                  .statement = statement.text,
                  .sqlstate = "0A000",
                  .hint = "Use bulk_insert, or COPY with a file on the server."});
}

void discard_copied_rows(PGconn* connection) {
  char* row = nullptr;
  while (PQgetCopyData(connection, &row, 0) > 0) PQfreemem(row);
}

}  // namespace

PostgresConnection::PostgresConnection(ConnectionHandle owned)
    : owned_(std::move(owned)), connection_(owned_.get()), pipeline_(connection_, outcomes_, names_) {}

PostgresConnection::PostgresConnection(PGconn* borrowed)
    : connection_(borrowed), pipeline_(connection_, outcomes_, names_) {}

PostgresConnection::~PostgresConnection() {
  if (owned_ == nullptr) hand_back();
}

/// Leaves a borrowed connection as it was lent: idle, blocking, without statements of Retort's.
void PostgresConnection::hand_back() noexcept {
  try {
    pipeline_.finish();
    if (pipeline_.is_lost()) return;
    if (in_transaction()) execute({.text = "ROLLBACK"});
    for (const std::string& name : names_.names()) {
      const ResultHandle ignored(PQexec(connection_, fmt::format("DEALLOCATE {}", name).c_str()));
    }
  } catch (...) {
    // Its owner finds out when using it.
  }
}

int PostgresConnection::server_version() const { return PQserverVersion(connection_); }

Result PostgresConnection::run(const Statement& statement) {
  settle();
  check_sendable(statement);
  begin_now();
  if (statement.rows != nullptr) return copy(statement);
  return result_of(execute(statement).get());
}

void PostgresConnection::begin() {
  settle();
  if (in_transaction()) refuse_transaction("a transaction is open already", "25001", "BEGIN");
  check_not_lost();
  is_begin_due_ = true;
  if (owned_ == nullptr) begin_now();  // its owner may go on with it
}

/// Without a unit to go with, BEGIN is a round trip of its own.
void PostgresConnection::begin_now() {
  if (std::exchange(is_begin_due_, false)) execute({.text = "BEGIN"});
}

void PostgresConnection::commit() {
  settle();
  check_not_lost();
  if (!in_transaction()) refuse_transaction("no transaction is open", "25P01", "COMMIT");
  if (std::exchange(is_begin_due_, false)) return;
  const ResultHandle result = execute({.text = "COMMIT"});
  if (std::string_view(PQcmdStatus(result.get())) == "ROLLBACK") {
    refuse_transaction("the transaction was rolled back: a statement in it had failed", "25P02", "COMMIT");
  }
}

void PostgresConnection::rollback() {
  settle();
  if (std::exchange(is_begin_due_, false)) return;
  if (in_transaction()) execute({.text = "ROLLBACK"});
}

bool PostgresConnection::in_transaction() const {
  if (is_begin_due_) return true;
  if (pipeline_.is_active()) return pipeline_.is_inside_transaction();
  const PGTransactionStatusType status = PQtransactionStatus(connection_);
  return !pipeline_.is_lost() && (status == PQTRANS_INTRANS || status == PQTRANS_INERROR);
}

void PostgresConnection::submit(Unit unit, UnitListener& listener) {
  listener_ = &listener;
  if (outcomes_.has_failure() || is_refused(unit)) return tell_listener();
  if (can_be_pipelined(unit)) {
    pipeline_.send(std::move(unit), std::exchange(is_begin_due_, false));
  } else {
    submit_alone(unit);
  }
  if (outcomes_.has_failure()) pipeline_.finish();
  tell_listener();
}

/// Whether a statement in it cannot be sent at all; the units before it have their say first.
bool PostgresConnection::is_refused(const Unit& unit) {
  std::size_t index = 0;
  try {
    check_not_lost();
    for (; index < unit.statements.size(); ++index) check_sendable(unit.statements[index]);
    return false;
  } catch (const Error&) {
    pipeline_.finish();
    outcomes_.failed(unit.id, index, std::current_exception());
    return true;
  }
}

void PostgresConnection::submit_alone(const Unit& unit) {
  settle();
  if (outcomes_.has_failure()) return;
  if (const auto failure = run_unit(*this, unit)) {
    outcomes_.failed(unit.id, failure->index, failure->error);
  } else {
    outcomes_.done(unit.id);
  }
}

void PostgresConnection::drain(UnitListener& listener) {
  listener_ = &listener;
  settle();
  outcomes_.forget_failure();
  listener_ = nullptr;
}

std::unique_ptr<Connection> PostgresConnection::sibling() {
  return std::make_unique<PostgresConnection>(open(ConnectParameters::of(connection_), describe(), {}));
}

std::string PostgresConnection::describe() const { return description(connection_); }

void PostgresConnection::settle() {
  pipeline_.finish();
  tell_listener();
}

void PostgresConnection::tell_listener() {
  if (listener_ != nullptr) outcomes_.tell(*listener_);
}

void PostgresConnection::check_not_lost() const {
  if (!pipeline_.is_lost() && PQstatus(connection_) == CONNECTION_OK) return;
  throw ConnectionError({.message = fmt::format("the connection to {} was lost", describe()),
                         .hint = "Connect again; what was in flight is either done or undone as a whole."});
}

Result PostgresConnection::copy(const Statement& statement) {
  check_not_lost();
  if (PQsendQuery(connection_, statement.text.c_str()) == 0) {
    std::rethrow_exception(error_of(nullptr, connection_, statement));
  }
  return result_of(copy_rows(connection_, statement).get());
}

ResultHandle PostgresConnection::execute(const Statement& statement) {
  check_not_lost();
  const Parameters parameters(statement.parameters);
  const int is_sent = needs_no_extended_protocol(statement)
                          ? PQsendQuery(connection_, statement.text.c_str())
                          : PQsendQueryParams(connection_, statement.text.c_str(), parameters.size(), nullptr,
                                              parameters.data(), nullptr, nullptr, 0);
  if (is_sent == 0) std::rethrow_exception(error_of(nullptr, connection_, statement));
  return last_result(statement);
}

/// The last statement's result, or the first error: PQexec() would give the last error, which after the server's reason
/// for ending a session is only that it is gone.
ResultHandle PostgresConnection::last_result(const Statement& statement) {
  ResultHandle last;
  bool is_copying = false;
  while (ResultHandle next{PQgetResult(connection_)}) {
    const ExecStatusType status = PQresultStatus(next.get());
    is_copying = is_copying || status == PGRES_COPY_IN || status == PGRES_COPY_OUT;
    if (status == PGRES_COPY_IN) PQputCopyEnd(connection_, "there is no data");
    if (status == PGRES_COPY_OUT) discard_copied_rows(connection_);
    if (last == nullptr || is_success(PQresultStatus(last.get()))) last = std::move(next);
  }
  const bool is_done = last != nullptr && is_success(PQresultStatus(last.get()));
  if (is_copying && PQstatus(connection_) == CONNECTION_OK) refuse_copy(statement);
  if (!is_done) std::rethrow_exception(error_of(last.get(), connection_, statement));
  return last;
}

}  // namespace retort::inline v1::postgres
