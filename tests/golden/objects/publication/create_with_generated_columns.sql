-- postgresql
CREATE PUBLICATION "some" WITH (publish_generated_columns = stored);

-- sqlite
-- refused: SQLite 3.40 has no publications hint: leave it out where op.dialect() is not "postgresql"
