-- postgresql
GRANT SELECT ("id", "total"), UPDATE ("id", "total") ON TABLE "orders" TO "retort_clerk";
REVOKE UPDATE ("id") ON TABLE "orders" FROM "retort_clerk";

-- sqlite
-- refused: SQLite 3.40 has no privileges hint: leave it out where op.dialect() is not "postgresql"
