-- postgresql
CREATE TABLE "größen" (
  "名前" text,
  "🦊" integer DEFAULT 1
);
CREATE UNIQUE INDEX "индекс" ON "größen" ("名前");
ALTER TABLE "größen" DROP COLUMN "🦊";

-- sqlite
CREATE TABLE "größen" (
  "名前" TEXT,
  "🦊" INTEGER DEFAULT 1
);
CREATE UNIQUE INDEX "индекс" ON "größen" ("名前");
ALTER TABLE "größen" DROP COLUMN "🦊";
