#pragma once

#include <retort/dsl/column.hpp>
#include <retort/dsl/index.hpp>
#include <retort/dsl/options.hpp>
#include <retort/operation.hpp>

#include <string>
#include <vector>

// Views of the migration's arguments → owned values. Every function throws UsageError, with file and line, for a name
// that came through the run-time door and cannot be an identifier.
namespace retort::inline v1 {

Location location_of(const dsl::TableName& table) noexcept;
std::string owned_text(const dsl::Text& text);
std::string owned_name(const dsl::Name& name, const char* file);
std::vector<std::string> owned_names(const dsl::Names& names, const char* file);
QualifiedName owned_name(const dsl::TableName& table);
std::optional<Default> owned_default(const dsl::Default& value);
Constraint owned_constraint(const dsl::Constraint& constraint, const char* file);
IndexElement owned_element(const dsl::IndexElement& element, const char* file);
op::AddColumn owned_column(const dsl::Column& column, const char* file);
Table owned_table(const dsl::TableName& name, std::initializer_list<dsl::TableItem> items,
                  const dsl::CreateTableOptions& options);
op::AlterColumn owned_alteration(const dsl::TableName& table, const dsl::Name& column,
                                 const dsl::AlterColumnOptions& options);

/// Throws UsageError when two columns share a name, there are two primary keys, or a key names a column that is not
/// there.
void check_table(const Table& table, const Location& where);

}  // namespace retort::inline v1
