-- postgresql
CREATE TABLE "things" (
  "boolean" boolean,
  "smallint" smallint,
  "integer" integer,
  "bigint" bigint,
  "real" real,
  "double" double precision,
  "numeric" numeric,
  "varchar" varchar,
  "text" text,
  "bytea" bytea,
  "date" date,
  "time" time,
  "timetz" timetz,
  "timestamp" timestamp,
  "timestamptz" timestamptz,
  "interval" interval,
  "uuid" uuid,
  "json" json,
  "jsonb" jsonb
);

-- sqlite
CREATE TABLE "things" (
  "boolean" BOOLEAN,
  "smallint" SMALLINT,
  "integer" INTEGER,
  "bigint" BIGINT,
  "real" REAL,
  "double" DOUBLE PRECISION,
  "numeric" NUMERIC,
  "varchar" VARCHAR,
  "text" TEXT,
  "bytea" BLOB,
  "date" DATE,
  "time" TEXT,
  "timetz" TEXT,
  "timestamp" DATETIME,
  "timestamptz" DATETIME,
  "interval" TEXT,
  "uuid" TEXT,
  "json" TEXT,
  "jsonb" TEXT
);
