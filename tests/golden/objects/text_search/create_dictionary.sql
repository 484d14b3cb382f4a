-- postgresql
CREATE TEXT SEARCH DICTIONARY "words" (TEMPLATE = "simple", "stopwords" = 'english');
COMMENT ON TEXT SEARCH DICTIONARY "words" IS 'as they are';

-- sqlite
-- refused: SQLite 3.40 has no text search dictionaries hint: leave it out where op.dialect() is not "postgresql"
