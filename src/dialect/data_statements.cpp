// The two operations that carry the user's own SQL and data. They read the same in every dialect.
#include "dialect/clauses.hpp"
#include "dialect/insert_rows.hpp"
#include "sql/scanner.hpp"

#include <retort/dialect/ddl_compiler.hpp>

#include <algorithm>
#include <cstddef>
#include <memory>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

constexpr std::size_t most_rows_of_an_insert = 1000;
constexpr std::size_t rows_worth_copying = 1000;

std::string counted(std::size_t number, std::string_view noun) {
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

}  // namespace

bool DdlCompiler::refuses_transaction(const op::ExecuteSql&) const { return true; }

void DdlCompiler::execute_sql(const op::ExecuteSql& operation) {
  const bool several = may_hold_several(operation.sql);
  if (operation.sql.find_first_not_of(" \t\r\n\f\v") == std::string::npos) {
    misused("there is no SQL to execute", "pass a statement");
  }
  if (several && !operation.parameters.empty()) {
    misused("several statements cannot share parameters", "execute each statement on its own");
  }
  if (!operation.transactional && !operation.repeatable && operation.done_when.empty()) {
    misused("a statement outside a transaction can be interrupted",
            "say how Retort can find out whether it was done, with .done_when, or that it may run twice, with "
            ".repeatable");
  }
  Statement& statement = emit(operation.sql);
  statement.parameters = operation.parameters;
  statement.may_hold_several = several;
  statement.transactional = operation.transactional || !refuses_transaction(operation);
  if (!statement.transactional) {
    statement.probe = Probe{.query = operation.done_when, .repeatable = operation.repeatable};
  }
}

void DdlCompiler::check_columns(const std::vector<std::string>& names) const {
  const std::size_t columns = names.size();
  if (columns == 0) misused("bulk_insert names no columns", "name the columns that the values are for");
  if (columns > parameter_limit()) {
    misused(fmt::format("a row of {} values is too long for one statement", columns),
            fmt::format("at most {} fit", parameter_limit()));
  }
}

void DdlCompiler::check_rows(const Rows& rows) const {
  const std::size_t columns = rows.columns.size();
  check_columns(rows.columns);
  for (std::size_t row = 0; row < rows.rows.size(); ++row) {
    if (rows.rows[row].size() == columns) continue;
    misused(fmt::format("row {} has {} for {}", row + 1, counted(rows.rows[row].size(), "value"),
                        counted(columns, "column")),
            "give every row one value for each column; NULL is null");
  }
}

/// Few rows travel with the statements around them; for many it pays to stop and copy.
void DdlCompiler::bulk_insert(const op::BulkInsert& operation) {
  if (operation.stream != nullptr) return insert_stream(operation);
  if (operation.rows == nullptr || operation.rows->rows.empty()) return;
  check_rows(*operation.rows);
  const std::string copy = copy_text(operation.table, operation.rows->columns);
  if (operation.rows->rows.size() < rows_worth_copying || !context_.can_copy || copy.empty()) {
    return insert_rows(operation.table, *operation.rows);
  }
  emit(copy).rows = source_of(operation.rows);
}

void DdlCompiler::insert_stream(const op::BulkInsert& operation) {
  const std::vector<std::string>& columns = operation.stream->columns();
  check_columns(columns);
  const std::string copy = copy_text(operation.table, columns);
  if (context_.can_copy && !copy.empty()) {
    emit(copy).rows = operation.stream;
  } else {
    emit_source(
        std::make_shared<const InsertRows>(operation.table, operation.stream, rows_of_an_insert(columns.size())));
  }
}

std::size_t DdlCompiler::rows_of_an_insert(std::size_t columns) const {
  return std::clamp(insert_parameters() / columns, std::size_t{1}, most_rows_of_an_insert);
}

void DdlCompiler::insert_rows(const QualifiedName& table, const Rows& content) {
  const auto& [columns, rows] = content;
  const std::size_t most = rows_of_an_insert(columns.size());
  const std::string full_text = rows.size() >= most ? insert_text(table, columns, most) : std::string();
  for (std::size_t begin = 0; begin < rows.size(); begin += most) {
    const std::size_t count = std::min(most, rows.size() - begin);
    Statement& statement = emit(count == most ? full_text : insert_text(table, columns, count));
    statement.reused = count == most && rows.size() >= 2 * most;
    statement.parameters.reserve(count * columns.size());
    for (std::size_t row = begin; row < begin + count; ++row) {
      statement.parameters.insert(statement.parameters.end(), rows[row].begin(), rows[row].end());
    }
  }
}

}  // namespace retort::inline v1
