#pragma once

#include "dialect/postgres/inspector/row_reader.hpp"
#include "dialect/postgres/inspector/schema_builder.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace retort::inline v1::postgres {

/// What a query selects of one kind of thing, and how its rows are read. Parts of one query are read in their order.
/// `from` may use `spaces`, the schemas that are looked at: (oid, nspname); and `owned`, what belongs to extensions:
/// (classid, objid, extension).
struct Part {
  std::vector<std::string_view> columns{};
  std::string from{};
  void (*read)(SchemaBuilder& builder, RowReader& row) = nullptr;
  std::string only_if{};  ///< asked before: where it is false there is nothing to select; empty: it is always selected
};

/// Whether the catalog has anything that did not come with the server.
std::string has_users_rows(std::string_view catalog, std::string_view oid = "oid");

/// ` AND` that it belongs to no extension.
std::string not_of_extension(Catalog catalog, std::string_view oid);

// One function a kind of thing; `version` is the server's, as 150004.
Part schemas(int version);
Part extensions(int version);
Part relations(int version);
Part columns(int version);
Part collation_names(int version);
Part operator_classes(int version);
Part constraints(int version);
Part indexes(int version);
Part sequences(int version);
Part enum_types(int version);
Part range_types(int version);
Part domains(int version);
Part functions(int version);
Part aggregates(int version);
Part operators(int version);
Part operator_families(int version);
Part owned_operator_classes(int version);
Part class_operators(int version);
Part class_functions(int version);
Part casts(int version);
Part triggers(int version);
Part event_triggers(int version);
Part rules(int version);
Part policies(int version);
Part collations(int version);
Part text_search_dictionaries(int version);
Part text_search_configurations(int version);
Part text_search_mappings(int version);
Part statistics(int version);
Part publications(int version);
Part publication_tables(int version);
Part publication_schemas(int version);
Part foreign_data_wrappers(int version);
Part servers(int version);
Part user_mappings(int version);
Part comments(int version);
Part owners(int version);
Part rights(int version);
Part column_rights(int version);
Part default_privileges(int version);
Part dependencies(int version);

}  // namespace retort::inline v1::postgres
