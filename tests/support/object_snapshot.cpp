#include "support/object_snapshot.hpp"

namespace support {

namespace {

// to_jsonb() reads columns that only some versions have. Rights that nobody has changed are written out.
constexpr const char* postgres_query = R"(
WITH spaces AS (SELECT oid FROM pg_namespace WHERE nspname <> 'information_schema' AND nspname NOT LIKE 'pg\_%'),
brought AS (SELECT classid, objid FROM pg_depend WHERE deptype = 'e'),
relations AS (SELECT c.*, c.oid::regclass AS title FROM pg_class AS c WHERE relnamespace IN (SELECT oid FROM spaces)
  AND NOT EXISTS (SELECT FROM brought WHERE classid = 'pg_class'::regclass AND objid = c.oid))
SELECT concat_ws(' | ', 'schema', nspname, nspowner::regrole, (SELECT string_agg(a::text, ',' ORDER BY a::text) FROM unnest(coalesce(nspacl, acldefault('n', nspowner))) AS a),
    obj_description(oid, 'pg_namespace')) AS line FROM pg_namespace WHERE oid IN (SELECT oid FROM spaces)
UNION ALL SELECT concat_ws(' | ', 'extension', extname, extversion, extnamespace::regnamespace,
    obj_description(oid, 'pg_extension')) FROM pg_extension
UNION ALL SELECT concat_ws(' | ', 'relation', title, relkind, relpersistence, relowner::regrole, reloptions, relispopulated,
    (SELECT string_agg(a::text, ',' ORDER BY a::text) FROM unnest(coalesce(relacl, acldefault(CASE relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", relowner))) AS a), relrowsecurity,
    CASE WHEN relkind IN ('v', 'm') THEN pg_get_viewdef(oid) END, obj_description(oid, 'pg_class')) FROM relations
  WHERE relkind <> 'i'
UNION ALL SELECT concat_ws(' | ', 'column', title, attname, format_type(atttypid, atttypmod), attnotnull, attacl,
    attcollation::regcollation, attfdwoptions, pg_get_expr(adbin, adrelid), col_description(attrelid, attnum))
  FROM relations AS r JOIN pg_attribute AS a ON attrelid = r.oid AND attnum > 0 AND NOT attisdropped
  LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum WHERE relkind IN ('r', 'p', 'v', 'm', 'f', 'c')
UNION ALL SELECT concat_ws(' | ', 'index', title, pg_get_indexdef(r.oid), obj_description(r.oid, 'pg_class'))
  FROM relations AS r WHERE relkind = 'i'
UNION ALL SELECT concat_ws(' | ', 'sequence', title, seqtypid::regtype, seqstart, seqincrement, seqmax, seqmin, seqcache,
    seqcycle, (SELECT refobjid::regclass || '.' || refobjsubid FROM pg_depend WHERE objid = r.oid AND deptype = 'a'
      AND classid = 'pg_class'::regclass AND refclassid = 'pg_class'::regclass))
  FROM relations AS r JOIN pg_sequence ON seqrelid = r.oid
UNION ALL SELECT concat_ws(' | ', 'constraint', conrelid::regclass, contypid::regtype, conname, pg_get_constraintdef(oid),
    obj_description(oid, 'pg_constraint')) FROM pg_constraint WHERE connamespace IN (SELECT oid FROM spaces)
UNION ALL SELECT concat_ws(' | ', 'type', t.oid::regtype, typtype, typowner::regrole, typnotnull, typdefault,
    CASE typbasetype WHEN 0 THEN '' ELSE format_type(typbasetype, typtypmod) END, typcollation::regcollation,
    (SELECT string_agg(a::text, ',' ORDER BY a::text) FROM unnest(coalesce(typacl, acldefault('T', typowner))) AS a), obj_description(t.oid, 'pg_type'),
    (SELECT string_agg(enumlabel, ',' ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = t.oid),
    (SELECT concat_ws(' ', rngsubtype::regtype, rngcollation::regcollation, rngsubdiff, to_jsonb(x) ->> 'rngmultitypid' <> '')
      FROM pg_range AS x WHERE rngtypid = t.oid))
  FROM pg_type AS t WHERE typnamespace IN (SELECT oid FROM spaces) AND typelem = 0
  AND NOT EXISTS (SELECT FROM brought WHERE classid = 'pg_type'::regclass AND objid = t.oid)
UNION ALL SELECT concat_ws(' | ', 'function', p.oid::regprocedure, proowner::regrole,
    (SELECT string_agg(a::text, ',' ORDER BY a::text) FROM unnest(coalesce(proacl, acldefault('f', proowner))) AS a), obj_description(p.oid, 'pg_proc'),
    CASE prokind WHEN 'a' THEN (SELECT (to_jsonb(g) - 'aggfnoid')::text FROM pg_aggregate AS g WHERE aggfnoid = p.oid)
      ELSE pg_get_functiondef(p.oid) END)
  FROM pg_proc AS p WHERE pronamespace IN (SELECT oid FROM spaces)
  AND NOT EXISTS (SELECT FROM brought WHERE classid = 'pg_proc'::regclass AND objid = p.oid)
UNION ALL SELECT concat_ws(' | ', 'operator', oid::regoperator, oprowner::regrole, oprcode, oprcom::regoperator,
    oprnegate::regoperator, oprrest, oprjoin, oprcanhash, oprcanmerge, obj_description(oid, 'pg_operator'))
  FROM pg_operator WHERE oprnamespace IN (SELECT oid FROM spaces)
UNION ALL SELECT concat_ws(' | ', 'family', opfname, opfnamespace::regnamespace, opfmethod, opfowner::regrole,
    (SELECT string_agg(concat_ws(' ', amopstrategy, amopopr::regoperator, amoppurpose, amopsortfamily), ','
      ORDER BY amopstrategy, amopopr) FROM pg_amop WHERE amopfamily = f.oid),
    (SELECT string_agg(concat_ws(' ', amprocnum, amproclefttype::regtype, amproc::regprocedure), ','
      ORDER BY amprocnum, amproclefttype) FROM pg_amproc WHERE amprocfamily = f.oid),
    obj_description(oid, 'pg_opfamily')) FROM pg_opfamily AS f WHERE opfnamespace IN (SELECT oid FROM spaces)
UNION ALL SELECT concat_ws(' | ', 'class', opcname, opcnamespace::regnamespace, opcmethod, opcowner::regrole,
    opcintype::regtype, opcdefault, opckeytype::regtype, obj_description(oid, 'pg_opclass'))
  FROM pg_opclass WHERE opcnamespace IN (SELECT oid FROM spaces)
UNION ALL SELECT concat_ws(' | ', 'cast', castsource::regtype, casttarget::regtype, castfunc::regprocedure, castcontext,
    castmethod, obj_description(oid, 'pg_cast')) FROM pg_cast WHERE oid >= 16384
UNION ALL SELECT concat_ws(' | ', 'subscription', subname, subowner::regrole, subenabled, subconninfo, subslotname,
    subsynccommit, subpublications, obj_description(oid, 'pg_subscription')) FROM pg_subscription
UNION ALL SELECT concat_ws(' | ', 'trigger', pg_get_triggerdef(oid), tgenabled, obj_description(oid, 'pg_trigger'))
  FROM pg_trigger WHERE NOT tgisinternal
UNION ALL SELECT concat_ws(' | ', 'event trigger', evtname, evtevent, evtowner::regrole, evtfoid::regproc, evtenabled,
    evttags, obj_description(oid, 'pg_event_trigger')) FROM pg_event_trigger
UNION ALL SELECT concat_ws(' | ', 'rule', ev_class::regclass, pg_get_ruledef(r.oid), ev_enabled,
    obj_description(r.oid, 'pg_rewrite')) FROM pg_rewrite AS r JOIN relations ON relations.oid = ev_class
  WHERE rulename <> '_RETURN'
UNION ALL SELECT concat_ws(' | ', 'policy', polrelid::regclass, polname, polcmd, polpermissive, polroles::regrole[],
    pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid), obj_description(oid, 'pg_policy')) FROM pg_policy
UNION ALL SELECT concat_ws(' | ', 'collation', oid::regcollation, collowner::regrole,
    to_jsonb(c) - 'oid' - 'collname' - 'collnamespace' - 'collowner', obj_description(oid, 'pg_collation'))
  FROM pg_collation AS c WHERE collnamespace IN (SELECT oid FROM spaces)
UNION ALL SELECT concat_ws(' | ', 'dictionary', oid::regdictionary, dictowner::regrole, dicttemplate, dictinitoption,
    obj_description(oid, 'pg_ts_dict')) FROM pg_ts_dict WHERE dictnamespace IN (SELECT oid FROM spaces)
UNION ALL SELECT concat_ws(' | ', 'configuration', oid::regconfig, cfgowner::regrole, cfgparser,
    (SELECT string_agg(concat(maptokentype, ' ', mapseqno, ' ', mapdict::regdictionary), ',' ORDER BY maptokentype, mapseqno)
      FROM pg_ts_config_map WHERE mapcfg = c.oid), obj_description(oid, 'pg_ts_config'))
  FROM pg_ts_config AS c WHERE cfgnamespace IN (SELECT oid FROM spaces)
UNION ALL SELECT concat_ws(' | ', 'statistics', pg_get_statisticsobjdef(oid), stxowner::regrole,
    coalesce(to_jsonb(s) ->> 'stxstattarget', '-1'), obj_description(oid, 'pg_statistic_ext')) FROM pg_statistic_ext AS s
UNION ALL SELECT concat_ws(' | ', 'publication', to_jsonb(p) - 'oid',
    (SELECT string_agg(concat(prrelid::regclass, to_jsonb(r) - 'oid' - 'prpubid'), ',' ORDER BY prrelid)
      FROM pg_publication_rel AS r WHERE prpubid = p.oid), obj_description(oid, 'pg_publication')) FROM pg_publication AS p
UNION ALL SELECT concat_ws(' | ', 'wrapper', to_jsonb(w) - 'oid' - 'fdwacl', (SELECT string_agg(a::text, ',' ORDER BY a::text) FROM unnest(coalesce(fdwacl, acldefault('F', fdwowner))) AS a),
    obj_description(oid, 'pg_foreign_data_wrapper')) FROM pg_foreign_data_wrapper AS w
  WHERE NOT EXISTS (SELECT FROM brought WHERE classid = 'pg_foreign_data_wrapper'::regclass AND objid = w.oid)
UNION ALL SELECT concat_ws(' | ', 'server', srvname, srvowner::regrole, srvtype, srvversion, srvoptions,
    (SELECT fdwname FROM pg_foreign_data_wrapper AS w WHERE w.oid = srvfdw), (SELECT string_agg(a::text, ',' ORDER BY a::text) FROM unnest(coalesce(srvacl, acldefault('S', srvowner))) AS a),
    obj_description(oid, 'pg_foreign_server')) FROM pg_foreign_server
UNION ALL SELECT concat_ws(' | ', 'mapping', srvname, usename, umoptions) FROM pg_user_mappings
UNION ALL SELECT concat_ws(' | ', 'foreign table', ftrelid::regclass, ftoptions) FROM pg_foreign_table
UNION ALL SELECT concat_ws(' | ', 'default rights', defaclrole::regrole, defaclnamespace::regnamespace, defaclobjtype,
    defaclacl) FROM pg_default_acl
ORDER BY 1)";

template <class Database>
std::string lines(Database& database, const std::string& query) {
  std::string text;
  for (const auto& row : database.run(query).rows) text += row[0].value_or("NULL") + "\n";
  return text;
}

}  // namespace

std::string object_snapshot(PostgresSession& session) { return lines(session, postgres_query); }

std::string object_snapshot(SqliteDatabase& database) {
  return lines(database,
               "SELECT type || ' ' || name || ': ' || coalesce(sql, '') FROM (SELECT * FROM sqlite_schema UNION ALL "
               "SELECT * FROM sqlite_temp_schema) ORDER BY 1");
}

}  // namespace support
