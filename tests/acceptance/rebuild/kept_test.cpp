// One test for each thing that a rebuild by hand is known to lose.
#include "acceptance/rebuild/content.hpp"
#include "support/on_engine.hpp"

#include <retort/connection.hpp>

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using namespace retort::dsl;
using testing::HasSubstr;

class Rebuild : public testing::Test {
 protected:
  /// What is there afterwards is what was there before.
  void expect_kept(const std::string& setup, const std::string& table = "t") {
    database.connect()->run({.text = setup, .may_hold_several = true});
    const Content before = content_of(*database.connect());
    run([&](retort::Op& op) { op.invoke(rebuild_of(table)); });
    const Content after = content_of(*database.connect());
    EXPECT_EQ(after.schema, before.schema);
    EXPECT_EQ(after.facts, before.facts);
    EXPECT_EQ(after.rows, before.rows);
  }

  void run(Steps steps) {
    MigrationSet set;
    set.add("m1", std::move(steps));
    database.upgrade(set);
  }

  retort::Error failure_of(Steps steps) {
    MigrationSet set;
    set.add("m1", std::move(steps));
    return database.failure_of_upgrade(set);
  }

  void given(const std::string& sql) { database.connect()->run({.text = sql, .may_hold_several = true}); }

  const Database database{"sqlite"};
};

TEST_F(Rebuild, KeepsCommentsAndTheWayTheTableIsWritten) {
  expect_kept(
      "CREATE TABLE [t] ( -- what it is for\n  id INTEGER PRIMARY KEY, -- the number\n  \"a b\" /* odd */ TEXT,\n"
      "  c DECIMAL(10, 2) DEFAULT 1.5 -- money\n  , -- the end\n  CHECK (c > 0)\n);");
}

TEST_F(Rebuild, KeepsIndexesOnExpressionsAndPartialOnes) {
  expect_kept(
      "CREATE TABLE t (a TEXT COLLATE NOCASE, b INT); CREATE UNIQUE INDEX i1 ON t (lower(a), b DESC);"
      "CREATE INDEX i2 ON t (b) WHERE a IS NOT NULL; INSERT INTO t VALUES ('x', 1), (NULL, 2);");
}

TEST_F(Rebuild, KeepsTriggersAndViews) {
  expect_kept(
      "CREATE TABLE t (a TEXT); CREATE TABLE log (a TEXT); CREATE VIEW v AS SELECT a FROM t;"
      "CREATE TRIGGER tr AFTER INSERT ON t BEGIN INSERT INTO log VALUES (new.a); END;"
      "CREATE TRIGGER other AFTER DELETE ON log BEGIN DELETE FROM t WHERE a = old.a; END;"
      "CREATE TRIGGER instead INSTEAD OF INSERT ON v BEGIN INSERT INTO t VALUES (new.a); END;"
      "INSERT INTO t VALUES ('x');");
  EXPECT_EQ(database.value("SELECT count(*) FROM log"), "1");
}

TEST_F(Rebuild, KeepsViewsThatNobodyCanReadAnyMore) {
  expect_kept("CREATE TABLE t (a TEXT); CREATE VIEW broken AS SELECT lost FROM nowhere;");
}

TEST_F(Rebuild, KeepsGeneratedColumns) {
  expect_kept(
      "CREATE TABLE t (a INT, b INT GENERATED ALWAYS AS (a * 2) STORED, c AS (a + 1), d TEXT);"
      "INSERT INTO t (a, d) VALUES (1, 'x'), (2, 'y');");
}

TEST_F(Rebuild, GivesNoIdOutTwice) {
  expect_kept(
      "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT); INSERT INTO t (a) VALUES ('x'), ('y'), ('z');"
      "DELETE FROM t WHERE id > 1;");
  database.connect()->execute("INSERT INTO t (a) VALUES ('new')");
  EXPECT_EQ(database.value("SELECT max(id) FROM t"), "4");
}

