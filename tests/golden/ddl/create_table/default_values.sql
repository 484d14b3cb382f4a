-- postgresql
CREATE TABLE "settings" (
  "word" text DEFAULT 'it''s \ "so"',
  "empty" text DEFAULT '',
  "count" integer DEFAULT -1,
  "least" bigint DEFAULT -9223372036854775808,
  "share" double precision DEFAULT 0.1,
  "far" double precision DEFAULT 1e+300,
  "whole" double precision DEFAULT 2.0,
  "active" boolean DEFAULT true,
  "deleted" boolean DEFAULT false,
  "data" bytea DEFAULT '\x00ff27'::bytea,
  "nothing" text DEFAULT NULL
);

-- sqlite
CREATE TABLE "settings" (
  "word" TEXT DEFAULT 'it''s \ "so"',
  "empty" TEXT DEFAULT '',
  "count" INTEGER DEFAULT -1,
  "least" BIGINT DEFAULT -9223372036854775808,
  "share" DOUBLE PRECISION DEFAULT 0.1,
  "far" DOUBLE PRECISION DEFAULT 1e+300,
  "whole" DOUBLE PRECISION DEFAULT 2.0,
  "active" BOOLEAN DEFAULT TRUE,
  "deleted" BOOLEAN DEFAULT FALSE,
  "data" BLOB DEFAULT x'00ff27',
  "nothing" TEXT DEFAULT NULL
);
