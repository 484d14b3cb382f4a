#include "driver/postgres/open.hpp"

#include "connection/drivers.hpp"
#include "driver/postgres/connection.hpp"
#include "driver/postgres/error.hpp"

#include <retort/connect.hpp>
#include <retort/error.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <new>
#include <thread>
#include <utility>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace postgres {

namespace {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

constexpr milliseconds first_pause{50};
constexpr milliseconds longest_pause{1'000};

bool is_sqlstate(std::string_view text) {
  return text.size() == 5 &&
         std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); });
}

/// "LOCATION:  function, file.c:123", in whatever language.
bool is_source_location(std::string_view line) {
  const std::size_t file_end = line.rfind(".c:");
  return file_end != std::string_view::npos && line.find(":  ") < line.find(", ") &&
         line.find_first_not_of("0123456789", file_end + 3) == std::string_view::npos;
}

/// Takes "57P03: " out of "FATAL:  57P03: the database system is starting up".
std::string take_sqlstate(std::string_view line, std::string& sqlstate) {
  constexpr std::size_t code_size = 5;
  for (std::size_t at = line.find(":  "); at != std::string_view::npos; at = line.find(":  ", at + 1)) {
    const std::string_view code = line.substr(at + 3, code_size);
    if (!is_sqlstate(code) || line.substr(at + 3 + code_size, 2) != ": ") continue;
    sqlstate = code;
    return fmt::format("{}{}", line.substr(0, at + 3), line.substr(at + 3 + code_size + 2));
  }
  return std::string(line);
}

/// Whether another attempt may go better. As long as libpq has not been asked for SQLSTATEs there is none to judge by.
bool is_temporary(const PGconn* connection) {
  const std::string sqlstate = read_failure(PQerrorMessage(connection)).sqlstate;
  if (sqlstate.empty()) return PQconnectionNeedsPassword(connection) == 0;
  const std::string_view group = std::string_view(sqlstate).substr(0, 2);
  constexpr std::string_view connection_exception = "08";
  constexpr std::string_view insufficient_resources = "53";
  constexpr std::string_view operator_intervention = "57";  // starting up, shutting down
  return group == connection_exception || group == insufficient_resources || group == operator_intervention;
}

