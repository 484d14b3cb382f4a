#include "dialect/postgres/schema_listing.hpp"

#include <retort/sql/writer.hpp>

#include <array>
#include <string_view>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

// Relations of all kinds, without Retort's own tables and what hangs on them.
constexpr std::string_view common_text = R"(WITH spaces AS (
  SELECT oid, nspname FROM pg_namespace
  WHERE nspname NOT IN ('pg_catalog', 'information_schema') AND nspname !~ '^pg_(toast|temp)'),
owned (classid, objid) AS (SELECT classid, objid FROM pg_depend WHERE deptype = 'e'),
relations AS (
  SELECT c.*, s.nspname || '.' || c.relname AS name FROM pg_class AS c JOIN spaces AS s ON s.oid = c.relnamespace
  WHERE c.oid NOT IN (SELECT objid FROM owned WHERE classid = 'pg_class'::regclass)
    AND c.oid IS DISTINCT FROM to_regclass({0}) AND c.oid IS DISTINCT FROM to_regclass({1}))
SELECT kind, name, definition FROM (
)";

constexpr std::array<std::string_view, 15> parts{
    R"(SELECT 'schema' AS kind, nspname::text AS name, concat_ws(' ', n.nspacl::text, obj_description(n.oid, 'pg_namespace'))
  AS definition FROM spaces JOIN pg_namespace AS n USING (oid, nspname))",
    R"(SELECT 'extension', extname::text, extversion FROM pg_extension)",
    R"(SELECT 'relation', name, concat_ws(', ', relkind, relpersistence, reloptions::text, pg_get_partkeydef(oid),
    pg_get_expr(relpartbound, oid), CASE WHEN relrowsecurity THEN 'row security' END,
    CASE WHEN relforcerowsecurity THEN 'forced' END, relreplident, relacl::text,
    (SELECT string_agg(inhparent::regclass::text, ' ' ORDER BY inhseqno) FROM pg_inherits WHERE inhrelid = relations.oid),
    (SELECT 'comment: ' || obj_description(relations.oid, 'pg_class')))
  FROM relations WHERE relkind IN ('r', 'p', 'v', 'm', 'f', 'c', 'S'))",
    R"(SELECT 'column', r.name || '.' || a.attname, concat_ws(', ',
    'number ' || row_number() OVER (PARTITION BY r.oid ORDER BY a.attnum), format_type(a.atttypid, a.atttypmod),
    CASE WHEN a.attnotnull THEN 'NOT NULL' END, 'default ' || pg_get_expr(d.adbin, d.adrelid),
    'identity ' || nullif(a.attidentity::text, ''), 'generated ' || nullif(a.attgenerated::text, ''),
    'collation ' || (SELECT collname FROM pg_collation AS c WHERE c.oid = a.attcollation AND c.collname <> 'default'),
    'storage ' || a.attstorage::text, a.attacl::text, a.attoptions::text,
    'comment: ' || col_description(a.attrelid, a.attnum))
  FROM relations AS r JOIN pg_attribute AS a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE r.relkind IN ('r', 'p', 'v', 'm', 'f', 'c'))",
    R"(SELECT 'constraint', coalesce(r.name, t.typname) || '.' || c.conname, concat_ws(', ', pg_get_constraintdef(c.oid),
    'comment: ' || obj_description(c.oid, 'pg_constraint'))
  FROM pg_constraint AS c LEFT JOIN relations AS r ON r.oid = c.conrelid
  LEFT JOIN pg_type AS t ON t.oid = c.contypid AND t.typnamespace IN (SELECT oid FROM spaces)
  WHERE r.oid IS NOT NULL OR t.oid IS NOT NULL)",
    R"(SELECT 'index', i.name, concat_ws(', ', pg_get_indexdef(x.indexrelid), CASE WHEN NOT x.indisvalid THEN 'invalid' END,
    CASE WHEN x.indisreplident THEN 'replica identity' END, CASE WHEN x.indisclustered THEN 'clustered' END,
    'comment: ' || obj_description(i.oid, 'pg_class'))
  FROM pg_index AS x JOIN relations AS i ON i.oid = x.indexrelid JOIN relations AS r ON r.oid = x.indrelid)",
    R"(SELECT 'view', name, pg_get_viewdef(oid) FROM relations WHERE relkind IN ('v', 'm'))",
    R"(SELECT 'sequence', r.name, concat_ws(', ', format_type(s.seqtypid, NULL), 'start ' || s.seqstart,
    'increment ' || s.seqincrement, s.seqmin || ' to ' || s.seqmax, 'cache ' || s.seqcache,
    CASE WHEN s.seqcycle THEN 'cycle' END,
    'of ' || (SELECT d.refobjid::regclass || ' column ' || d.refobjsubid FROM pg_depend AS d
      WHERE d.classid = 'pg_class'::regclass AND d.objid = r.oid AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')))
  FROM relations AS r JOIN pg_sequence AS s ON s.seqrelid = r.oid)",
    R"(SELECT 'function', p.oid::regprocedure::text, concat_ws(', ', CASE WHEN p.prokind = 'a' THEN
      (SELECT concat_ws(' ', aggtransfn, aggfinalfn, aggtranstype::regtype, agginitval) FROM pg_aggregate
       WHERE aggfnoid = p.oid) ELSE pg_get_functiondef(p.oid) END, p.proacl::text,
    'comment: ' || obj_description(p.oid, 'pg_proc'))
  FROM pg_proc AS p WHERE p.pronamespace IN (SELECT oid FROM spaces)
    AND p.oid NOT IN (SELECT objid FROM owned WHERE classid = 'pg_proc'::regclass))",
    R"(SELECT 'trigger', r.name || '.' || t.tgname, concat_ws(', ', pg_get_triggerdef(t.oid), t.tgenabled,
    'comment: ' || obj_description(t.oid, 'pg_trigger'))
  FROM pg_trigger AS t JOIN relations AS r ON r.oid = t.tgrelid WHERE NOT t.tgisinternal)",
    R"(SELECT 'rule', r.name || '.' || w.rulename, pg_get_ruledef(w.oid)
  FROM pg_rewrite AS w JOIN relations AS r ON r.oid = w.ev_class WHERE w.rulename <> '_RETURN')",
    R"(SELECT 'policy', r.name || '.' || p.polname, concat_ws(', ', p.polcmd, p.polpermissive::text,
    (SELECT string_agg(role::regrole::text, ' ') FROM unnest(p.polroles) AS role WHERE role <> 0),
    pg_get_expr(p.polqual, p.polrelid), 'check ' || pg_get_expr(p.polwithcheck, p.polrelid))
  FROM pg_policy AS p JOIN relations AS r ON r.oid = p.polrelid)",
    R"(SELECT 'type', s.nspname || '.' || t.typname, concat_ws(', ', t.typtype,
    (SELECT string_agg(quote_literal(enumlabel), ' ' ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = t.oid),
    CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) END, CASE WHEN t.typnotnull THEN 'NOT NULL' END,
    t.typdefault, (SELECT rngsubtype::regtype::text FROM pg_range WHERE rngtypid = t.oid), t.typacl::text,
    'comment: ' || obj_description(t.oid, 'pg_type'))
  FROM pg_type AS t JOIN spaces AS s ON s.oid = t.typnamespace
  WHERE t.typtype IN ('e', 'd', 'r') AND t.oid NOT IN (SELECT objid FROM owned WHERE classid = 'pg_type'::regclass))",
    R"(SELECT 'statistics', s.nspname || '.' || x.stxname, pg_get_statisticsobjdef(x.oid)
  FROM pg_statistic_ext AS x JOIN spaces AS s ON s.oid = x.stxnamespace)",
    R"(SELECT 'event trigger', evtname::text, concat_ws(', ', evtevent, evtfoid::regproc, evttags::text, evtenabled)
  FROM pg_event_trigger WHERE oid NOT IN (SELECT objid FROM owned WHERE classid = 'pg_event_trigger'::regclass))",
};

}  // namespace

std::string postgres_schema_listing(const VersionTables& tables) {
  const auto literal = [](const QualifiedName& name) { return SqlWriter().text_literal(quoted(name)).take(); };
  std::string query = fmt::format(common_text, literal(tables.version), literal(tables.journal));
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) query += "\nUNION ALL\n";
    query += parts[i];
  }
  return query + R"() AS everything ORDER BY kind, name COLLATE "C", definition COLLATE "C")";
}

}  // namespace retort::inline v1
