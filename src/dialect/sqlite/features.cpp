// What SQLite has no place for: refused by name, with the way out.
#include "dialect/clauses.hpp"
#include "dialect/sqlite/ddl_compiler.hpp"
#include "dialect/sqlite/types.hpp"

#include <algorithm>
#include <variant>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

bool has_row_id_column(const Table& table) {
  const PrimaryKey* key = primary_key_of(table);
  return key != nullptr && key->columns.size() == 1 &&
         std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& column) {
           return column.name == key->columns.front() && is_integer(column.type);
         });
}

}  // namespace

void SqliteDdlCompiler::check_table(const Table& table) const {
  if (const std::string_view option = unusual_option(table); !option.empty()) unsupported(option, leave_out);
  if (table.without_rowid && primary_key_of(table) == nullptr) {
    misused("a table without row ids is kept in its primary key, but there is none", "give it a primary key");
  }
  if (table.autoincrement && !has_row_id_column(table)) {
    misused("AUTOINCREMENT is about an integer column that alone is the primary key, but there is none",
            "leave .autoincrement out");
  }
  if (table.without_rowid && table.autoincrement) {
    unsupported("AUTOINCREMENT in a table without row ids", "leave .autoincrement or .without_rowid out");
  }
}

void SqliteDdlCompiler::check_column(const Column& column) const {
  if (column.identity_options != SequenceOptions{}) unsupported("options of an identity column", leave_out);
  if (column.storage != dsl::storage::unset) unsupported("storage of columns", leave_out);
  if (column.compression != dsl::compression::unset) unsupported("compression of columns", leave_out);
  if (!column.collation_schema.empty()) unsupported("collations of a schema", "name the collation alone");
  if (column.statistics || !column.options.empty()) unsupported("statistics of a column", leave_out);
  if (!column.computed.empty() && column.server_default) {
    misused("a computed column cannot have a default", "leave .server_default out");
  }
}

void SqliteDdlCompiler::check_key(const Deferral& deferral, bool has_include, bool without_overlaps,
                                  std::string_view kind) const {
  if (deferral != Deferral{}) unsupported(fmt::format("{} that is deferrable", kind), "leave .deferrable out");
  if (has_include) unsupported(fmt::format("{} with INCLUDE", kind), "create an index of those columns as well");
  if (without_overlaps) unsupported("WITHOUT OVERLAPS", "check it with a trigger");
}

void SqliteDdlCompiler::check_constraint(const Constraint& constraint) const {
  if (const auto* key = std::get_if<PrimaryKey>(&constraint)) {
    if (!key->using_index.empty()) unsupported("primary key that takes an index over", "name its columns");
    check_key(key->deferral, !key->include.empty(), key->without_overlaps, "primary key");
    if (!key->storage_parameters.empty()) unsupported("storage parameters of indexes", leave_out);
    if (!key->tablespace.empty()) unsupported("tablespaces", leave_out);
  }
  if (const auto* unique = std::get_if<Unique>(&constraint)) {
    if (!unique->using_index.empty()) unsupported("unique constraint that takes an index over", "name its columns");
    check_key(unique->deferral, !unique->include.empty(), unique->without_overlaps, "unique constraint");
    if (!unique->storage_parameters.empty()) unsupported("storage parameters of indexes", leave_out);
    if (!unique->tablespace.empty()) unsupported("tablespaces", leave_out);
    if (unique->nulls_not_distinct) {
      unsupported("NULLS NOT DISTINCT",
                  "create a unique index on an expression that replaces NULL, such as sql(\"coalesce(email, '')\")");
    }
  }
  if (const auto* check = std::get_if<Check>(&constraint)) {
    if (!check->enforced || check->not_valid) unsupported("check constraint that is not enforced", leave_out);
    if (check->no_inherit) unsupported("inheritance of tables", "leave .no_inherit out");
  }
  if (const auto* key = std::get_if<ForeignKey>(&constraint)) check_foreign_key(*key);
  if (std::holds_alternative<Exclude>(constraint)) {
    unsupported("exclusion constraints", "use unique() where all operators are =; otherwise check it with a trigger");
  }
  if (std::holds_alternative<NotNull>(constraint)) {
    unsupported("names for NOT NULL constraints", "say .nullable = false of the column");
  }
}

void SqliteDdlCompiler::check_foreign_key(const ForeignKey& key) const {
  if (!key.referent.schema.empty()) {
    unsupported("foreign key into another database file", "keep both tables in one file");
  }
  if (key.match == dsl::match::full) {
    unsupported("MATCH FULL", "add a check that the columns are NULL together, or not at all");
  }
  if (!key.on_delete_columns.empty()) unsupported("ON DELETE SET NULL of some columns", "set them with a trigger");
  if (key.period) unsupported("foreign keys of a PERIOD", "check it with a trigger");
  if (!key.enforced || key.not_valid) unsupported("foreign key that is not enforced", leave_out);
}

void SqliteDdlCompiler::check_index(const Index& index) const {
  if (index.name.empty()) unsupported("index without a name", "name it");
  if (!index.method.empty() && index.method != "btree") {
    unsupported(fmt::format("index method {}", index.method), "leave .method out, or create the index elsewhere only");
  }
  if (!index.include.empty()) unsupported("index with INCLUDE", "add the columns to the index itself");
  if (index.nulls_not_distinct) {
    unsupported("index with NULLS NOT DISTINCT", "index an expression that replaces NULL, such as coalesce(email, '')");
  }
  if (!index.storage_parameters.empty()) unsupported("storage parameters of indexes", leave_out);
  if (!index.tablespace.empty()) unsupported("tablespaces", leave_out);
  if (index.only) unsupported("partitioned tables", "leave .only out");
  for (const IndexElement& element : index.elements) check_element(element);
}

void SqliteDdlCompiler::check_element(const IndexElement& element) const {
  if (element.nulls != dsl::IndexElement::Nulls::unset) {
    unsupported("index with NULLS FIRST or NULLS LAST", "leave it out; SQLite takes NULL for the smallest value");
  }
  if (!element.operator_class.name.empty() || !element.operator_class_parameters.empty()) {
    unsupported("operator classes", "leave opclass() out where op.dialect() is \"sqlite\"");
  }
  if (!element.collation_schema.empty()) unsupported("collations of a schema", "name the collation alone");
  if (element.statistics) unsupported("statistics of an index", leave_out);
}

}  // namespace retort::inline v1
