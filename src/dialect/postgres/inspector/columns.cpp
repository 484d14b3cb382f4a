#include "dialect/postgres/inspector/part.hpp"

#include <utility>

namespace retort::inline v1::postgres {

namespace {

struct ColumnRow {
  explicit ColumnRow(RowReader& row)
      : relation(row.oid()),
        number(static_cast<int>(row.integer())),
        name(row.text()),
        collation_number(row.oid()),
        type(row.type()),
        is_inherited(row.boolean()),
        not_null(row.boolean()),
        identity(row.letter()),
        generated(row.letter()),
        expression(row.text()),
        collation(row.standard_name()),
        storage(row.letter()),
        compression(row.letter()),
        statistics(row.optional_integer()),
        options(row.parameters()),
        foreign_options(row.options()) {}

  Oid relation;
  int number;
  std::string name;
  Oid collation_number;
  Type type;
  bool is_inherited;  ///< and nothing else
  bool not_null;
  char identity;
  char generated;
  std::string expression;
  QualifiedName collation;
  char storage;
  char compression;
  std::optional<int> statistics;
  StorageParameters options;
  objects::ForeignOptions foreign_options;
};

dsl::storage storage_of(char letter) {
  switch (letter) {
    case 'p':
      return dsl::storage::plain;
    case 'e':
      return dsl::storage::external;
    case 'x':
      return dsl::storage::extended;
    case 'm':
      return dsl::storage::main;
    default:
      return dsl::storage::unset;
  }
}

dsl::compression compression_of(char letter) {
  if (letter == 'p') return dsl::compression::pglz;
  return letter == 'l' ? dsl::compression::lz4 : dsl::compression::unset;
}

Column column_of(ColumnRow row) {
  Column column{.name = std::move(row.name), .type = std::move(row.type)};
  column.nullable = !row.not_null;
  if (row.identity != '\0') column.identity = row.identity == 'a' ? dsl::identity::always : dsl::identity::by_default;
  if (row.generated != '\0') {
    column.computed = std::move(row.expression);
    column.persisted = row.generated != 'v';
  } else if (!row.expression.empty()) {
    column.server_default = Expression{std::move(row.expression)};
  }
  column.collation = std::move(row.collation.name);
  column.collation_schema = std::move(row.collation.schema);
  column.storage = storage_of(row.storage);
  column.compression = compression_of(row.compression);
  column.statistics = row.statistics;
  column.options = std::move(row.options);
  return column;
}

void add_to_object(Object& object, ColumnRow row) {
  if (auto* composite = std::get_if<objects::CompositeType>(&object)) {
    composite->members.push_back(
        {.name = std::move(row.name), .type = std::move(row.type), .collation = std::move(row.collation)});
  }
  if (auto* table = std::get_if<objects::ForeignTable>(&object)) {
    if (!row.foreign_options.empty()) table->column_options.emplace(row.name, std::move(row.foreign_options));
    table->columns.push_back(column_of(std::move(row)));
  }
}

/// The columns of tables that are not looked at have names all the same: keys may refer to them.
void read_column(SchemaBuilder& builder, RowReader& reader) {
  ColumnRow row(reader);
  builder.add_column(row.relation, row.number, {.name = row.name, .collation = row.collation_number});
  const Relation* relation = builder.find_relation(row.relation);
  if (relation == nullptr || (row.is_inherited && !relation->is_partition)) return;
  // A partition has its table's identity without being told.
  if (relation->is_partition) row.identity = '\0';
  if (Table* table = builder.find_table(row.relation)) {
    table->columns.push_back(column_of(std::move(row)));
  } else if (Object* object = builder.find_object({Catalog::relation, row.relation})) {
    add_to_object(*object, std::move(row));
  }
}

}  // namespace

Part columns(int) {
  return {
      .columns = {"a.attrelid", "a.attnum", "a.attname", "a.attcollation", "format_type(a.atttypid, a.atttypmod)",
                  "a.attinhcount > 0 AND NOT a.attislocal", "a.attnotnull", "a.attidentity", "a.attgenerated",
                  "pg_get_expr(d.adbin, d.adrelid)", "ls.nspname", "l.collname",
                  "CASE WHEN a.attstorage <> t.typstorage THEN a.attstorage END", "a.attcompression",
                  "nullif(a.attstattarget, -1)", "a.attoptions", "a.attfdwoptions"},
      .from =
          "FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p', 'm', 'f', 'c') "
          "AND c.oid >= 16384 JOIN pg_type AS t ON t.oid = a.atttypid "
          "LEFT JOIN pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum "
          "LEFT JOIN pg_collation AS l ON l.oid = a.attcollation "
          "AND a.attcollation <> t.typcollation "
          "LEFT JOIN pg_namespace AS ls ON ls.oid = l.collnamespace "
          "WHERE a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attrelid, a.attnum",
      .read = read_column};
}

}  // namespace retort::inline v1::postgres