/// An attempt must not take much longer than there is time to wait.
void limit_attempt(ConnectParameters& parameters, milliseconds wait) {
  const bool is_limited = !parameters.get("connect_timeout").empty() || std::getenv("PGCONNECT_TIMEOUT") != nullptr;
  if (is_limited || wait.count() <= 0) return;
  constexpr milliseconds::rep shortest = 2;  // libpq's own minimum
  constexpr milliseconds::rep longest = 10;
  parameters.set("connect_timeout", fmt::format("{}", std::clamp(wait.count() / 1'000 + 1, shortest, longest)));
}

/// Whether libpq accepts the options at all: it looks at them before it turns to the host, which here is nowhere.
bool are_valid(ConnectParameters parameters) {
  parameters.set("host", "/nonexistent");
  parameters.set("hostaddr", "");
  parameters.set("port", "");
  return PQpingParams(parameters.keywords().data(), parameters.values().data(), 0) != PQPING_NO_ATTEMPT;
}

[[noreturn]] void give_up(const PGconn* connection, const std::string& where, milliseconds waited, bool has_waited) {
  ConnectFailure failure = read_failure(PQerrorMessage(connection));
  const std::size_t line_end = std::min(failure.text.find('\n'), failure.text.size());
  const std::size_t detail = std::min(failure.text.find_first_not_of("\n\t ", line_end), failure.text.size());
  const double seconds = static_cast<double>(waited.count()) / 1'000;
  const std::string tried = has_waited ? fmt::format(" (tried for {:.1f} s)", seconds) : std::string();
  throw ConnectionError(
      {.message = fmt::format("cannot connect to {}{}: {}", where, tried, failure.text.substr(0, line_end)),
       .sqlstate = std::move(failure.sqlstate),
       .detail = failure.text.substr(detail)});
}

ConnectionHandle first_attempt(const ConnectParameters& parameters) {
  ConnectionHandle connection(PQconnectdbParams(parameters.keywords().data(), parameters.values().data(), 0));
  if (connection == nullptr) throw std::bad_alloc();
  if (PQstatus(connection.get()) != CONNECTION_OK && !are_valid(parameters)) {
    throw UsageError(fmt::format("libpq refuses an option: {}", trimmed(PQerrorMessage(connection.get()))));
  }
  return connection;
}

/// Attempts after the first are PQreset: only a connection that exists can be told to report SQLSTATEs.
void try_again(PGconn* connection, Clock::time_point start, milliseconds wait) {
  PQsetErrorVerbosity(connection, PQERRORS_VERBOSE);
  milliseconds pause = first_pause;
  while (PQstatus(connection) != CONNECTION_OK && is_temporary(connection)) {
    const auto left = std::chrono::ceil<milliseconds>(start + wait - Clock::now());
    if (left.count() <= 0) break;
    std::this_thread::sleep_for(std::min(pause, left));
    pause = std::min(2 * pause, longest_pause);
    PQreset(connection);
  }
  PQsetErrorVerbosity(connection, PQERRORS_DEFAULT);
}

void ignore_notice(void*, const PGresult*) {}

/// Retort writes backslashes in literals as they are. A server can be told otherwise, for old programs.
void require_standard_strings(PGconn* connection) {
  const char* const setting = PQparameterStatus(connection, "standard_conforming_strings");
  if (setting == nullptr || std::string_view(setting) == "on") return;
  const ResultHandle result(PQexec(connection, "SET standard_conforming_strings = on"));
  if (PQresultStatus(result.get()) == PGRES_COMMAND_OK) return;
  std::rethrow_exception(error_of(result.get(), connection, {.text = "SET standard_conforming_strings = on"}));
}

void check_can_be_borrowed(PGconn* connection) {
  if (connection == nullptr) throw UsageError("the PostgreSQL connection to borrow is a null pointer");
  if (PQstatus(connection) != CONNECTION_OK) {
    throw UsageError(
        fmt::format("the PostgreSQL connection to borrow is not connected: {}", trimmed(PQerrorMessage(connection))));
  }
  if (PQtransactionStatus(connection) != PQTRANS_IDLE || PQpipelineStatus(connection) != PQ_PIPELINE_OFF) {
    throw UsageError("the PostgreSQL connection to borrow is busy: a transaction, a query or a pipeline is open");
  }
  const char* const encoding = PQparameterStatus(connection, "client_encoding");
  if (encoding != nullptr && std::string_view(encoding) != "UTF8" && std::string_view(encoding) != "SQL_ASCII") {
    throw UsageError(fmt::format("the PostgreSQL connection to borrow has the client encoding {}", encoding),
                     "Call PQsetClientEncoding(connection, \"UTF8\") first.");
  }
  const char* const strings = PQparameterStatus(connection, "standard_conforming_strings");
  if (strings != nullptr && std::string_view(strings) != "on") {
    throw UsageError("the PostgreSQL connection to borrow has standard_conforming_strings off",
                     "Run SET standard_conforming_strings = on first.");
  }
}

}  // namespace

ConnectFailure read_failure(std::string_view message) {
  ConnectFailure failure;
  std::string_view rest = trimmed(message);
  while (!rest.empty()) {
    const std::size_t line_end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, line_end);
    rest.remove_prefix(std::min(line_end + 1, rest.size()));
    if (is_source_location(line)) continue;
    if (!failure.text.empty()) failure.text += '\n';
    failure.text += take_sqlstate(line, failure.sqlstate);
  }
  return failure;
}

ConnectionHandle open(ConnectParameters parameters, const std::string& where, milliseconds wait) {
  parameters.set("client_encoding", "UTF8");
  parameters.set("fallback_application_name", "retort");
  limit_attempt(parameters, wait);
  const auto start = Clock::now();
  ConnectionHandle connection = first_attempt(parameters);
  if (PQstatus(connection.get()) != CONNECTION_OK) try_again(connection.get(), start, wait);
  if (PQstatus(connection.get()) != CONNECTION_OK) {
    const auto waited = std::chrono::duration_cast<milliseconds>(Clock::now() - start);
    give_up(connection.get(), where, waited, wait.count() > 0);
  }
  PQsetNoticeReceiver(connection.get(), ignore_notice, nullptr);
  require_standard_strings(connection.get());
  return connection;
}

}  // namespace postgres

std::unique_ptr<Connection> open_postgres(const Url& url, const ConnectOptions& options) {
  auto parameters = postgres::ConnectParameters::parsed(url.target);
  return std::make_unique<postgres::PostgresConnection>(
      postgres::open(std::move(parameters), masked(url.target), options.wait));
}

std::unique_ptr<Connection> borrow(pg_conn* connection) {
  postgres::check_can_be_borrowed(connection);
  return std::make_unique<postgres::PostgresConnection>(connection);
}

}  // namespace retort::inline v1
