-- postgresql
ALTER TEXT SEARCH DICTIONARY "words" RENAME TO "terms";
DROP TEXT SEARCH DICTIONARY "terms";
DROP TEXT SEARCH CONFIGURATION IF EXISTS "none";

-- sqlite
-- refused: SQLite 3.40 has no text search dictionaries hint: leave it out where op.dialect() is not "postgresql"
