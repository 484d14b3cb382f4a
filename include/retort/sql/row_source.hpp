#pragma once

#include <retort/config.hpp>
#include <retort/sql/value.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace retort::inline v1 {

/// Goes once through rows.
class RETORT_API RowReader {
 public:
  virtual ~RowReader();
  /// Puts the next row's values into `row`, whose memory is used again; false when there is none.
  virtual bool next(std::vector<Value>& row) = 0;
};

/// Rows that are made or read when they are needed, so that there can be more of them than memory holds. Immutable; may
/// be opened more than once, as when a run starts over, and then gives the same rows.
class RETORT_API RowSource {
 public:
  virtual ~RowSource();
  virtual const std::vector<std::string>& columns() const noexcept = 0;
  virtual std::unique_ptr<RowReader> open() const = 0;
};

/// Throws UsageError when a row, counted from 1, does not have one value for each column.
RETORT_API void check_width(const std::vector<Value>& row, const std::vector<std::string>& columns, std::size_t number);

/// Rows that are in memory.
RETORT_API std::shared_ptr<const RowSource> source_of(std::shared_ptr<const Rows> rows);

}  // namespace retort::inline v1
