-- postgresql
-- refused: PostgreSQL 15 has no ON CONFLICT of constraints hint: leave it out, and say it in the INSERT

-- sqlite
CREATE TABLE "t" (
  "a" TEXT NOT NULL,
  "b" TEXT,
  PRIMARY KEY ("a") ON CONFLICT IGNORE,
  CONSTRAINT "u" UNIQUE ("b") ON CONFLICT ROLLBACK
);
