#pragma once

#include <retort/core/qualified_name.hpp>
#include <retort/sql/row_source.hpp>
#include <retort/sql/statement_source.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace retort::inline v1 {

/// `INSERT INTO "t" ("a") VALUES ($1), ($2)`
std::string insert_text(const QualifiedName& table, const std::vector<std::string>& columns, std::size_t rows);

/// Rows that are inserted while they are being read, some at a time.
class InsertRows final : public StatementSource {
 public:
  InsertRows(QualifiedName table, std::shared_ptr<const RowSource> rows, std::size_t rows_of_a_statement)
      : table_(std::move(table)), rows_(std::move(rows)), rows_of_a_statement_(rows_of_a_statement) {}

  void produce(const Surroundings& surroundings, StatementSink& sink) const override;

 private:
  QualifiedName table_;
  std::shared_ptr<const RowSource> rows_;
  std::size_t rows_of_a_statement_;
};

}  // namespace retort::inline v1
