#include <retort/error.hpp>
#include <retort/sql/row_source.hpp>

#include <cstddef>
#include <utility>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

std::string counted(std::size_t number, std::string_view noun) {
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

class RowsInMemory final : public RowSource {
 public:
  explicit RowsInMemory(std::shared_ptr<const Rows> rows) : rows_(std::move(rows)) {}

  const std::vector<std::string>& columns() const noexcept override { return rows_->columns; }
  std::unique_ptr<RowReader> open() const override { return std::make_unique<Reader>(*rows_); }

 private:
  class Reader final : public RowReader {
   public:
    explicit Reader(const Rows& rows) : rows_(rows) {}
    bool next(std::vector<Value>& row) override {
      if (at_ == rows_.rows.size()) return false;
      row = rows_.rows[at_++];
      return true;
    }

   private:
    const Rows& rows_;
    std::size_t at_ = 0;
  };

  std::shared_ptr<const Rows> rows_;
};

}  // namespace

RowReader::~RowReader() = default;
RowSource::~RowSource() = default;

void check_width(const std::vector<Value>& row, const std::vector<std::string>& columns, std::size_t number) {
  if (row.size() == columns.size()) return;
  throw UsageError(
      fmt::format("row {} has {} for {}", number, counted(row.size(), "value"), counted(columns.size(), "column")),
      "give every row one value for each column; NULL is null");
}

std::shared_ptr<const RowSource> source_of(std::shared_ptr<const Rows> rows) {
  return std::make_shared<const RowsInMemory>(std::move(rows));
}

}  // namespace retort::inline v1
