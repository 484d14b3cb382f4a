// Tables, views, materialized views, foreign tables, composite types and sequences, without their columns.
#include "dialect/postgres/inspector/array_text.hpp"
#include "dialect/postgres/inspector/part.hpp"
#include "dialect/postgres/inspector/partition_text.hpp"

#include <utility>

namespace retort::inline v1::postgres {

namespace {

/// What the rows say of a relation of any kind.
struct RelationRow {
  explicit RelationRow(RowReader& row)
      : oid(row.oid()),
        type(row.oid()),
        kind(row.letter()),
        name(row.name()),
        is_unlogged(row.letter() == 'u'),
        access_method(row.text()),
        tablespace(row.text()),
        parameters(row.parameters()),
        toast_parameters(row.parameters()),
        definition(row.text()),
        bound(row.text()),
        parents(row.texts()),
        replica_identity(row.letter()),
        row_security(row.boolean()),
        force_row_security(row.boolean()),
        is_populated(row.boolean()),
        server(row.text()),
        foreign_options(row.options()) {
    for (const auto& [parameter, value] : toast_parameters) parameters.emplace("toast." + parameter, value);
  }

  Oid oid;
  Oid type;  ///< of its rows
  char kind;
  QualifiedName name;
  bool is_unlogged;
  std::string access_method;
  std::string tablespace;
  StorageParameters parameters;
  StorageParameters toast_parameters;
  std::string definition;  ///< a view's query, a partitioned table's key
  std::string bound;
  std::vector<std::string> parents;  ///< schema and name by turns
  char replica_identity;
  bool row_security;
  bool force_row_security;
  bool is_populated;
  std::string server;
  objects::ForeignOptions foreign_options;
};

ReplicaIdentity replica_identity_of(char letter) {
  if (letter == 'f') return {.kind = dsl::replica_identity::full};
  if (letter == 'n') return {.kind = dsl::replica_identity::nothing};
  return {};
}

void add_table(SchemaBuilder& builder, RelationRow row) {
  Table table{.name = std::move(row.name)};
  table.partition_by = parse_partition_key(row.definition);
  table.bound = parse_partition_bound(row.bound);
  const bool is_partition = table.bound.kind != PartitionBound::Kind::unset;
  for (std::size_t i = 0; i + 1 < row.parents.size(); i += 2) {
    QualifiedName parent{.schema = row.parents[i], .name = row.parents[i + 1]};
    if (is_partition) table.partition_of = std::move(parent);
    if (!is_partition) table.inherits.push_back(std::move(parent));
  }
  table.unlogged = row.is_unlogged;
  table.access_method = std::move(row.access_method);
  table.storage_parameters = std::move(row.parameters);
  table.tablespace = std::move(row.tablespace);
  table.replica_identity = replica_identity_of(row.replica_identity);
  table.row_security = row.row_security;
  table.force_row_security = row.force_row_security;
  builder.add_table(row.oid, row.kind, is_partition, std::move(table));
}

std::optional<bool> truth(const StorageParameters& parameters, std::string_view name) {
  const auto found = parameters.find(name);
  if (found == parameters.end()) return std::nullopt;
  const bool* value = std::get_if<bool>(&found->second);
  return value != nullptr && *value;
}

/// Without the semicolon that the server ends it with.
std::string query_of(std::string definition) {
  if (definition.ends_with(';')) definition.pop_back();
  return definition;
}

void add_view(SchemaBuilder& builder, RelationRow row) {
  objects::View view{.name = std::move(row.name), .query = query_of(std::move(row.definition))};
  view.security_barrier = truth(row.parameters, "security_barrier");
  view.security_invoker = truth(row.parameters, "security_invoker");
  const auto check = row.parameters.find("check_option");
  if (check != row.parameters.end()) {
    view.check_option = check->second == Value("local") ? dsl::check_option::local : dsl::check_option::cascaded;
  }
  builder.add_relation(row.oid, row.kind, std::move(view));
}

void add_materialized_view(SchemaBuilder& builder, RelationRow row) {
  objects::MaterializedView view{.name = std::move(row.name), .query = query_of(std::move(row.definition))};
  view.access_method = std::move(row.access_method);
  view.storage_parameters = std::move(row.parameters);
  view.tablespace = std::move(row.tablespace);
  view.with_no_data = !row.is_populated;
  builder.add_relation(row.oid, row.kind, std::move(view));
}

void add_foreign_table(SchemaBuilder& builder, RelationRow row) {
  objects::ForeignTable table{.name = std::move(row.name)};
  table.server = std::move(row.server);
  table.options = std::move(row.foreign_options);
  builder.add_relation(row.oid, row.kind, std::move(table));
}

void read_relation(SchemaBuilder& builder, RowReader& reader) {
  RelationRow row(reader);
  switch (row.kind) {
    case 'v':
      return add_view(builder, std::move(row));
    case 'm':
      return add_materialized_view(builder, std::move(row));
    case 'f':
      return add_foreign_table(builder, std::move(row));
    case 'c':
      builder.add_relation(row.oid, row.kind, objects::CompositeType{.name = std::move(row.name)});
      return builder.add_address({Catalog::relation, row.oid}, {Catalog::type, row.type});
    default:
      return add_table(builder, std::move(row));
  }
}

}  // namespace

Part relations(int) {
  return {.columns = {"c.oid", "c.reltype", "c.relkind", "s.nspname", "c.relname", "c.relpersistence",
                      "nullif(m.amname, current_setting('default_table_access_method'))", "t.spcname", "c.reloptions",
                      "toast.reloptions",
                      "CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) "
                      "WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END",
                      "pg_get_expr(c.relpartbound, c.oid)",
                      "CASE WHEN c.relkind IN ('r', 'p', 'f') THEN parents.names END", "c.relreplident",
                      "c.relrowsecurity", "c.relforcerowsecurity", "c.relispopulated", "server.srvname", "f.ftoptions"},
          .from =
              "FROM pg_class AS c JOIN spaces AS s ON s.oid = c.relnamespace "
              "LEFT JOIN pg_am AS m ON m.oid = c.relam LEFT JOIN pg_tablespace AS t ON t.oid = c.reltablespace "
              "LEFT JOIN pg_class AS toast ON toast.oid = c.reltoastrelid AND toast.reloptions IS NOT NULL "
              "LEFT JOIN pg_foreign_table AS f ON f.ftrelid = c.oid "
              "LEFT JOIN pg_foreign_server AS server ON server.oid = f.ftserver "
              "LEFT JOIN (SELECT i.inhrelid, array_agg(name ORDER BY i.inhseqno, place) AS names "
              "FROM pg_inherits AS i JOIN pg_class AS p ON p.oid = i.inhparent JOIN pg_namespace AS n ON n.oid = "
              "p.relnamespace, unnest(ARRAY[n.nspname, p.relname]) WITH ORDINALITY AS parts (name, place) "
              "GROUP BY i.inhrelid) AS parents ON parents.inhrelid = c.oid "
              "WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c') AND c.relpersistence <> 't' "
              "AND c.oid NOT IN (SELECT oid FROM left_out)" +
              not_of_extension(Catalog::relation, "c.oid") + not_of_extension(Catalog::type, "c.reltype"),
          .read = read_relation};
}

}  // namespace retort::inline v1::postgres