TEST_F(Rebuild, GivesNoIdOutTwiceWhenTheTableIsEmpty) {
  expect_kept(
      "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT); INSERT INTO t (a) VALUES ('x'); DELETE FROM t;");
}

TEST_F(Rebuild, KeepsIdsThatNoColumnShows) {
  expect_kept("CREATE TABLE t (a TEXT); INSERT INTO t (rowid, a) VALUES (5, 'x'), (-7, 'y');");
}

TEST_F(Rebuild, KeepsStrictTables) {
  expect_kept("CREATE TABLE t (a INT, b ANY, c TEXT) STRICT; INSERT INTO t VALUES (1, x'00', 'x'), (2, 1.5, 'y');");
}

TEST_F(Rebuild, KeepsTablesWithoutRowid) {
  expect_kept(
      "CREATE TABLE t (a TEXT, b INT, PRIMARY KEY (b DESC, a)) WITHOUT ROWID, STRICT; INSERT INTO t VALUES ('x', 1);");
}

TEST_F(Rebuild, KeepsConflictClausesAndLosesNoRowToThem) {
  expect_kept(
      "CREATE TABLE t (a TEXT NOT NULL ON CONFLICT IGNORE, b INT UNIQUE ON CONFLICT REPLACE, "
      "UNIQUE (a, b) ON CONFLICT FAIL); INSERT INTO t VALUES ('x', 1), ('x', 2);");
}

TEST_F(Rebuild, KeepsEveryOtherConstraint) {
  expect_kept(
      "CREATE TABLE p (x INT, y INT, PRIMARY KEY (x, y));"
      "CREATE TABLE t (a INT CONSTRAINT positive CHECK (a > 0), b INT DEFAULT (random()), c TEXT DEFAULT 'it''s',"
      "d INT REFERENCES t ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED, e INT PRIMARY KEY DESC,"
      "CONSTRAINT fk FOREIGN KEY (a, b) REFERENCES p (x, y) MATCH FULL ON DELETE SET DEFAULT NOT DEFERRABLE "
      "CHECK (b <> a) UNIQUE (a COLLATE NOCASE, b));");
}

TEST_F(Rebuild, KeepsStorageClassesOfValues) {
  expect_kept("CREATE TABLE t (a, b NUMERIC, c TEXT); INSERT INTO t VALUES (1, '1.0', 2), ('1', 'x', x'31');");
}

TEST_F(Rebuild, TakesNamesOfEveryKind) {
  expect_kept(
      "CREATE TABLE \"select \"\" from\" (\"group\" INT, `by` TEXT, [or der] INT, 'str' INT, é TEXT);"
      "CREATE INDEX \"in dex\" ON \"select \"\" from\" ([or der]);",
      "select \" from");
}

TEST_F(Rebuild, MakesManyChangesByOneCopy) {
  given(
      "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT UNIQUE, b INT, c INT CHECK (c > 0), d TEXT);"
      "CREATE INDEX i ON t (b); INSERT INTO t VALUES (1, 'x', 2, 3, '44');");
  run([](retort::Op& op) {
    using namespace retort::op;
    op.invoke(altered(
        "t", {DropConstraint{.name = "t_a_key"}, DropConstraint{.name = "t_c_check"},
              AlterColumn{.column = "d", .to = {.nullable = false, .type = integer}},
              AddColumn{.column = {.name = "e", .type = text, .server_default = retort::Value("new")}},
              DropColumn{.column = "b"}, AddConstraint{retort::Unique{.name = "both", .columns = {"a", "c"}}}}));
  });
  EXPECT_EQ(database.value("SELECT sql FROM sqlite_schema WHERE name = 't'"),
            "CREATE TABLE \"t\" (id INTEGER PRIMARY KEY, a TEXT, c INT, d INTEGER NOT NULL, \"e\" TEXT DEFAULT 'new', "
            "CONSTRAINT \"both\" UNIQUE (\"a\", \"c\"))");
  EXPECT_EQ(database.value("SELECT typeof(d) || d || e FROM t"), "integer44new");
  EXPECT_EQ(database.value("SELECT count(*) FROM sqlite_schema WHERE name = 'i'"), "0");
}

