-- postgresql
ALTER EVENT TRIGGER "watcher" DISABLE;

-- sqlite
-- refused: SQLite 3.40 has no event triggers hint: leave it out where op.dialect() is not "postgresql"
