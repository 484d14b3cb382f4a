-- postgresql
CREATE OPERATOR CLASS "boxes" FOR TYPE box USING gist FAMILY "shapes" AS
  OPERATOR 3 &&,
  OPERATOR 15 <-> (box, point) FOR ORDER BY "float_ops",
  FUNCTION 1 "gist_box_consistent"(internal, box, smallint, oid, internal),
  FUNCTION 2 "gist_box_union"(internal, internal),
  FUNCTION 5 "gist_box_penalty"(internal, internal, internal),
  FUNCTION 6 "gist_box_picksplit"(internal, internal),
  FUNCTION 7 "gist_box_same"(box, box, internal),
  FUNCTION 8 "gist_box_distance"(internal, box, smallint, oid, internal),
  STORAGE box;

-- sqlite
-- refused: SQLite 3.40 has no operator classes hint: leave it out where op.dialect() is not "postgresql"
