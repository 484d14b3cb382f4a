#include "driver/postgres/copy.hpp"

#include "driver/postgres/error.hpp"
#include "driver/postgres/parameters.hpp"
#include "driver/postgres/result.hpp"

#include <retort/error.hpp>
#include <retort/sql/row_source.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <memory>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>

namespace retort::inline v1::postgres {

namespace {

constexpr std::size_t bytes_at_once = 65'536;

/// The letter behind the backslash; 0 for what stands for itself.
constexpr char escape_of(char c) {
  switch (c) {
    case '\b':
      return 'b';
    case '\f':
      return 'f';
    case '\n':
      return 'n';
    case '\r':
      return 'r';
    case '\t':
      return 't';
    case '\v':
      return 'v';
    case '\\':
      return '\\';
    default:
      return 0;
  }
}

constexpr std::string_view special("\b\f\n\r\t\v\\\0", 8);

bool append_text(std::string& line, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(special, at), text.size());
    line.append(text, at, end - at);
    if (end == text.size()) break;
    if (text[end] == '\0') return false;
    line += '\\';
    line += escape_of(text[end]);
    at = end + 1;
  }
  return true;
}

void append_integer(std::string& line, std::int64_t number) {
  constexpr std::size_t longest = 20;
  const std::size_t begin = line.size();
  line.resize(begin + longest);
  const auto written = std::to_chars(line.data() + begin, line.data() + line.size(), number);
  line.resize(static_cast<std::size_t>(written.ptr - line.data()));
}

[[noreturn]] void refuse_nul(const Statement& statement, std::size_t row, std::size_t column) {
  throw SqlError(
      {.message = fmt::format("row {}, column \"{}\" holds a NUL character", row, statement.rows->columns()[column]),
       .location = statement.where,
       .statement = statement.text,
       .sqlstate = "22021",
       .hint = "PostgreSQL has no such character in text; send it as bytes."});
}

void append_row(std::string& buffer, const Statement& statement, const std::vector<Value>& row, std::size_t number) {
  check_width(row, statement.rows->columns(), number);
  for (std::size_t column = 0; column < row.size(); ++column) {
    if (column > 0) buffer += '\t';
    if (!append_copied(buffer, row[column])) refuse_nul(statement, number, column);
  }
  buffer += '\n';
}

/// False when the connection takes no more; the result says why.
bool put(PGconn* connection, std::string& buffer) {
  const bool is_taken = PQputCopyData(connection, buffer.data(), static_cast<int>(buffer.size())) == 1;
  buffer.clear();
  return is_taken;
}

/// Sends everything, in pieces of moderate size.
void put_rows(PGconn* connection, const Statement& statement) {
  const std::unique_ptr<RowReader> reader = statement.rows->open();
  std::string buffer;
  buffer.reserve(2 * bytes_at_once);
  std::vector<Value> row;
  for (std::size_t number = 1; reader->next(row); ++number) {
    append_row(buffer, statement, row, number);
    if (buffer.size() >= bytes_at_once && !put(connection, buffer)) return;
  }
  if (!buffer.empty()) put(connection, buffer);
}

/// The first result that is an error, or the last.
ResultHandle result_of_copy(PGconn* connection) {
  ResultHandle last;
  while (ResultHandle next{PQgetResult(connection)}) {
    if (last == nullptr || is_success(PQresultStatus(last.get()))) last = std::move(next);
  }
  return last;
}

}  // namespace

bool append_copied(std::string& line, const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return append_text(line, *text);
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    append_integer(line, *number);
    return true;
  }
  line += is_null(value) ? "\\N" : std::holds_alternative<Bytes>(value) ? "\\" + text_of(value) : text_of(value);
  return true;
}

ResultHandle copy_rows(PGconn* connection, const Statement& statement) {
  ResultHandle answer(PQgetResult(connection));
  if (answer == nullptr || PQresultStatus(answer.get()) != PGRES_COPY_IN) {
    result_of_copy(connection);
    std::rethrow_exception(error_of(answer.get(), connection, statement));
  }
  try {
    put_rows(connection, statement);
  } catch (...) {
    PQputCopyEnd(connection, "the rows could not be read");
    result_of_copy(connection);
    throw;
  }
  PQputCopyEnd(connection, nullptr);
  ResultHandle end = result_of_copy(connection);
  if (end == nullptr || !is_success(PQresultStatus(end.get()))) {
    std::rethrow_exception(error_of(end.get(), connection, statement));
  }
  return end;
}

}  // namespace retort::inline v1::postgres
