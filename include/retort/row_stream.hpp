#pragma once

#include <retort/sql/row_source.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace retort::inline v1 {

/// Rows for bulk_insert that need not fit into memory: `op.bulk_insert("points", generated_rows(…))`. They are made
/// while they are being sent, after upgrade() has returned, so whatever makes them has to own what it uses. A
/// migration's checksum covers the table and the columns, not the rows.
struct RowStream {
  std::shared_ptr<const RowSource> source{};
};

namespace detail {

/// `Start` begins anew for every reader: it returns a function that fills in the next row and says whether there was
/// one.
template <class Start>
class GeneratedRows final : public RowSource {
 public:
  GeneratedRows(std::vector<std::string> columns, Start start)
      : columns_(std::move(columns)), start_(std::move(start)) {}

  const std::vector<std::string>& columns() const noexcept override { return columns_; }
  std::unique_ptr<RowReader> open() const override { return std::make_unique<Reader>(start_()); }

 private:
  using Next = std::invoke_result_t<const Start&>;

  class Reader final : public RowReader {
   public:
    explicit Reader(Next next) : next_(std::move(next)) {}
    bool next(std::vector<Value>& row) override { return next_(row); }

   private:
    Next next_;
  };

  std::vector<std::string> columns_;
  Start start_;
};

}  // namespace detail

/// Rows from a generator:
///
///   generated_rows({"id"}, [] {
///     return [id = std::int64_t{0}](std::vector<retort::Value>& row) mutable {
///       row = {++id};
///       return id <= 1'000'000;
///     };
///   });
template <class Start>
RowStream generated_rows(std::vector<std::string> columns, Start start) {
  return {std::make_shared<const detail::GeneratedRows<Start>>(std::move(columns), std::move(start))};
}

/// Rows from a C++ range, which is copied or moved in: `row_of` makes a std::vector<Value> of each of its elements.
template <class Range, class RowOf>
RowStream rows_of(std::vector<std::string> columns, Range range, RowOf row_of) {
  auto kept = std::make_shared<const Range>(std::move(range));
  return generated_rows(std::move(columns), [kept, row_of] {
    return [kept, row_of, at = std::begin(*kept)](std::vector<Value>& row) mutable {
      if (at == std::end(*kept)) return false;
      row = row_of(*at++);
      return true;
    };
  });
}

/// Rows from CSV as RFC 4180 has it, whose first line names the columns. An empty field is NULL; an empty text is `""`.
/// Values are text in the engine's input format. `text` is not copied: a literal, or an embedded file. Errors in it are
/// thrown as UsageError, with the line, when they are met.
RETORT_API RowStream csv_rows(std::string_view text);

}  // namespace retort::inline v1
