-- postgresql
ALTER TEXT SEARCH CONFIGURATION "plain" DROP MAPPING FOR "asciiword";
ALTER TEXT SEARCH CONFIGURATION "plain" ADD MAPPING FOR "int" WITH "simple";
ALTER TEXT SEARCH CONFIGURATION "plain" ALTER MAPPING FOR "word" WITH "simple", "english_stem";

-- sqlite
-- refused: SQLite 3.40 has no text search configurations hint: leave it out where op.dialect() is not "postgresql"
