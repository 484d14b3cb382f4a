#include "driver/postgres/pipeline.hpp"

#include "driver/postgres/error.hpp"
#include "driver/postgres/handle.hpp"
#include "driver/postgres/parameters.hpp"
#include "driver/postgres/result.hpp"

#include <cerrno>
#include <utility>

#include <poll.h>

namespace retort::inline v1::postgres {

namespace {

/// How much is handed to libpq before it has to be on its way.
constexpr std::size_t most_unsent_bytes = 32'768;
/// What the protocol adds to a statement's text, roughly.
constexpr std::size_t message_overhead = 64;

constexpr int without_end = -1;

/// What the socket is ready for; 0 after the timeout, in milliseconds.
short wait_for(const PGconn* connection, short events, int timeout) {
  pollfd descriptor{.fd = PQsocket(connection), .events = events, .revents = 0};
  while (poll(&descriptor, 1, timeout) < 0 && errno == EINTR) {
  }
  return descriptor.revents;
}

std::size_t size_of(const Statement& statement) {
  std::size_t size = statement.text.size() + message_overhead;
  for (const Value& value : statement.parameters) {
    size += sizeof(Value);
    if (const auto* text = std::get_if<std::string>(&value)) size += text->size();
    if (const auto* bytes = std::get_if<Bytes>(&value)) size += 2 * bytes->data.size();
  }
  return size;
}

int send_text(PGconn* connection, const char* sql, const Parameters& parameters) {
  return PQsendQueryParams(connection, sql, parameters.size(), nullptr, parameters.data(), nullptr, nullptr, 0);
}

int send_text(PGconn* connection, const char* sql) {
  return PQsendQueryParams(connection, sql, 0, nullptr, nullptr, nullptr, nullptr, 0);
}

bool was_not_there(const std::string& sqlstate) {
  constexpr const char* no_such_prepared_statement = "26000";
  constexpr const char* prepared_statement_exists = "42P05";
  return sqlstate == no_such_prepared_statement || sqlstate == prepared_statement_exists;
}

}  // namespace

Pipeline::Pipeline(PGconn* connection, Outcomes& outcomes, PreparedNames& names)
    : connection_(connection), outcomes_(outcomes), names_(names) {}

void Pipeline::send(Unit unit, bool opens_transaction) {
  if (!is_active_ && !enter(unit, opens_transaction)) return;
  units_.push_back(std::move(unit));
  send_statements(units_.back());
  if (is_lost_) return;
  expect(PQpipelineSync(connection_), Kind::sync, units_.back().statements.size());
  if (!is_lost_) pump();
}

bool Pipeline::enter(const Unit& unit, bool opens_transaction) {
  const PGTransactionStatusType status = PQtransactionStatus(connection_);
  is_inside_transaction_ = status == PQTRANS_INTRANS || status == PQTRANS_INERROR;
  is_active_ = PQenterPipelineMode(connection_) == 1 && PQsetnonblocking(connection_, 1) == 0;
  if (!is_active_) outcomes_.failed(unit.id, 0, error_of(nullptr, connection_, {.text = "BEGIN"}));
  if (is_active_ && opens_transaction) {
    expect(send_text(connection_, "BEGIN"), Kind::begin, 0);
    is_inside_transaction_ = true;
  }
  return is_active_;
}

void Pipeline::leave() {
  if (PQexitPipelineMode(connection_) == 0) return lose(nullptr);
  PQsetnonblocking(connection_, 0);
  is_active_ = false;
}

/// Stops early after a failure: without its COMMIT the unit has no effect.
void Pipeline::send_statements(const Unit& unit) {
  const std::size_t count = unit.statements.size();
  if (!is_inside_transaction_) expect(send_text(connection_, "BEGIN"), Kind::begin, 0);
  for (std::size_t index = 0; index < count && !is_lost_ && !outcomes_.has_failure(); ++index) {
    if (send_statement(unit, index) && unsent_bytes_ > most_unsent_bytes) pump();
  }
  if (is_lost_ || is_inside_transaction_ || outcomes_.has_failure()) return;
  expect(send_text(connection_, "COMMIT"), Kind::commit, count);
}

bool Pipeline::send_statement(const Unit& unit, std::size_t index) {
  const Statement& statement = unit.statements[index];
  unsent_bytes_ += size_of(statement);
  if (statement.reused && names_.is_usable()) return send_prepared(statement, index);
  const Parameters parameters(statement.parameters);
  return expect(send_text(connection_, statement.text.c_str(), parameters), Kind::statement, index);
}

bool Pipeline::send_prepared(const Statement& statement, std::size_t index) {
  const PreparedNames::Use use = names_.use(statement.text);
  const char* const name = use.name.c_str();
  if (use.is_new) {
    const int is_sent = PQsendPrepare(connection_, name, statement.text.c_str(), 0, nullptr);
    if (!expect(is_sent, Kind::prepare, index)) return false;
  }
  const Parameters parameters(statement.parameters);
  const int is_sent = PQsendQueryPrepared(connection_, name, parameters.size(), parameters.data(), nullptr, nullptr, 0);
  return expect(is_sent, Kind::statement, index);
}

bool Pipeline::expect(int is_sent, Kind kind, std::size_t index) {
  if (is_sent == 0) {
    lose(nullptr);
    return false;
  }
  awaited_.push_back({.kind = kind, .index = index});
  return true;
}

/// Everything sent so far leaves, and what has arrived is taken. While the server does not read it may be waiting for
/// its answers to be read; so both are done at once.
void Pipeline::pump() {
  for (;;) {
    const int is_unsent = PQflush(connection_);
    if (is_unsent < 0) return lose(nullptr);
    const auto events = static_cast<short>(is_unsent != 0 ? POLLIN | POLLOUT : POLLIN);
    const short ready = wait_for(connection_, events, is_unsent != 0 ? without_end : 0);
    if ((ready & ~POLLOUT) != 0) {
      if (PQconsumeInput(connection_) == 0) return lose(nullptr);
      receive();
    }
    if (is_unsent == 0 || is_lost_) break;
  }
  unsent_bytes_ = 0;
}

void Pipeline::finish() {
  if (!is_active_) return;
  receive();
  while (!units_.empty()) {
    wait_for_input();
    receive();
  }
  if (is_lost_) return;
  leave();
  if (is_lost_ || is_inside_transaction_ || PQtransactionStatus(connection_) == PQTRANS_IDLE) return;
  const ResultHandle rolled_back(PQexec(connection_, "ROLLBACK"));
  is_lost_ = PQstatus(connection_) == CONNECTION_BAD;
}

void Pipeline::wait_for_input() {
  const int is_unsent = PQflush(connection_);
  if (is_unsent < 0) return lose(nullptr);
  wait_for(connection_, static_cast<short>(is_unsent != 0 ? POLLIN | POLLOUT : POLLIN), without_end);
  if (PQconsumeInput(connection_) == 0) lose(nullptr);
}

void Pipeline::receive() {
  while (!awaited_.empty() && PQisBusy(connection_) == 0) {
    const ResultHandle result(PQgetResult(connection_));
    if (result != nullptr) {
      take(result.get());
    } else if (PQstatus(connection_) == CONNECTION_BAD) {
      lose(nullptr);
    }
  }
}

void Pipeline::take(const PGresult* result) {
  if (postgres::is_lost(result, connection_)) return lose(result);
  const Message message = awaited_.front();
  awaited_.pop_front();
  if (message.kind == Kind::sync) return finish_unit();
  const ExecStatusType status = PQresultStatus(result);
  if (is_success(status)) return;
  if (message.kind == Kind::prepare) names_.forget(units_.front().statements[message.index].text);
  if (status != PGRES_PIPELINE_ABORTED) fail(message, result);
}

void Pipeline::fail(const Message& message, const PGresult* result) {
  const Statement statement = statement_of(message);
  if (statement.reused && was_not_there(sqlstate_of(result))) names_.give_up();
  outcomes_.failed(units_.front().id, message.index, error_of(result, connection_, statement));
}

void Pipeline::finish_unit() {
  if (!outcomes_.has_failure()) outcomes_.done(units_.front().id);
  units_.pop_front();
}

/// The oldest unit that has not been answered gets the error; those after it are forgotten.
void Pipeline::lose(const PGresult* result) {
  is_lost_ = true;
  is_active_ = false;
  if (!units_.empty()) {
    const Message message = awaited_.empty() ? Message{.kind = Kind::begin} : awaited_.front();
    outcomes_.failed(units_.front().id, message.index, error_of(result, connection_, statement_of(message)));
  }
  units_.clear();
  awaited_.clear();
}

Statement Pipeline::statement_of(const Message& message) const {
  if (message.kind == Kind::begin) return {.text = "BEGIN"};
  if (message.kind == Kind::commit || message.kind == Kind::sync) return {.text = "COMMIT"};
  return units_.front().statements[message.index];
}

}  // namespace retort::inline v1::postgres
