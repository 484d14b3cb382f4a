-- postgresql
-- refused: it is not said which constraint to drop hint: name it, or say with .type and .columns what it is on

-- sqlite
CREATE TABLE "_retort_new_bookings" (id bigint, room_id bigint, floor integer, paid boolean, UNIQUE (id, floor), FOREIGN KEY (room_id) REFERENCES rooms (id));
INSERT OR ABORT INTO "_retort_new_bookings" (rowid, "id", "room_id", "floor", "paid") SELECT rowid, "id", "room_id", "floor", "paid" FROM "bookings";
-- must return: every row
SELECT CASE WHEN copied = there THEN 'every row' ELSE copied || ' of ' || there || ' rows' END FROM (SELECT (SELECT count(*) FROM "_retort_new_bookings") AS copied, (SELECT count(*) FROM "bookings") AS there);
DROP TABLE "bookings";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_retort_new_bookings" RENAME TO "bookings";
PRAGMA legacy_alter_table = OFF;
