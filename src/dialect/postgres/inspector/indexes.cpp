#include "dialect/postgres/inspector/part.hpp"

#include <utility>

namespace retort::inline v1::postgres {

namespace {

constexpr Oid default_collation = 100;
constexpr unsigned is_descending = 1;
constexpr unsigned has_nulls_first = 2;

struct IndexRow {
  explicit IndexRow(RowReader& row)
      : oid(row.oid()),
        table(row.oid()),
        name(row.name()),
        method(row.text()),
        is_unique(row.boolean()),
        key_count(static_cast<std::size_t>(row.integer())),
        columns(row.numbers()),
        options(row.numbers()),
        operator_classes(row.oids()),
        collations(row.oids()),
        expressions(row.texts()),
        parameters(row.parameters()),
        tablespace(row.text()),
        where(row.text()),
        nulls_not_distinct(row.boolean()),
        is_clustered(row.boolean()),
        is_replica_identity(row.boolean()),
        is_incomplete(row.boolean()),
        parent(row.name()),
        constraint(row.oid()),
        operators(row.texts()) {}

  Oid oid;
  Oid table;
  QualifiedName name;
  std::string method;
  bool is_unique;
  std::size_t key_count;  ///< the columns behind those are only included
  std::vector<long long> columns;
  std::vector<long long> options;
  std::vector<Oid> operator_classes;
  std::vector<Oid> collations;
  std::vector<std::string> expressions;  ///< one an element; empty where it is a column
  StorageParameters parameters;
  std::string tablespace;
  std::string where;
  bool nulls_not_distinct;
  bool is_clustered;
  bool is_replica_identity;
  bool is_incomplete;                  ///< of a partitioned table whose partitions lack it
  QualifiedName parent;                ///< the partitioned table's
  Oid constraint;                      ///< that it serves
  std::vector<std::string> operators;  ///< of an exclusion constraint
};

template <class T>
T at_or(const std::vector<T>& values, std::size_t place, T standard) {
  return place < values.size() ? values[place] : standard;
}

/// What the server writes back only where it differs from the column's own.
void set_collation(const SchemaBuilder& builder, const IndexRow& row, std::size_t place, IndexElement& element) {
  const Oid collation = at_or(row.collations, place, Oid{0});
  const Attribute* column = builder.find_column(row.table, row.columns[place]);
  const Oid expected = column != nullptr ? column->collation : default_collation;
  const auto found = builder.collations.find(collation);
  if (collation == 0 || collation == expected || found == builder.collations.end()) return;
  element.collation = found->second.name;
  element.collation_schema = found->second.schema;
}

IndexElement element_of(const SchemaBuilder& builder, const IndexRow& row, std::size_t place) {
  IndexElement element;
  const Attribute* column = builder.find_column(row.table, row.columns[place]);
  if (column != nullptr) element.column = column->name;
  if (column == nullptr) element.expression = at_or(row.expressions, place, std::string());
  set_collation(builder, row, place, element);
  const auto operator_class = builder.operator_classes.find(at_or(row.operator_classes, place, Oid{0}));
  if (operator_class != builder.operator_classes.end()) element.operator_class = operator_class->second;
  const auto further = builder.index_options.find({Catalog::relation, row.oid, static_cast<int>(place) + 1});
  if (further != builder.index_options.end()) {
    element.operator_class_parameters = further->second.operator_class;
    element.statistics = further->second.statistics;
  }
  const auto options = static_cast<unsigned>(at_or(row.options, place, 0LL));
  const bool descends = (options & is_descending) != 0;
  const bool nulls_come_first = (options & has_nulls_first) != 0;
  if (descends) element.order = dsl::IndexElement::Order::descending;
  if (nulls_come_first != descends) {
    element.nulls = nulls_come_first ? dsl::IndexElement::Nulls::first : dsl::IndexElement::Nulls::last;
  }
  return element;
}

Index index_of(const SchemaBuilder& builder, IndexRow row) {
  Index index{.name = row.name.name};
  for (std::size_t place = 0; place < row.key_count; ++place) {
    index.elements.push_back(element_of(builder, row, place));
  }
  for (std::size_t place = row.key_count; place < row.columns.size(); ++place) {
    index.include.push_back(element_of(builder, row, place).column);
  }
  index.unique = row.is_unique;
  index.method = std::move(row.method);
  index.where = std::move(row.where);
  index.nulls_not_distinct = row.nulls_not_distinct;
  index.storage_parameters = std::move(row.parameters);
  index.tablespace = std::move(row.tablespace);
  index.only = row.is_incomplete;
  index.partition_of = std::move(row.parent);
  return index;
}

/// What a constraint's own catalog does not say of it, because it is its index's.
void complete_constraint(SchemaBuilder& builder, Table& table, const IndexRow& row) {
  const ObjectName* name = builder.find_name({Catalog::constraint, row.constraint});
  if (name == nullptr) return;
  Index index = index_of(builder, row);
  for (Constraint& constraint : table.constraints) {
    if (auto* key = std::get_if<PrimaryKey>(&constraint); key != nullptr && key->name == name->name.name) {
      key->include = index.include;
      key->storage_parameters = index.storage_parameters;
      key->tablespace = index.tablespace;
      key->partition_of = index.partition_of;
    }
    if (auto* unique = std::get_if<Unique>(&constraint); unique != nullptr && unique->name == name->name.name) {
      unique->include = index.include;
      unique->nulls_not_distinct = index.nulls_not_distinct;
      unique->storage_parameters = index.storage_parameters;
      unique->tablespace = index.tablespace;
      unique->partition_of = index.partition_of;
    }
    if (auto* exclude = std::get_if<Exclude>(&constraint); exclude != nullptr && exclude->name == name->name.name) {
      exclude->method = index.method;
      exclude->where = index.where;
      exclude->include = index.include;
      exclude->storage_parameters = index.storage_parameters;
      exclude->tablespace = index.tablespace;
      for (std::size_t i = 0; i < index.elements.size(); ++i) {
        exclude->elements.push_back({index.elements[i], at_or(row.operators, i, std::string())});
      }
    }
  }
}

void read_index(SchemaBuilder& builder, RowReader& reader) {
  IndexRow row(reader);
  if (auto* view = builder.find<objects::MaterializedView>({Catalog::relation, row.table})) {
    builder.add_name({Catalog::relation, row.oid}, {.kind = ObjectKind::index, .name = row.name, .parent = view->name});
    if (row.is_clustered) view->cluster_on = row.name.name;
    view->indexes.push_back(index_of(builder, std::move(row)));
    return;
  }
  Table* table = builder.find_table(row.table);
  if (table == nullptr) return;
  if (row.is_clustered) table->cluster_on = row.name.name;
  if (row.is_replica_identity) table->replica_identity = {dsl::replica_identity::index, row.name.name};
  builder.add_name({Catalog::relation, row.oid}, {.kind = ObjectKind::index, .name = row.name, .parent = table->name});
  if (row.constraint != 0) return complete_constraint(builder, *table, row);
  table->indexes.push_back(index_of(builder, std::move(row)));
}

void read_operator_class(SchemaBuilder& builder, RowReader& row) {
  const Oid oid = row.oid();
  builder.operator_classes.emplace(oid, row.standard_name());
}

void read_collation_name(SchemaBuilder& builder, RowReader& row) {
  const Oid oid = row.oid();
  builder.collations.emplace(oid, row.standard_name());
}

}  // namespace

Part operator_classes(int) {
  return {.columns = {"o.oid", "n.nspname", "o.opcname"},
          .from = "FROM pg_opclass AS o JOIN pg_namespace AS n ON n.oid = o.opcnamespace WHERE NOT o.opcdefault",
          .read = read_operator_class};
}

Part collation_names(int) {
  return {.columns = {"c.oid", "n.nspname", "c.collname"},
          .from =
              "FROM pg_collation AS c JOIN pg_namespace AS n ON n.oid = c.collnamespace WHERE c.oid IN "
              "(SELECT unnest(indcollation) FROM pg_index WHERE indexrelid >= 16384)",
          .read = read_collation_name};
}

Part indexes(int version) {
  return {
      .columns =
          {"i.indexrelid",
           "i.indrelid",
           "s.nspname",
           "c.relname",
           "nullif(m.amname, 'btree')",
           "i.indisunique",
           "i.indnkeyatts",
           "i.indkey",
           "i.indoption",
           "i.indclass",
           "i.indcollation",
           "CASE WHEN i.indexprs IS NOT NULL THEN ARRAY(SELECT CASE i.indkey[place - 1] WHEN 0 THEN "
           "pg_get_indexdef(i.indexrelid, place, false) END FROM generate_series(1, i.indnatts) AS place) END",
           "c.reloptions",
           "t.spcname",
           "pg_get_expr(i.indpred, i.indrelid)",
           version >= 150000 ? "i.indnullsnotdistinct" : "false",
           "i.indisclustered",
           "i.indisreplident",
           "c.relkind = 'I' AND NOT i.indisvalid",
           "parent_schema.nspname",
           "parent.relname",
           "k.oid",
           "CASE WHEN k.contype = 'x' THEN ARRAY(SELECT CASE n.nspname WHEN 'pg_catalog' THEN o.oprname ELSE "
           "format('OPERATOR(%I.%s)', n.nspname, o.oprname) END FROM unnest(k.conexclop) WITH ORDINALITY AS e (oid, "
           "place) JOIN pg_operator AS o ON o.oid = e.oid JOIN pg_namespace AS n ON n.oid = o.oprnamespace "
           "ORDER BY e.place) END"},
      .from =
          "FROM pg_index AS i JOIN pg_class AS c ON c.oid = i.indexrelid JOIN spaces AS s ON s.oid = c.relnamespace "
          "JOIN pg_am AS m ON m.oid = c.relam LEFT JOIN pg_tablespace AS t ON t.oid = c.reltablespace "
          "LEFT JOIN pg_constraint AS k ON k.conindid = i.indexrelid AND k.conrelid = i.indrelid "
          "AND k.contype IN ('p', 'u', 'x') "
          "LEFT JOIN pg_inherits AS h ON h.inhrelid = i.indexrelid LEFT JOIN pg_class AS parent ON parent.oid = "
          "h.inhparent LEFT JOIN pg_namespace AS parent_schema ON parent_schema.oid = parent.relnamespace",
      .read = read_index};
}

}  // namespace retort::inline v1::postgres
