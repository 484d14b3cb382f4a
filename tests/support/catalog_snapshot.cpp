#include "support/catalog_snapshot.hpp"

namespace support {

namespace {

// to_jsonb() reads columns that only newer servers have.
constexpr const char* postgres_query = R"(
WITH relations AS (
  SELECT c.*, c.oid::regclass::text AS title FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
  WHERE n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\_%'
    AND NOT EXISTS (SELECT 1 FROM pg_depend AS d WHERE d.objid = c.oid AND d.deptype = 'e'))
SELECT concat_ws(' | ', 'relation', title, relkind, relpersistence, relreplident, relrowsecurity, relforcerowsecurity,
    (SELECT amname FROM pg_am WHERE pg_am.oid = relam), (SELECT spcname FROM pg_tablespace AS s WHERE s.oid = reltablespace),
    array_to_string(ARRAY(SELECT unnest(reloptions) ORDER BY 1), ','),
    (SELECT array_to_string(ARRAY(SELECT unnest(x.reloptions) ORDER BY 1), ',') FROM pg_class AS x WHERE x.oid = r.reltoastrelid),
    pg_get_partkeydef(r.oid), pg_get_expr(relpartbound, r.oid), obj_description(r.oid, 'pg_class')) AS line
FROM relations AS r
UNION ALL
SELECT concat_ws(' | ', 'column', title, attname, format_type(atttypid, atttypmod), attnotnull, attidentity, attgenerated,
    attcollation::regcollation, attstorage, to_jsonb(a) ->> 'attcompression', attislocal, pg_get_expr(d.adbin, d.adrelid),
    col_description(a.attrelid, a.attnum))
FROM relations AS r JOIN pg_attribute AS a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
LEFT JOIN pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
WHERE relkind IN ('r', 'p')
UNION ALL
SELECT concat_ws(' | ', 'constraint', title, conname, pg_get_constraintdef(k.oid), convalidated, conislocal, connoinherit)
FROM relations AS r JOIN pg_constraint AS k ON k.conrelid = r.oid
UNION ALL
SELECT concat_ws(' | ', 'index', title, pg_get_indexdef(i.indexrelid), indisvalid, indisreplident,
    (SELECT inhparent::regclass::text FROM pg_inherits WHERE inhrelid = i.indexrelid))
FROM relations AS r JOIN pg_index AS i ON i.indexrelid = r.oid
UNION ALL
SELECT concat_ws(' | ', 'sequence', title, s.seqtypid::regtype, seqstart, seqincrement, seqmin, seqmax, seqcache, seqcycle)
FROM relations AS r JOIN pg_sequence AS s ON s.seqrelid = r.oid
UNION ALL
SELECT concat_ws(' | ', 'parent', title, inhparent::regclass, to_jsonb(i) ->> 'inhdetachpending')
FROM relations AS r JOIN pg_inherits AS i ON i.inhrelid = r.oid
ORDER BY 1)";

template <class Database>
std::string lines(Database& database, const std::string& query) {
  std::string text;
  for (const auto& row : database.run(query).rows) text += row[0].value_or("NULL") + "\n";
  return text;
}

}  // namespace

std::string catalog_snapshot(PostgresSession& session) { return lines(session, postgres_query); }

// ALTER TABLE edits the text of CREATE TABLE: quotes and the case of words are not the schema.
std::string catalog_snapshot(SqliteDatabase& database) {
  std::string text;
  for (const auto& schema : database.run("SELECT name FROM pragma_database_list ORDER BY name").rows) {
    const std::string& name = schema[0].value();
    text += lines(database,
                  "SELECT type || ' ' || name || ' of ' || tbl_name || ': ' || "
                  "lower(replace(coalesce(sql, ''), '\"', '')) FROM \"" +
                      name + "\".sqlite_schema WHERE name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY 1");
  }
  return text;
}

}  // namespace support
