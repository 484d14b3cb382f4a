-- postgresql
ALTER TEXT SEARCH DICTIONARY "words" ("accept" = 'false', "stopwords");

-- sqlite
-- refused: SQLite 3.40 has no text search dictionaries hint: leave it out where op.dialect() is not "postgresql"
