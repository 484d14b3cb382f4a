#include "driver/postgres/error.hpp"

#include "connection/redact.hpp"

#include <retort/error.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <utility>

#include <fmt/format.h>

namespace retort::inline v1::postgres {

namespace {

constexpr std::string_view after_a_loss =
    "What was in flight is either done or undone as a whole. Start again: the next run finds out which.";

std::string_view diagnostic(const PGresult* result, int field) {
  const char* const text = result == nullptr ? nullptr : PQresultErrorField(result, field);
  return text == nullptr ? std::string_view() : std::string_view(text);
}

/// What libpq says where the server said nothing; several lines.
std::string_view own_words(const PGresult* result, const PGconn* connection) {
  const std::string_view from_result = result == nullptr ? "" : PQresultErrorMessage(result);
  const std::string_view text = trimmed(from_result.empty() ? PQerrorMessage(connection) : from_result);
  return text.empty() ? "libpq gives no reason" : text;
}

std::string_view first_line(std::string_view text) { return text.substr(0, text.find('\n')); }

std::string message_of(const PGresult* result, const PGconn* connection) {
  const std::string_view primary = diagnostic(result, PG_DIAG_MESSAGE_PRIMARY);
  return std::string(primary.empty() ? first_line(own_words(result, connection)) : primary);
}

void append_line(std::string& text, std::string_view line) {
  if (line.empty()) return;
  if (!text.empty()) text += '\n';
  text += line;
}

std::string detail_of(const PGresult* result, const PGconn* connection, const Statement& statement) {
  if (diagnostic(result, PG_DIAG_MESSAGE_PRIMARY).empty()) {
    const std::string_view text = own_words(result, connection);
    return std::string(text.substr(std::min(first_line(text).size() + 1, text.size())));
  }
  std::string detail;
  append_line(detail, diagnostic(result, PG_DIAG_MESSAGE_DETAIL));
  const std::string_view digits = diagnostic(result, PG_DIAG_STATEMENT_POSITION);
  std::size_t position = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), position);
  if (position > 0) append_line(detail, fmt::format("at {}", line_and_column(statement.text, position)));
  append_line(detail, diagnostic(result, PG_DIAG_CONTEXT));
  return detail;
}

ErrorDetails details_of(const PGresult* result, const PGconn* connection, const Statement& statement) {
  return redacted({.message = message_of(result, connection),
                   .location = statement.where,
                   .statement = statement.text,
                   .sqlstate = sqlstate_of(result),
                   .detail = detail_of(result, connection, statement),
                   .hint = std::string(diagnostic(result, PG_DIAG_MESSAGE_HINT))});
}

}  // namespace

bool is_lost(const PGresult* result, const PGconn* connection) {
  const std::string_view severity = diagnostic(result, PG_DIAG_SEVERITY_NONLOCALIZED);
  return severity == "FATAL" || severity == "PANIC" || PQstatus(connection) == CONNECTION_BAD;
}

std::exception_ptr error_of(const PGresult* result, const PGconn* connection, const Statement& statement) {
  ErrorDetails details = details_of(result, connection, statement);
  if (!is_lost(result, connection)) return std::make_exception_ptr(SqlError(std::move(details)));
  details.message = fmt::format("the connection to the server was lost: {}", details.message);
  details.hint = after_a_loss;
  return std::make_exception_ptr(ConnectionError(std::move(details)));
}

std::string sqlstate_of(const PGresult* result) { return std::string(diagnostic(result, PG_DIAG_SQLSTATE)); }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.remove_suffix(1);
  return text;
}

std::string line_and_column(std::string_view sql, std::size_t position) {
  std::size_t line = 1;
  std::size_t column = 1;
  for (const char c : sql) {
    const bool continues_character = (static_cast<unsigned char>(c) & 0xc0) == 0x80;
    if (continues_character) continue;
    if (--position == 0) break;
    ++column;
    if (c == '\n') {
      ++line;
      column = 1;
    }
  }
  return fmt::format("line {}, column {}", line, column);
}

}  // namespace retort::inline v1::postgres
