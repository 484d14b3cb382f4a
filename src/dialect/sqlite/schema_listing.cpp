#include "dialect/sqlite/schema_listing.hpp"

#include <retort/sql/writer.hpp>

#include <fmt/format.h>

namespace retort::inline v1 {

std::string sqlite_schema_listing(const VersionTables& tables) {
  const auto literal = [](const std::string& text) { return SqlWriter().text_literal(text).take(); };
  return fmt::format(
      "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND tbl_name NOT IN ({}, {}) "
      "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name",
      literal(tables.version.name), literal(tables.journal.name));
}

}  // namespace retort::inline v1
