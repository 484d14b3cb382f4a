#pragma once

#include <retort/dsl/column.hpp>
#include <retort/dsl/index.hpp>
#include <retort/dsl/options.hpp>
#include <retort/operation.hpp>

#include <string>
#include <string_view>
#include <vector>

// Views of the migration's arguments → owned values. Every function throws UsageError, with file and line, for a name
// that came through the run-time door and cannot be an identifier.
namespace retort::inline v1 {

/// Throws UsageError unless it has 1 to 63 bytes, none of them NUL.
void check_identifier(std::string_view text, const Location& where);

Location location_of(const dsl::TableName& table) noexcept;
std::string owned_text(const dsl::Text& text);
std::string owned_name(const dsl::Name& name, const char* file);
std::vector<std::string> owned_names(const dsl::Names& names, const char* file);
QualifiedName owned_name(const dsl::TableName& table);
std::vector<QualifiedName> owned_names(const dsl::List<dsl::TableName>& names);
QualifiedName owned_name(const dsl::CollationName& collation, const char* file);
std::optional<Default> owned_default(const dsl::Default& value);
Deferral owned_deferral(dsl::OptionalBool deferrable, dsl::OptionalBool initially_deferred);

Constraint owned_constraint(const dsl::Constraint& constraint, const char* file);
IndexElement owned_element(const dsl::IndexElement& element, const char* file);
std::vector<IndexElement> owned_elements(const dsl::IndexElements& elements, const char* file);
Index owned_index(const dsl::Name& name, const dsl::IndexElements& elements, const dsl::CreateIndexOptions& options,
                  const char* file);
StorageParameters owned_parameters(const dsl::StorageParameters& parameters);

op::AddColumn owned_column(const dsl::Column& column, const char* file);
Table owned_table(const dsl::TableName& name, std::initializer_list<dsl::TableItem> items,
                  const dsl::CreateTableOptions& options);
PartitionBound owned_bound(const dsl::PartitionBound& bound);
op::AlterColumn owned_alteration(const dsl::Name& column, const dsl::AlterColumnOptions& options, const char* file);
op::AlterTableOptions owned_options(const dsl::AlterTableOptions& options, const char* file);

/// Throws UsageError when a name cannot be an identifier, two columns share a name, there are two primary keys, or a
/// key names a column that is not there.
void check_table(const Table& table, const Location& where);

}  // namespace retort::inline v1
