// Constraints of tables, foreign tables and domains. What belongs to their indexes is read with those.
#include "dialect/postgres/inspector/part.hpp"

#include <utility>

#include <fmt/format.h>

namespace retort::inline v1::postgres {

namespace {

struct ConstraintRow {
  explicit ConstraintRow(RowReader& row)
      : oid(row.oid()),
        table(row.oid()),
        domain(row.oid()),
        name(row.text()),
        kind(row.letter()),
        deferral{row.boolean(), row.boolean()},
        is_valid(row.boolean()),
        no_inherit(row.boolean()),
        is_local(row.boolean()),
        is_of_parent(row.boolean()),
        columns(row.numbers()),
        referent_number(row.oid()),
        referent(row.name()),
        referent_columns(row.numbers()),
        on_update(row.letter()),
        on_delete(row.letter()),
        match(row.letter()),
        condition(row.text()),
        on_delete_columns(row.numbers()),
        is_enforced(row.boolean()),
        is_temporal(row.boolean()) {}

  Oid oid;
  Oid table;
  Oid domain;
  std::string name;
  char kind;
  Deferral deferral;
  bool is_valid;
  bool no_inherit;
  bool is_local;      ///< not only inherited
  bool is_of_parent;  ///< made by a partitioned table's constraint
  std::vector<long long> columns;
  Oid referent_number;
  QualifiedName referent;
  std::vector<long long> referent_columns;
  char on_update;
  char on_delete;
  char match;
  std::string condition;
  std::vector<long long> on_delete_columns;
  bool is_enforced;
  bool is_temporal;
};

/// NO ACTION is what a key has that says nothing.
dsl::Action action_of(char letter) {
  switch (letter) {
    case 'r':
      return dsl::Action::restrict;
    case 'c':
      return dsl::Action::cascade;
    case 'n':
      return dsl::Action::set_null;
    case 'd':
      return dsl::Action::set_default;
    default:
      return dsl::Action::unset;
  }
}

ForeignKey foreign_key_of(const SchemaBuilder& builder, const ConstraintRow& row) {
  ForeignKey key{.name = row.name, .columns = builder.column_names(row.table, row.columns), .referent = row.referent};
  key.referent_columns = builder.column_names(row.referent_number, row.referent_columns);
  key.on_delete = action_of(row.on_delete);
  key.on_update = action_of(row.on_update);
  key.deferral = row.deferral;
  if (row.match == 'f') key.match = dsl::match::full;
  key.on_delete_columns = builder.column_names(row.table, row.on_delete_columns);
  key.period = row.is_temporal;
  key.not_valid = row.is_enforced && !row.is_valid;
  key.enforced = row.is_enforced;
  return key;
}

Check check_of(const ConstraintRow& row) {
  Check check{.name = row.name, .condition = row.condition};
  check.no_inherit = row.no_inherit;
  check.not_valid = row.is_enforced && !row.is_valid;
  check.enforced = row.is_enforced;
  return check;
}

/// Nothing where NOT NULL is all that there is to say.
std::optional<Constraint> not_null_of(const Table& table, const ConstraintRow& row, std::string column) {
  NotNull not_null{.column = std::move(column), .no_inherit = row.no_inherit, .not_valid = !row.is_valid};
  if (row.name != fmt::format("{}_{}_not_null", table.name.name, not_null.column)) not_null.name = row.name;
  if (not_null.name.empty() && !not_null.no_inherit && !not_null.not_valid) return std::nullopt;
  not_null.name = row.name;
  return not_null;
}

std::optional<Constraint> constraint_of(const SchemaBuilder& builder, const Table& table, const ConstraintRow& row) {
  std::vector<std::string> columns = builder.column_names(row.table, row.columns);
  switch (row.kind) {
    case 'p':
      return PrimaryKey{.name = row.name,
                        .columns = std::move(columns),
                        .deferral = row.deferral,
                        .without_overlaps = row.is_temporal};
    case 'u':
      return Unique{.name = row.name,
                    .columns = std::move(columns),
                    .deferral = row.deferral,
                    .without_overlaps = row.is_temporal};
    case 'c':
      return check_of(row);
    case 'f':
      return foreign_key_of(builder, row);
    case 'x':
      return Exclude{.name = row.name, .deferral = row.deferral};
    case 'n':
      if (columns.empty()) return std::nullopt;
      return not_null_of(table, row, std::move(columns.front()));
    default:
      return std::nullopt;
  }
}

/// Foreign keys of a partition come with its table's; what is inherited comes with the parent.
bool is_repeated(const Relation& relation, const ConstraintRow& row) {
  if (row.kind == 'f') return row.is_of_parent;
  const bool is_inherited_only = !row.is_local && (row.kind == 'c' || row.kind == 'n');
  return is_inherited_only && !relation.is_partition;
}

void add_to_domain(SchemaBuilder& builder, const ConstraintRow& row) {
  auto* domain = builder.find<objects::Domain>({Catalog::type, row.domain});
  if (domain == nullptr || row.kind != 'c') return;
  builder.add_name({Catalog::constraint, row.oid},
                   {.kind = ObjectKind::domain_constraint, .name = {.name = row.name}, .parent = domain->name});
  domain->checks.push_back({.name = row.name, .condition = row.condition, .not_valid = !row.is_valid});
}

void read_constraint(SchemaBuilder& builder, RowReader& reader) {
  const ConstraintRow row(reader);
  if (row.domain != 0) return add_to_domain(builder, row);
  const Relation* relation = builder.find_relation(row.table);
  if (relation == nullptr || is_repeated(*relation, row)) return;
  const Address address{Catalog::constraint, row.oid};
  const ObjectName name{.kind = ObjectKind::constraint, .name = {.name = row.name}, .parent = relation->name};
  if (Table* table = builder.find_table(row.table)) {
    std::optional<Constraint> constraint = constraint_of(builder, *table, row);
    if (!constraint) return;
    builder.add_name(address, name);
    table->constraints.push_back(*std::move(constraint));
  } else if (auto* foreign = builder.find<objects::ForeignTable>({Catalog::relation, row.table})) {
    if (row.kind != 'c') return;
    builder.add_name(address, name);
    foreign->constraints.emplace_back(check_of(row));
  }
}

}  // namespace

Part constraints(int version) {
  return {.columns = {"k.oid",
                      "k.conrelid",
                      "k.contypid",
                      "k.conname",
                      "k.contype",
                      "k.condeferrable",
                      "k.condeferred",
                      "k.convalidated",
                      "k.connoinherit",
                      "k.conislocal",
                      "k.conparentid <> 0",
                      "k.conkey",
                      "k.confrelid",
                      "referent_schema.nspname",
                      "referent.relname",
                      "k.confkey",
                      "k.confupdtype",
                      "k.confdeltype",
                      "k.confmatchtype",
                      "pg_get_expr(k.conbin, k.conrelid)",
                      version >= 150000 ? "k.confdelsetcols" : "NULL",
                      version >= 180000 ? "k.conenforced" : "true",
                      version >= 180000 ? "k.conperiod" : "false"},
          .from =
              "FROM pg_constraint AS k JOIN spaces AS s ON s.oid = k.connamespace "
              "LEFT JOIN pg_class AS referent ON referent.oid = k.confrelid "
              "LEFT JOIN pg_namespace AS referent_schema ON referent_schema.oid = referent.relnamespace "
              "WHERE k.contype <> 't'",
          .read = read_constraint};
}

}  // namespace retort::inline v1::postgres
