#pragma once

#include <retort/config.hpp>

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace retort::inline v1 {

namespace dsl {
class Value;
}

/// Binary data.
struct Bytes {
  std::string data{};
  bool operator==(const Bytes&) const = default;
};

/// A value that goes to the database or comes from it: NULL, a truth value, a number, text (UTF-8) or bytes.
using Value = std::variant<std::monostate, bool, std::int64_t, double, std::string, Bytes>;

/// SQL's NULL.
inline bool is_null(const Value& value) noexcept { return std::holds_alternative<std::monostate>(value); }

/// Copies what a view looks at.
RETORT_API Value owned(const dsl::Value& value);

/// Rows for bulk_insert: built by a loop or read from a file. Every row has a value for each column.
struct Rows {
  std::vector<std::string> columns{};
  std::vector<std::vector<Value>> rows{};
  bool operator==(const Rows&) const = default;
};

}  // namespace retort::inline v1