TEST_F(Rebuild, FollowsARenameIntoEverythingThatMentionsTheColumn) {
  given(
      "CREATE TABLE t (a INT, b INT); CREATE INDEX i ON t (a); CREATE VIEW v AS SELECT a FROM t;"
      "INSERT INTO t VALUES (1, 2)");
  run([](retort::Op& op) { op.alter_column("t", "a", {.nullable = false, .new_column_name = "z"}); });
  EXPECT_EQ(database.value("SELECT sql FROM sqlite_schema WHERE name = 't'"),
            "CREATE TABLE \"t\" (\"z\" INT NOT NULL, b INT)");
  EXPECT_EQ(database.value("SELECT z FROM t"), "1");
  EXPECT_EQ(database.value("SELECT count(*) FROM v"), "1");
}

TEST_F(Rebuild, SeesWhatTheMigrationsOwnSqlHasDoneBefore) {
  run([](retort::Op& op) {
    op.execute(sql("CREATE TABLE t (a TEXT UNIQUE)"));
    op.execute(sql("ALTER TABLE t ADD COLUMN b INT DEFAULT 7"));
    op.execute(sql("INSERT INTO t (a) VALUES ('x')"));
    op.drop_constraint("t_a_key", "t");
  });
  EXPECT_EQ(database.value("SELECT a || b FROM t"), "x7");
}

TEST_F(Rebuild, SaysWhichViewWouldBeLeftWithoutItsColumn) {
  given("CREATE TABLE t (a TEXT UNIQUE, b INT); CREATE VIEW v AS SELECT a FROM t");
  const retort::Error error = failure_of([](retort::Op& op) { op.drop_column("t", "a"); });
  EXPECT_THAT(error.what(), HasSubstr("view \"v\" uses what this takes away: no such column: a"));
  EXPECT_EQ(database.value("SELECT count(*) FROM pragma_table_info('t')"), "2");
}

TEST_F(Rebuild, SaysWhichTriggersOwnerWouldBeLeftWithoutItsColumn) {
  given(
      "CREATE TABLE t (a TEXT UNIQUE, b INT); CREATE TABLE log (a TEXT);"
      "CREATE TRIGGER tr AFTER DELETE ON log BEGIN DELETE FROM t WHERE a = old.a; END");
  const retort::Error error = failure_of([](retort::Op& op) { op.drop_column("t", "a"); });
  EXPECT_THAT(error.what(), HasSubstr("a trigger on \"log\" uses what this takes away"));
}

TEST_F(Rebuild, SaysWhatThereIsWhenAConstraintIsNotFound) {
  given("CREATE TABLE t (a TEXT UNIQUE, CHECK (a <> ''))");
  const retort::Error error = failure_of([](retort::Op& op) { op.drop_constraint("other", "t"); });
  EXPECT_THAT(error.details().message,
              HasSubstr("table \"t\" has no constraint \"other\"; it has: UNIQUE; CHECK (a <> '')"));
  EXPECT_THAT(error.details().operation, HasSubstr("drop constraint \"other\" of \"t\""));
}

TEST_F(Rebuild, IsRefusedForARowThatDoesNotFit) {
  given("CREATE TABLE t (a TEXT); INSERT INTO t VALUES (NULL)");
  const retort::Error error = failure_of([](retort::Op& op) { op.alter_column("t", "a", {.nullable = false}); });
  EXPECT_EQ(error.details().sqlstate, "SQLITE_CONSTRAINT_NOTNULL");
  EXPECT_EQ(database.value("SELECT sql FROM sqlite_schema WHERE name = 't'"), "CREATE TABLE t (a TEXT)");
}

}  // namespace
}  // namespace retort_test
