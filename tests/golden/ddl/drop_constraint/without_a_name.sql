-- postgresql
-- refused: it is not said which constraint to drop hint: name it, or say with .type and .columns what it is on

-- sqlite
-- refused: table "albums" has no constraint of this kind; it has: CONSTRAINT albums_title_key UNIQUE (title) hint: name the constraint, or say what it is: its kind and its columns, or its condition
