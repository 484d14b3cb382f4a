#include "support/postgres_database.hpp"

#include <retort/error.hpp>

#include <array>
#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <variant>
#include <vector>

#include <fmt/format.h>
#include <libpq-fe.h>
#include <unistd.h>

namespace support {

namespace {

using Answer = std::unique_ptr<PGresult, decltype(&PQclear)>;

std::string field_of(const PGresult* result, int code) {
  const char* text = PQresultErrorField(result, code);
  return text == nullptr ? "" : text;
}

retort::Result converted(Answer answer, pg_conn* handle) {
  const ExecStatusType status = answer == nullptr ? PGRES_FATAL_ERROR : PQresultStatus(answer.get());
  if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK && status != PGRES_EMPTY_QUERY) {
    if (answer == nullptr) throw retort::SqlError({.message = PQerrorMessage(handle)});
    throw retort::SqlError({.message = field_of(answer.get(), PG_DIAG_MESSAGE_PRIMARY),
                            .sqlstate = field_of(answer.get(), PG_DIAG_SQLSTATE)});
  }
  retort::Result result;
  for (int row = 0; row < PQntuples(answer.get()); ++row) {
    auto& fields = result.rows.emplace_back();
    for (int column = 0; column < PQnfields(answer.get()); ++column) {
      const bool is_null = PQgetisnull(answer.get(), row, column) == 1;
      fields.push_back(is_null ? std::nullopt : std::optional<std::string>(PQgetvalue(answer.get(), row, column)));
    }
  }
  return result;
}

/// What PQexecParams takes: everything in text form but bytes.
struct Parameters {
  std::vector<std::optional<std::string>> texts;
  std::vector<const char*> values;
  std::vector<int> lengths;
  std::vector<int> formats;

  explicit Parameters(const std::vector<retort::Value>& source) {
    for (const retort::Value& value : source) {
      texts.push_back(std::visit(*this, value));
      formats.push_back(std::holds_alternative<retort::Bytes>(value) ? 1 : 0);
    }
    for (const auto& text : texts) {
      values.push_back(text ? text->c_str() : nullptr);
      lengths.push_back(text ? static_cast<int>(text->size()) : 0);
    }
  }

  std::optional<std::string> operator()(std::monostate) const { return std::nullopt; }
  std::optional<std::string> operator()(bool value) const { return value ? "t" : "f"; }
  std::optional<std::string> operator()(std::int64_t value) const { return fmt::to_string(value); }
  std::optional<std::string> operator()(double value) const { return fmt::to_string(value); }
  std::optional<std::string> operator()(const std::string& value) const { return value; }
  std::optional<std::string> operator()(const retort::Bytes& value) const { return value.data; }
};

}  // namespace

std::optional<std::string> postgres_url() {
  const char* url = std::getenv("RETORT_TEST_POSTGRES_URL");
  return url == nullptr || *url == '\0' ? std::nullopt : std::optional<std::string>(url);
}

PostgresSession::PostgresSession(const std::string& url, const std::string& database) {
  const std::array<const char*, 4> keys{"dbname", "dbname", "options", nullptr};
  const std::array<const char*, 4> values{url.c_str(), database.empty() ? nullptr : database.c_str(),
                                          "-c client_min_messages=warning", nullptr};
  handle_ = PQconnectdbParams(keys.data(), values.data(), 1);
  if (PQstatus(handle_) == CONNECTION_OK) return;
  const std::string message = PQerrorMessage(handle_);
  PQfinish(handle_);
  throw retort::ConnectionError({.message = message});
}

PostgresSession::~PostgresSession() { PQfinish(handle_); }

retort::Result PostgresSession::run(const retort::Statement& statement) {
  if (statement.may_hold_several) return run(statement.text);
  send(statement);
  return finish();
}

retort::Result PostgresSession::run(const std::string& sql) {
  return converted(Answer(PQexec(handle_, sql.c_str()), &PQclear), handle_);
}

void PostgresSession::run(const retort::Script& script) {
  for (const retort::Statement& statement : script) run(statement);
}

std::string PostgresSession::value(const std::string& sql) {
  const retort::Result result = run(sql);
  return result.rows.empty() ? "no row" : result.rows[0][0].value_or("NULL");
}

void PostgresSession::send(const retort::Statement& statement) {
  const Parameters parameters(statement.parameters);
  if (PQsendQueryParams(handle_, statement.text.c_str(), static_cast<int>(parameters.values.size()), nullptr,
                        parameters.values.data(), parameters.lengths.data(), parameters.formats.data(), 0) != 1) {
    throw retort::SqlError({.message = PQerrorMessage(handle_)});
  }
}

retort::Result PostgresSession::finish() {
  Answer answer(PQgetResult(handle_), &PQclear);
  while (PGresult* rest = PQgetResult(handle_)) PQclear(rest);
  return converted(std::move(answer), handle_);
}

int PostgresSession::server_version() const { return PQserverVersion(handle_); }
int PostgresSession::process() const { return PQbackendPID(handle_); }

PostgresDatabase::PostgresDatabase() {
  static std::atomic<int> number{0};
  name_ = fmt::format("retort_scratch_{}_{}", getpid(), ++number);
  PostgresSession(*postgres_url(), {}).run("CREATE DATABASE " + name_);
}

PostgresDatabase::~PostgresDatabase() {
  try {
    PostgresSession(*postgres_url(), {}).run("DROP DATABASE " + name_ + " WITH (FORCE)");
  } catch (const retort::SqlError& error) {
    fmt::print(stderr, "the scratch database {} was not dropped: {}\n", name_, error.what());
  }
}

std::unique_ptr<PostgresSession> PostgresDatabase::connect() const {
  return std::make_unique<PostgresSession>(*postgres_url(), name_);
}

}  // namespace support
