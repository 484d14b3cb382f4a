// Who owns an object, and who else has rights on it.
#include "dialect/postgres/inspector/part.hpp"

#include <utility>

#include <fmt/format.h>

namespace retort::inline v1::postgres {

namespace {

/// The owner and the rights of all kinds of objects that have them: (catalog, oid, owner, rights, rights of those that
/// nobody has spoken of).
constexpr std::string_view owned =
    "(SELECT 2615 AS catalog, oid, nspowner AS owner, nspacl AS acl, 'n'::\"char\" AS kind FROM pg_namespace "
    "UNION ALL SELECT 1255, oid, proowner, proacl, 'f' FROM pg_proc "
    "UNION ALL SELECT 1247, oid, typowner, typacl, 'T' FROM pg_type WHERE typtype IN ('e', 'd', 'r') "
    "UNION ALL SELECT 1259, oid, relowner, relacl, CASE relkind WHEN 'S' THEN 's'::\"char\" ELSE 'r'::\"char\" END "
    "FROM pg_class "
    "WHERE relkind IN ('v', 'm', 'f', 'S') "
    "UNION ALL SELECT 2328, oid, fdwowner, fdwacl, 'F' FROM pg_foreign_data_wrapper "
    "UNION ALL SELECT 1417, oid, srvowner, srvacl, 'S' FROM pg_foreign_server "
    "UNION ALL SELECT 2617, oid, oprowner, NULL, NULL FROM pg_operator "
    "UNION ALL SELECT 2616, oid, opcowner, NULL, NULL FROM pg_opclass "
    "UNION ALL SELECT 2753, oid, opfowner, NULL, NULL FROM pg_opfamily "
    "UNION ALL SELECT 3456, oid, collowner, NULL, NULL FROM pg_collation "
    "UNION ALL SELECT 3466, oid, evtowner, NULL, NULL FROM pg_event_trigger "
    "UNION ALL SELECT 3600, oid, dictowner, NULL, NULL FROM pg_ts_dict "
    "UNION ALL SELECT 3602, oid, cfgowner, NULL, NULL FROM pg_ts_config "
    "UNION ALL SELECT 3381, oid, stxowner, NULL, NULL FROM pg_statistic_ext "
    "UNION ALL SELECT 6104, oid, pubowner, NULL, NULL FROM pg_publication) AS o";

objects::Attributes* attributes_of(SchemaBuilder& builder, Address address) {
  Object* object = builder.find_object(address);
  if (object == nullptr) return nullptr;
  return std::visit(
      [](auto& any) -> objects::Attributes* {
        if constexpr (requires { any.attributes; }) return &any.attributes;
        return nullptr;
      },
      *object);
}

Address read_whole_address(RowReader& row) {
  const auto catalog = static_cast<Catalog>(row.oid());
  return {catalog, row.oid()};
}

void read_owner(SchemaBuilder& builder, RowReader& row) {
  if (objects::Attributes* attributes = attributes_of(builder, read_whole_address(row))) attributes->owner = row.text();
}

void read_rights(SchemaBuilder& builder, RowReader& row) {
  objects::Attributes* attributes = attributes_of(builder, read_whole_address(row));
  if (attributes == nullptr) return;
  objects::Rights rights{.roles = {row.text()}};
  rights.with_grant_option = row.boolean();
  rights.privileges = row.texts();
  attributes->rights.push_back(std::move(rights));
}

}  // namespace

/// Nothing where it is who connects or who owns the database: whoever creates the object will own it, too.
Part owners(int) {
  return {.columns = {"o.catalog", "o.oid", "pg_get_userbyid(o.owner)"},
          .from = fmt::format("FROM {} WHERE o.oid >= 16384 AND o.owner NOT IN (SELECT oid FROM pg_roles WHERE rolname "
                              "= current_user UNION SELECT datdba FROM pg_database WHERE datname = current_database())",
                              owned),
          .read = read_owner};
}

Part rights(int) {
  return {.columns = {"o.catalog", "o.oid", "CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(x.grantee) END",
                      "x.is_grantable", "array_agg(x.privilege_type ORDER BY x.privilege_type)"},
          .from = fmt::format("FROM {}, aclexplode(o.acl) AS x WHERE o.oid >= 16384 AND o.acl IS NOT NULL "
                              "AND x.grantee <> o.owner AND NOT EXISTS (SELECT FROM aclexplode(acldefault(o.kind, "
                              "o.owner)) AS y WHERE (y.grantee, y.privilege_type, y.is_grantable) = (x.grantee, "
                              "x.privilege_type, x.is_grantable)) GROUP BY o.catalog, o.oid, x.grantee, x.is_grantable",
                              owned),
          .read = read_rights};
}

}  // namespace retort::inline v1::postgres
