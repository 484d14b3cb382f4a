-- postgresql
-- refused: an element of the exclusion constraint has no operator hint: give it one: "="

-- sqlite
-- refused: SQLite 3.40 has no exclusion constraints hint: use unique() where all operators are =; otherwise check it with a trigger
