#pragma once

#include <retort/config.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace retort::inline v1 {

/// One field of a row, in the engine's text form; valid while the result lives. Conversions throw UsageError, which
/// names the column, when the text is not of that kind or the field is NULL.
class RETORT_API Field {
 public:
  explicit Field(const std::optional<std::string>& text, std::string_view column = {}) noexcept
      : text_(&text), column_(column) {}

  bool is_null() const noexcept { return !text_->has_value(); }
  const std::string& text() const;
  std::int64_t integer() const;
  double real() const;
  bool boolean() const;
  const std::optional<std::string>& optional_text() const noexcept { return *text_; }

 private:
  const std::optional<std::string>* text_;
  std::string_view column_;
};

/// One row of a result; valid while the result lives.
class RETORT_API Row {
 public:
  Row(std::span<const std::string> columns, std::span<const std::optional<std::string>> fields) noexcept
      : columns_(columns), fields_(fields) {}

  std::size_t size() const noexcept { return fields_.size(); }
  /// Both throw UsageError when there is no such field.
  Field operator[](std::size_t index) const;
  Field operator[](std::string_view column) const;

 private:
  std::span<const std::string> columns_;
  std::span<const std::optional<std::string>> fields_;
};

/// What a statement returned.
struct RETORT_API Result {
  std::vector<std::string> columns{};
  std::vector<std::vector<std::optional<std::string>>> rows{};
  std::uint64_t affected = 0;  ///< rows inserted, updated or deleted

  bool empty() const noexcept { return rows.empty(); }
  std::size_t size() const noexcept { return rows.size(); }
  Row operator[](std::size_t index) const { return {columns, rows[index]}; }

  class Iterator {
   public:
    Iterator(const Result& result, std::size_t index) noexcept : result_(&result), index_(index) {}
    Row operator*() const { return (*result_)[index_]; }
    Iterator& operator++() noexcept {
      ++index_;
      return *this;
    }
    bool operator==(const Iterator&) const = default;

   private:
    const Result* result_;
    std::size_t index_;
  };
  Iterator begin() const noexcept { return {*this, 0}; }
  Iterator end() const noexcept { return {*this, rows.size()}; }
};

}  // namespace retort::inline v1
