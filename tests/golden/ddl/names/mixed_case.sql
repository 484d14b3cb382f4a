-- postgresql
CREATE TABLE "Customer" (
  "Id" bigint NOT NULL,
  "bossId" bigint,
  PRIMARY KEY ("Id"),
  FOREIGN KEY ("bossId") REFERENCES "Customer" ("Id")
);
CREATE INDEX "Customer_bossId_IDX" ON "Customer" ("bossId");
ALTER TABLE "Customer" RENAME TO "BuyingCustomer";

-- sqlite
CREATE TABLE "Customer" (
  "Id" INTEGER NOT NULL,
  "bossId" BIGINT,
  PRIMARY KEY ("Id"),
  FOREIGN KEY ("bossId") REFERENCES "Customer" ("Id")
);
CREATE INDEX "Customer_bossId_IDX" ON "Customer" ("bossId");
ALTER TABLE "Customer" RENAME TO "BuyingCustomer";
