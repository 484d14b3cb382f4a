-- postgresql
CREATE TEXT SEARCH CONFIGURATION "plain" (PARSER = "default");
ALTER TEXT SEARCH CONFIGURATION "plain" ADD MAPPING FOR "asciiword", "word" WITH "simple";
ALTER TEXT SEARCH CONFIGURATION "plain" ADD MAPPING FOR "int" WITH "pg_catalog"."simple";
COMMENT ON TEXT SEARCH CONFIGURATION "plain" IS 'no stemming';

-- sqlite
-- refused: SQLite 3.40 has no text search configurations hint: leave it out where op.dialect() is not "postgresql"
