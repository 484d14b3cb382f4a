#pragma once

#include <retort/core/qualified_name.hpp>
#include <retort/sql/statement_source.hpp>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace retort::inline v1 {

/// An index or a trigger of a table.
struct StoredObject {
  std::string name{};
  std::string sql{};
};

/// A table as sqlite_schema keeps it.
struct TableSources {
  std::string table{};
  std::vector<StoredObject> indexes{};
  std::vector<StoredObject> triggers{};
  std::set<std::string> names{};  ///< of everything in the same file
};

/// Reads the table from the database. Throws UsageError when it is not there, and UnsupportedOperation for what is no
/// ordinary table or has triggers that only this session sees.
TableSources read_sources(Connection& connection, const QualifiedName& table);

/// Whether the index is on this column, among others perhaps, or mentions it.
bool index_uses(const StoredObject& index, std::string_view column);

/// `"main".sqlite_schema`, or that of the table's schema.
std::string catalogue_of(const QualifiedName& table);

}  // namespace retort::inline v1
