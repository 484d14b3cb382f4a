#include "dialect/sqlite/table_change.hpp"

#include <retort/sql/writer.hpp>

#include <fmt/format.h>

namespace retort::inline v1 {

std::string native_change(const StoredChange& change) {
  if (const auto* added = std::get_if<AddStoredColumn>(&change)) return "ADD COLUMN " + added->definition;
  if (const auto* dropped = std::get_if<op::DropColumn>(&change)) return "DROP COLUMN " + quoted(dropped->column);
  const auto& renamed = std::get<op::RenameColumn>(change);
  return fmt::format("RENAME COLUMN {} TO {}", quoted(renamed.column), quoted(renamed.new_name));
}

}  // namespace retort::inline v1
