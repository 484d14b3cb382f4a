#include "dialect/postgres/inspector/part.hpp"
#include "model/object_name.hpp"

#include <optional>
#include <utility>

namespace retort::inline v1::postgres {

namespace {

/// A column of a table, where the schema has it; otherwise what it belongs to.
std::optional<ObjectName> name_of(const SchemaBuilder& builder, const Address& address) {
  const ObjectName* name = builder.find_name({address.catalog, address.oid});
  if (name == nullptr) return std::nullopt;
  const Attribute* column =
      address.catalog == Catalog::relation ? builder.find_column(address.oid, address.part) : nullptr;
  const bool is_table = name->kind == ObjectKind::table || name->kind == ObjectKind::foreign_table;
  if (column == nullptr || !is_table) return *name;
  return ObjectName{.kind = ObjectKind::column, .name = {.name = column->name}, .parent = name->name};
}

Address read_address(RowReader& row) {
  const auto catalog = static_cast<Catalog>(row.oid());
  const Oid oid = row.oid();
  return {catalog, oid, static_cast<int>(row.integer())};
}

bool is_routine(const ObjectName& name) {
  return name.kind == ObjectKind::function || name.kind == ObjectKind::procedure || name.kind == ObjectKind::aggregate;
}

/// A trigger, a rule or a policy goes before a column that it asks for does.
bool is_reaction(const ObjectName& name) {
  return name.kind == ObjectKind::trigger || name.kind == ObjectKind::rule || name.kind == ObjectKind::policy;
}

/// What a table's parts need of the table itself goes without saying. A function may have a table's name, or another
/// function's.
bool is_within_one(const ObjectName& object, const ObjectName& needed) {
  if (is_reaction(object) && needed.kind == ObjectKind::column) return false;
  if (is_routine(object) || is_routine(needed)) return object == needed;
  const auto whole = [](const ObjectName& name) { return is_part(name) ? name.parent : name.name; };
  return whole(object) == whole(needed);
}

void read_dependency(SchemaBuilder& builder, RowReader& row) {
  const Address object_address = read_address(row);
  const Address needed_address = read_address(row);
  std::optional<ObjectName> object = name_of(builder, object_address);
  std::optional<ObjectName> needed = name_of(builder, needed_address);
  if (!object || !needed || is_within_one(*object, *needed)) return;
  builder.schema.dependencies.push_back({*std::move(object), *std::move(needed)});
}

}  // namespace

/// What the server notes of a default, a view's query or a table's row type is about the column, the view, the table.
/// Owned sequences, foreign keys and what is in a schema say themselves what they need.
Part dependencies(int) {
  return {
      .columns = {"object.catalog", "object.oid", "object.part", "needed.catalog", "needed.oid", "needed.part"},
      .from =
          "FROM pg_depend AS d LEFT JOIN pg_rewrite AS w ON d.classid = 2618 AND w.oid = d.objid AND w.rulename = "
          "'_RETURN' LEFT JOIN pg_attrdef AS x ON d.classid = 2604 AND x.oid = d.objid "
          "LEFT JOIN pg_constraint AS k ON d.classid = 2606 AND k.oid = d.objid "
          "LEFT JOIN pg_type AS t ON d.refclassid = 1247 AND t.oid = d.refobjid "
          "LEFT JOIN pg_type AS e ON t.typcategory = 'A' AND t.typtype = 'b' AND e.oid = t.typelem "
          "LEFT JOIN pg_range AS m ON t.typtype = 'm' AND m.rngmultitypid = t.oid "
          "LEFT JOIN owned ON owned.classid = d.refclassid AND owned.objid = d.refobjid, "
          "LATERAL (SELECT CASE WHEN w.oid IS NOT NULL OR x.oid IS NOT NULL THEN 1259 ELSE d.classid::int END AS "
          "catalog, coalesce(w.ev_class, x.adrelid, d.objid) AS oid, coalesce(x.adnum, d.objsubid) AS part) AS object, "
          "LATERAL (SELECT coalesce(nullif(e.typrelid, 0), nullif(t.typrelid, 0)) AS relation, "
          "coalesce(m.rngtypid, e.oid, t.oid) AS type) AS row_type, "
          "LATERAL (SELECT CASE WHEN owned.objid IS NOT NULL THEN 3079 WHEN row_type.relation IS NOT NULL THEN 1259 "
          "ELSE d.refclassid::int END AS catalog, coalesce(owned.extension, row_type.relation, row_type.type, "
          "d.refobjid) "
          "AS oid, CASE WHEN owned.objid IS NULL THEN d.refobjsubid ELSE 0 END AS part) AS needed "
          "WHERE d.objid >= 16384 AND d.refobjid >= 16384 AND d.deptype = 'n' AND d.refclassid <> 2615 "
          "AND k.contype IS DISTINCT FROM 'f'",
      .read = read_dependency};
}

}  // namespace retort::inline v1::postgres
