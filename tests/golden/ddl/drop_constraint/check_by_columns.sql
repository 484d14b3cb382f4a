-- postgresql
DO $$
DECLARE
  target CONSTANT regclass := '"bookings"';
  found text[];
BEGIN
  SELECT array_agg(quote_ident(k.conname) ORDER BY k.conname) INTO found
    FROM pg_constraint AS k
    WHERE k.conrelid = target AND k.conislocal AND k.contype = 'c'
      AND ARRAY(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY AS c (number, place)
        LEFT JOIN pg_attribute AS a ON a.attrelid = k.conrelid AND a.attnum = c.number
        ORDER BY CASE k.contype WHEN 'c' THEN a.attname::text END, c.place) = ARRAY['floor', 'id'];
  IF found IS NULL AND false THEN
    RETURN;
  ELSIF found IS NULL THEN
    RAISE EXCEPTION 'table % has no check constraint on ("floor", "id")', target
      USING ERRCODE = 'undefined_object', HINT = 'name the constraint';
  ELSIF cardinality(found) > 1 THEN
    RAISE EXCEPTION 'table % has more than one check constraint on ("floor", "id"): %', target, array_to_string(found, ', ')
      USING ERRCODE = 'ambiguous_alias', HINT = 'name the constraint';
  END IF;
  EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %s', target, found[1]);
END
$$;

-- sqlite
CREATE TABLE "_retort_new_bookings" (id bigint, room_id bigint, floor integer, paid boolean, UNIQUE (id, floor), FOREIGN KEY (room_id) REFERENCES rooms (id));
INSERT OR ABORT INTO "_retort_new_bookings" (rowid, "id", "room_id", "floor", "paid") SELECT rowid, "id", "room_id", "floor", "paid" FROM "bookings";
-- must return: every row
SELECT CASE WHEN copied = there THEN 'every row' ELSE copied || ' of ' || there || ' rows' END FROM (SELECT (SELECT count(*) FROM "_retort_new_bookings") AS copied, (SELECT count(*) FROM "bookings") AS there);
DROP TABLE "bookings";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_retort_new_bookings" RENAME TO "bookings";
PRAGMA legacy_alter_table = OFF;
