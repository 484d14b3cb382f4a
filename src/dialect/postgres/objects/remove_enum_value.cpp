// PostgreSQL cannot take a value from an enum type. A new type is made, everything that used the old one is moved to
// it, and the old one dropped. Which columns those are only the server knows, so the work is one statement there.
#include "dialect/postgres/objects/objects.hpp"

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

// What is captured before the type is renamed names the type as it is called again afterwards. Definitions that hold
// its values (checks, foreign keys, expressions of indexes, defaults) cannot be converted where they stand: they are
// taken off and put back. Foreign keys come back last, when both of their sides are there.
constexpr std::string_view body = R"(
DECLARE
  removed CONSTANT text := {removed};
  replacement CONSTANT text := {replacement};
  old_type CONSTANT oid := {type}::regtype;
  kind record;
  labels text;
  found text;
  fallen text[];
  restored text[];
  command text;
  target record;
  amount bigint;
BEGIN
  SELECT t.typtype, t.typname, t.typarray, t.typowner, t.typacl, format('%I.%I', n.nspname, t.typname) AS title,
      format('%I.%I', n.nspname, left(t.typname, 40) || '_before_removal') AS old_title,
      left(t.typname, 40) || '_before_removal' AS old_name, obj_description(t.oid, 'pg_type') AS comment
    INTO kind FROM pg_type AS t JOIN pg_namespace AS n ON n.oid = t.typnamespace WHERE t.oid = old_type;
  IF kind.typtype <> 'e' THEN
    RAISE EXCEPTION '% is no enum type', kind.title USING ERRCODE = 'wrong_object_type';
  END IF;
  IF NOT EXISTS (SELECT FROM pg_enum WHERE enumtypid = old_type AND enumlabel = removed) THEN
    RAISE EXCEPTION 'the enum type % has no value %', kind.title, quote_literal(removed)
      USING ERRCODE = 'undefined_object';
  END IF;
  SELECT string_agg(quote_literal(enumlabel), ', ' ORDER BY enumsortorder) INTO labels
    FROM pg_enum WHERE enumtypid = old_type AND enumlabel <> removed;

  WITH columns AS (
    SELECT a.attrelid, a.attnum, a.attgenerated FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid
    WHERE a.atttypid IN (old_type, kind.typarray) AND a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p')),
  obstacles AS (
    SELECT pg_describe_object(d.classid, d.objid, d.objsubid) AS what
    FROM pg_depend AS d LEFT JOIN pg_class AS c ON d.classid = 'pg_class'::regclass AND c.oid = d.objid
    LEFT JOIN pg_constraint AS k ON d.classid = 'pg_constraint'::regclass AND k.oid = d.objid
    WHERE d.refclassid = 'pg_type'::regclass AND d.refobjid IN (old_type, kind.typarray) AND d.deptype IN ('n', 'a')
      AND d.classid <> 'pg_attrdef'::regclass AND (c.oid IS NULL OR c.relkind NOT IN ('r', 'p', 'i'))
      AND (k.oid IS NULL OR k.conrelid = 0)
    UNION
    SELECT pg_describe_object(d.classid, d.objid, d.objsubid)
    FROM columns JOIN pg_depend AS d
      ON d.refclassid = 'pg_class'::regclass AND d.refobjid = attrelid AND d.refobjsubid = attnum
    LEFT JOIN pg_attrdef AS f ON d.classid = 'pg_attrdef'::regclass AND f.oid = d.objid
    WHERE d.classid IN ('pg_rewrite'::regclass, 'pg_policy'::regclass, 'pg_trigger'::regclass, 'pg_proc'::regclass)
      OR f.adrelid = attrelid AND f.adnum <> attnum
    UNION
    SELECT pg_describe_object('pg_class'::regclass, attrelid, attnum) FROM columns WHERE attgenerated <> ''
    UNION
    SELECT 'the partition key of ' || pg_describe_object('pg_class'::regclass, attrelid, 0)
    FROM columns JOIN pg_partitioned_table ON partrelid = attrelid AND attnum = ANY (partattrs::int2[]))
  SELECT string_agg(what, ', ' ORDER BY what) INTO found FROM obstacles;
  IF found IS NOT NULL THEN
    RAISE EXCEPTION 'the value % of the enum type % cannot be removed: it is used by %', quote_literal(removed),
        kind.title, found
      USING ERRCODE = 'dependent_objects_still_exist',
        HINT = 'drop these before the value is removed, and create them again afterwards';
  END IF;

  FOR target IN
    SELECT a.attrelid::regclass AS relation, a.attname, a.atttypid <> old_type AS is_array
    FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid
    WHERE a.atttypid IN (old_type, kind.typarray) AND a.attnum > 0 AND NOT a.attisdropped AND a.attinhcount = 0
      AND c.relkind IN ('r', 'p') AND replacement IS NULL
    ORDER BY 1, 2
  LOOP
    EXECUTE format(CASE WHEN target.is_array THEN 'SELECT count(*) FROM %s WHERE %L = ANY (%I)'
      ELSE 'SELECT count(*) FROM %s WHERE %L = %I' END, target.relation, removed, target.attname) INTO amount;
    IF amount > 0 THEN
      found := concat_ws(', ', found, format('%s row%s of %s.%I', amount, CASE amount WHEN 1 THEN '' ELSE 's' END,
        target.relation, target.attname));
    END IF;
  END LOOP;
  SELECT concat_ws(', ', found, string_agg(format('the default of %s.%I', a.attrelid::regclass, a.attname), ', '))
    INTO found
    FROM pg_attrdef AS f JOIN pg_attribute AS a ON a.attrelid = f.adrelid AND a.attnum = f.adnum
    WHERE a.atttypid = old_type AND replacement IS NULL
      AND pg_get_expr(f.adbin, f.adrelid) = format('%L::%s', removed, format_type(old_type, NULL));
  IF found <> '' THEN
    RAISE EXCEPTION 'the value % of the enum type % cannot be removed: it is held by %', quote_literal(removed),
        kind.title, found
      USING ERRCODE = 'check_violation', HINT = 'say what takes its place with .replacement, or change them first';
  END IF;

  WITH columns AS (
    SELECT a.attrelid, a.attnum FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid
    WHERE a.atttypid IN (old_type, kind.typarray) AND a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p')),
  touched AS (
    SELECT d.classid, d.objid FROM pg_depend AS d
    WHERE d.refclassid = 'pg_type'::regclass AND d.refobjid IN (old_type, kind.typarray)
    UNION
    SELECT d.classid, d.objid FROM columns JOIN pg_depend AS d
      ON d.refclassid = 'pg_class'::regclass AND d.refobjid = attrelid AND d.refobjsubid = attnum),
  pieces AS (
    SELECT pg_describe_object(classid, objid, 0) AS what, CASE k.contype WHEN 'f' THEN 1 ELSE 2 END AS step,
      k.conname::text AS name,
      format('ALTER TABLE %s DROP CONSTRAINT %I', k.conrelid::regclass, k.conname) AS fall,
      format('ALTER TABLE %s ADD CONSTRAINT %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid))
        AS restoration,
      format('COMMENT ON CONSTRAINT %I ON %s IS %L', k.conname, k.conrelid::regclass,
        obj_description(k.oid, 'pg_constraint')) AS remark
    FROM touched JOIN pg_constraint AS k ON classid = 'pg_constraint'::regclass AND k.oid = objid
    WHERE k.contype IN ('c', 'f', 'x') AND k.conrelid <> 0 AND k.coninhcount = 0
    UNION ALL
    SELECT pg_describe_object(classid, objid, 0), 3, i.indexrelid::regclass::text, format('DROP INDEX %s', i.indexrelid::regclass),
      pg_get_indexdef(i.indexrelid),
      format('COMMENT ON INDEX %s IS %L', i.indexrelid::regclass, obj_description(i.indexrelid, 'pg_class'))
    FROM touched JOIN pg_index AS i ON classid = 'pg_class'::regclass AND i.indexrelid = objid
    WHERE (i.indexprs IS NOT NULL OR i.indpred IS NOT NULL) AND NOT i.indisexclusion
    UNION ALL
    SELECT pg_describe_object('pg_attrdef'::regclass, f.oid, 0), 4, f.oid::text,
      format('ALTER TABLE ONLY %s ALTER COLUMN %I DROP DEFAULT', a.attrelid::regclass, a.attname),
      format('ALTER TABLE ONLY %s ALTER COLUMN %I SET DEFAULT %s', a.attrelid::regclass, a.attname,
        CASE pg_get_expr(f.adbin, f.adrelid) WHEN format('%L::%s', removed, format_type(old_type, NULL))
          THEN format('%L::%s', replacement, kind.title) ELSE pg_get_expr(f.adbin, f.adrelid) END),
      NULL
    FROM pg_attrdef AS f JOIN pg_attribute AS a ON a.attrelid = f.adrelid AND a.attnum = f.adnum
    WHERE a.attgenerated = '' AND EXISTS (
      SELECT FROM touched WHERE classid = 'pg_attrdef'::regclass AND objid = f.oid
      UNION ALL SELECT FROM columns WHERE columns.attrelid = f.adrelid AND columns.attnum = f.adnum))
  SELECT array_agg(fall ORDER BY step, name), array_agg(restoration || CASE WHEN remark LIKE '% IS NULL' THEN ''
      ELSE coalesce(';' || remark, '') END ORDER BY step DESC, name), string_agg(what, ', ' ORDER BY step, name)
        FILTER (WHERE position(format('%L::%s', removed, format_type(old_type, NULL)) IN restoration) > 0)
    INTO fallen, restored, found FROM (SELECT DISTINCT * FROM pieces) AS piece;

  IF found IS NOT NULL THEN
    RAISE EXCEPTION 'the value % of the enum type % cannot be removed: it is named by %', quote_literal(removed),
        kind.title, found
      USING ERRCODE = 'dependent_objects_still_exist', HINT = 'drop these, or change them, before the value is removed';
  END IF;

  FOREACH command IN ARRAY coalesce(fallen, '{{}}') LOOP
    EXECUTE command;
  END LOOP;
  EXECUTE format('ALTER TYPE %s RENAME TO %I', kind.title, kind.old_name);
  EXECUTE format('CREATE TYPE %s AS ENUM (%s)', kind.title, labels);
  FOR command IN
    SELECT format('ALTER TABLE %s %s', a.attrelid::regclass, string_agg(CASE
      WHEN a.atttypid = old_type AND replacement IS NULL THEN
        format('ALTER COLUMN %1$I TYPE %2$s USING %1$I::text::%2$s', a.attname, kind.title)
      WHEN a.atttypid = old_type THEN
        format('ALTER COLUMN %1$I TYPE %2$s USING (CASE %1$I::text WHEN %3$L THEN %4$L ELSE %1$I::text END)::%2$s',
          a.attname, kind.title, removed, replacement)
      WHEN replacement IS NULL THEN
        format('ALTER COLUMN %1$I TYPE %2$s[] USING %1$I::text[]::%2$s[]', a.attname, kind.title)
      ELSE
        format('ALTER COLUMN %1$I TYPE %2$s[] USING array_replace(%1$I::text[], %3$L, %4$L)::%2$s[]', a.attname,
          kind.title, removed, replacement)
      END, ', ' ORDER BY a.attnum))
    FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid
    WHERE a.atttypid IN (old_type, kind.typarray) AND a.attnum > 0 AND NOT a.attisdropped AND a.attinhcount = 0
      AND c.relkind IN ('r', 'p')
    GROUP BY a.attrelid
  LOOP
    EXECUTE command;
  END LOOP;
  FOREACH command IN ARRAY coalesce(restored, '{{}}') LOOP
    EXECUTE command;
  END LOOP;

  EXECUTE format('DROP TYPE %s', kind.old_title);
  EXECUTE format('ALTER TYPE %s OWNER TO %I', kind.title, pg_get_userbyid(kind.typowner));
  IF kind.comment IS NOT NULL THEN
    EXECUTE format('COMMENT ON TYPE %s IS %L', kind.title, kind.comment);
  END IF;
  IF kind.typacl IS NOT NULL THEN
    EXECUTE format('REVOKE ALL ON TYPE %s FROM PUBLIC', kind.title);
    FOR command IN
      SELECT format('GRANT %s ON TYPE %s TO %s%s', privilege_type, kind.title,
        CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END,
        CASE WHEN is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
      FROM aclexplode(kind.typacl) WHERE grantee <> kind.typowner
    LOOP
      EXECUTE command;
    END LOOP;
  END IF;
END
)";

}  // namespace

void PostgresDdlCompiler::Objects::remove_enum_value(const op::RemoveEnumValue& operation) {
  if (operation.replacement == operation.value) {
    misused("the value is replaced with itself", "name another value of the type");
  }
  emit("DO " + dollar_quoted(fmt::format(
                   body, fmt::arg("removed", text_literal(operation.value)),
                   fmt::arg("replacement", operation.replacement ? text_literal(*operation.replacement) : "NULL"),
                   fmt::arg("type", text_literal(quoted(operation.type))))));
}

}  // namespace retort::inline v1
