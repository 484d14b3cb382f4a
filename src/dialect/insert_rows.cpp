#include "dialect/insert_rows.hpp"

#include <retort/error.hpp>
#include <retort/sql/writer.hpp>

#include <iterator>
#include <utility>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

Statement insert(const std::string& text, std::vector<Value> parameters, bool reused) {
  Statement statement{.text = text, .parameters = std::move(parameters)};
  statement.reused = reused;
  return statement;
}

}  // namespace

std::string insert_text(const QualifiedName& table, const std::vector<std::string>& columns, std::size_t rows) {
  SqlWriter head;
  head.raw("INSERT INTO ").name(table).raw(" (").names(columns).raw(") VALUES ");
  std::string text = head.take();
  std::size_t parameter = 0;
  for (std::size_t row = 0; row < rows; ++row) {
    text += row == 0 ? "(" : ", (";
    for (std::size_t column = 0; column < columns.size(); ++column) {
      fmt::format_to(std::back_inserter(text), "{}${}", column == 0 ? "" : ", ", ++parameter);
    }
    text += ')';
  }
  return text;
}

void InsertRows::produce(const Surroundings&, StatementSink& sink) const {
  const std::vector<std::string>& columns = rows_->columns();
  const std::string text = insert_text(table_, columns, rows_of_a_statement_);
  const std::unique_ptr<RowReader> reader = rows_->open();
  std::vector<Value> row;
  std::vector<Value> parameters;
  std::size_t count = 0;
  for (std::size_t number = 1; reader->next(row); ++number) {
    check_width(row, columns, number);
    std::move(row.begin(), row.end(), std::back_inserter(parameters));
    if (++count < rows_of_a_statement_) continue;
    sink.take(insert(text, std::exchange(parameters, {}), true));
    count = 0;
  }
  if (count > 0) sink.take(insert(insert_text(table_, columns, count), std::move(parameters), false));
}

}  // namespace retort::inline v1
