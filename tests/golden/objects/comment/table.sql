-- postgresql
COMMENT ON TABLE "orders" IS 'what''s sold';

-- sqlite
-- refused: SQLite 3.40 has no comments hint: leave it out where op.dialect() is not "postgresql"
