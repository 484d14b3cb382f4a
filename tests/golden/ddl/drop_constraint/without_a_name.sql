-- postgresql
-- refused: a constraint without a name cannot be dropped hint: name it

-- sqlite
-- refused: table "albums" has no constraint of this kind; it has: CONSTRAINT albums_title_key UNIQUE (title) hint: name the constraint, or say what it is: its kind and its columns, or its condition
