// Who owns an object, and who else has rights on it.
#include "dialect/postgres/inspector/part.hpp"

#include <utility>

#include <fmt/format.h>

namespace retort::inline v1::postgres {

namespace {

/// The owner and the rights of all kinds of objects that have them: (catalog, oid, owner, rights, kind of what it has
/// from the beginning).
constexpr std::string_view owned =
    "(SELECT 2615 AS catalog, oid, nspowner AS owner, nspacl AS acl, 'n'::\"char\" AS kind FROM pg_namespace "
    "UNION ALL SELECT 1255, oid, proowner, proacl, 'f' FROM pg_proc "
    "UNION ALL SELECT 1247, oid, typowner, typacl, 'T' FROM pg_type WHERE typtype IN ('c', 'e', 'd', 'r') "
    "UNION ALL SELECT 1259, oid, relowner, relacl, CASE relkind WHEN 'S' THEN 's'::\"char\" ELSE 'r'::\"char\" END "
    "FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm', 'f', 'S') "
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

/// Who connects, and who owns the database.
constexpr std::string_view those_at_home =
    "(SELECT oid FROM pg_roles WHERE rolname = current_user UNION SELECT datdba FROM pg_database WHERE datname = "
    "current_database())";

/// What each role has more than from the beginning, or less, of (acl, beginning, owner): (grantee, granted, grantable,
/// revoked). What owners take from themselves is not looked at.
std::string difference(std::string_view acl, std::string_view beginning, std::string_view owner) {
  return fmt::format(
      "(SELECT grantee, array_agg(privilege ORDER BY privilege) FILTER (WHERE is_there AND NOT is_grantable) AS "
      "granted, array_agg(privilege ORDER BY privilege) FILTER (WHERE is_there AND is_grantable) AS grantable, "
      "array_agg(privilege ORDER BY privilege) FILTER (WHERE NOT is_there) AS revoked FROM (SELECT coalesce(x.grantee, "
      "y.grantee) AS grantee, coalesce(x.privilege_type, y.privilege_type) AS privilege, bool_or(x.is_grantable) AS "
      "is_grantable, bool_or(x.grantee IS NOT NULL) AS is_there, bool_and(y.grantee IS NOT NULL) AS was_there FROM "
      "aclexplode({0}) AS x FULL JOIN aclexplode({1}) AS y ON x.grantee = y.grantee AND x.privilege_type = "
      "y.privilege_type GROUP BY 1, 2) AS each WHERE grantee <> {2} AND (is_there <> was_there OR is_grantable) AND "
      "(is_there OR grantee = 0) GROUP BY grantee) AS role",
      acl, beginning, owner);
}

constexpr std::string_view role_name = "CASE role.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(role.grantee) END";

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
  const Address address = read_whole_address(row);
  const ObjectName* name = builder.find_name(address);
  if (name == nullptr) return;
  if (objects::Attributes* attributes = attributes_of(builder, address)) {
    attributes->owner = row.text();
  } else {
    builder.schema.owners.push_back({.object = *name, .owner = row.text()});
  }
}

void read_privileges(SchemaBuilder& builder, RowReader& row, RolePrivileges privileges) {
  privileges.role = row.text();
  privileges.granted = row.texts();
  privileges.grantable = row.texts();
  privileges.revoked = row.texts();
  builder.schema.privileges.push_back(std::move(privileges));
}

void read_rights(SchemaBuilder& builder, RowReader& row) {
  const Address address = read_whole_address(row);
  if (const ObjectName* name = builder.find_name(address)) read_privileges(builder, row, {.object = *name});
}

void read_column_rights(SchemaBuilder& builder, RowReader& row) {
  const Relation* relation = builder.find_relation(row.oid());
  if (relation == nullptr) return;
  read_privileges(builder, row,
                  {.object = {.kind = ObjectKind::column, .name = {.name = row.text()}, .parent = relation->name}});
}

ObjectKind kind_of_new_objects(char letter) {
  switch (letter) {
    case 'S':
      return ObjectKind::sequence;
    case 'f':
      return ObjectKind::function;
    case 'T':
      return ObjectKind::enum_type;
    case 'n':
      return ObjectKind::schema;
    default:
      return ObjectKind::table;
  }
}

void read_default_privileges(SchemaBuilder& builder, RowReader& row) {
  const ObjectKind kind = kind_of_new_objects(row.letter());
  RolePrivileges privileges{.object = {.kind = kind, .name = {.schema = row.text()}}, .is_default = true};
  privileges.creator = row.text();
  read_privileges(builder, row, std::move(privileges));
}

}  // namespace

/// Nothing where it is who connects or who owns the database: whoever creates the object will own it, too. The schema
/// "public" is there before anybody, and belongs to the server's first role or to the role of whoever owns the
/// database.
Part owners(int) {
  return {.columns = {"o.catalog", "o.oid", "pg_get_userbyid(o.owner)"},
          .from = fmt::format("FROM {} WHERE (o.oid >= 16384 OR o.catalog = 2615 AND o.oid = 2200 AND o.owner NOT IN "
                              "(10, 6171)) AND o.owner NOT IN {}",
                              owned, those_at_home),
          .read = read_owner};
}

Part rights(int) {
  return {.columns = {"o.catalog", "o.oid", role_name, "role.granted", "role.grantable", "role.revoked"},
          .from = fmt::format(
              "FROM {} LEFT JOIN pg_init_privs AS i ON o.oid = 2200 AND i.objoid = o.oid AND i.classoid = o.catalog, "
              "LATERAL {} WHERE (o.oid >= 16384 OR o.catalog = 2615 AND o.oid = 2200) AND o.acl IS NOT NULL",
              owned, difference("o.acl", "coalesce(i.initprivs, acldefault(o.kind, o.owner))", "o.owner")),
          .read = read_rights};
}

/// Nobody has rights on columns alone from the beginning.
Part column_rights(int) {
  return {.columns = {"a.attrelid", "a.attname", role_name, "role.granted", "role.grantable", "role.revoked"},
          .from = fmt::format("FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid, LATERAL {} WHERE "
                              "a.attrelid >= 16384 AND a.attacl IS NOT NULL AND NOT a.attisdropped",
                              difference("a.attacl", "NULL::aclitem[]", "c.relowner")),
          .read = read_column_rights,
          .only_if = "EXISTS (SELECT FROM pg_attribute WHERE attrelid >= 16384 AND attacl IS NOT NULL)"};
}

/// Those of a schema are given beside those of the whole database.
Part default_privileges(int) {
  static const std::string creator =
      fmt::format("CASE WHEN d.defaclrole NOT IN {} THEN pg_get_userbyid(d.defaclrole) END", those_at_home);
  return {
      .columns = {"d.defaclobjtype", "s.nspname", creator, role_name, "role.granted", "role.grantable", "role.revoked"},
      .from = fmt::format("FROM pg_default_acl AS d LEFT JOIN spaces AS s ON s.oid = d.defaclnamespace, LATERAL {} "
                          "WHERE d.defaclnamespace = 0 OR s.oid IS NOT NULL",
                          difference("d.defaclacl",
                                     "CASE d.defaclnamespace WHEN 0 THEN acldefault(CASE d.defaclobjtype WHEN 'S' THEN "
                                     "'s'::\"char\" ELSE d.defaclobjtype END, d.defaclrole) END",
                                     "d.defaclrole")),
      .read = read_default_privileges,
      .only_if = "EXISTS (SELECT FROM pg_default_acl)"};
}

}  // namespace retort::inline v1::postgres
