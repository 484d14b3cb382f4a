-- postgresql
ALTER TABLE "customers" ADD COLUMN "country" text NOT NULL DEFAULT 'de';

-- sqlite
ALTER TABLE "customers" ADD COLUMN "country" TEXT NOT NULL DEFAULT ('de');
