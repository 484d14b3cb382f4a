-- postgresql
CREATE TEXT SEARCH CONFIGURATION "english_plus" (COPY = "pg_catalog"."english");
ALTER TEXT SEARCH CONFIGURATION "english_plus" ALTER MAPPING FOR "asciiword" WITH "simple", "english_stem";

-- sqlite
-- refused: SQLite 3.40 has no text search configurations hint: leave it out where op.dialect() is not "postgresql"
