-- postgresql
ALTER TABLE "bookings" ADD UNIQUE ("floor", "paid");

-- sqlite
CREATE TABLE "_retort_new_bookings" (id bigint NOT NULL, room_id bigint, floor integer, paid boolean, UNIQUE ("floor", "paid"));
INSERT OR ABORT INTO "_retort_new_bookings" (rowid, "id", "room_id", "floor", "paid") SELECT rowid, "id", "room_id", "floor", "paid" FROM "bookings";
-- must return: every row
SELECT CASE WHEN copied = there THEN 'every row' ELSE copied || ' of ' || there || ' rows' END FROM (SELECT (SELECT count(*) FROM "_retort_new_bookings") AS copied, (SELECT count(*) FROM "bookings") AS there);
DROP TABLE "bookings";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_retort_new_bookings" RENAME TO "bookings";
PRAGMA legacy_alter_table = OFF;
