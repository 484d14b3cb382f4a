-- postgresql
DO $$
DECLARE
  target CONSTANT regclass := '"bookings"';
  found text[];
BEGIN
  SELECT array_agg(quote_ident(k.conname) ORDER BY k.conname) INTO found
    FROM pg_constraint AS k
    WHERE k.conrelid = target AND k.conislocal AND k.contype = 'u'
      AND ARRAY(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY AS c (number, place)
        LEFT JOIN pg_attribute AS a ON a.attrelid = k.conrelid AND a.attnum = c.number
        ORDER BY CASE k.contype WHEN 'c' THEN a.attname::text END, c.place) = ARRAY['it''s'];
  IF found IS NULL AND true THEN
    RETURN;
  ELSIF found IS NULL THEN
    RAISE EXCEPTION 'table % has no unique constraint on ("it''s")', target
      USING ERRCODE = 'undefined_object', HINT = 'name the constraint';
  ELSIF cardinality(found) > 1 THEN
    RAISE EXCEPTION 'table % has more than one unique constraint on ("it''s"): %', target, array_to_string(found, ', ')
      USING ERRCODE = 'ambiguous_alias', HINT = 'name the constraint';
  END IF;
  EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %s', target, found[1]);
END
$$;

-- sqlite
-- nothing
