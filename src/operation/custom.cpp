#include <retort/operation.hpp>

namespace retort::inline v1 {

CustomOperation::~CustomOperation() = default;

std::optional<Operation> CustomOperation::reverse() const { return std::nullopt; }

std::string CustomOperation::canonical() const { return std::string(kind()); }

bool CustomOperation::equals(const CustomOperation& other) const noexcept { return this == &other; }

bool op::Custom::operator==(const Custom& other) const {
  if (operation == other.operation) return true;
  return operation && other.operation && operation->equals(*other.operation);
}

bool op::BulkInsert::operator==(const BulkInsert& other) const {
  if (table != other.table || stream != other.stream) return false;
  return rows == other.rows || (rows != nullptr && other.rows != nullptr && *rows == *other.rows);
}

}  // namespace retort::inline v1
