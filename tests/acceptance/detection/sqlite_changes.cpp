#include "detected_change.hpp"

namespace retort_test {

using retort::ObjectKind;

std::vector<DetectedChange> sqlite_changes() {
  return {
      {.name = "AnUnnamedForeignKeyThatDoesOtherwise",
       .before =
           "CREATE TABLE p (id integer PRIMARY KEY); CREATE TABLE t (id integer PRIMARY KEY, p integer REFERENCES "
           "p (id))",
       .after = "CREATE TABLE p (id integer PRIMARY KEY); CREATE TABLE t (id integer PRIMARY KEY, p integer REFERENCES "
                "p (id) ON DELETE CASCADE)",
       .rows = "INSERT INTO p VALUES (1); INSERT INTO t VALUES (7, 1)",
       .query = "SELECT id FROM t",
       .answer = "7"},
      {.name = "AnUnnamedForeignKeyIsDropped",
       .before =
           "CREATE TABLE p (id integer PRIMARY KEY); CREATE TABLE t (id integer PRIMARY KEY, p integer REFERENCES "
           "p (id))",
       .after = "CREATE TABLE p (id integer PRIMARY KEY); CREATE TABLE t (id integer PRIMARY KEY, p integer)"},
      {.name = "AnIndexOfAnExpression",
       .before = "CREATE TABLE t (a text); CREATE INDEX i ON t (lower(a))",
       .after = "CREATE TABLE t (a text); CREATE INDEX i ON t (upper(a))",
       .says = {"DROP INDEX", "upper"}},
      {.name = "TheConditionOfAnIndex",
       .before = "CREATE TABLE t (a text, b int); CREATE INDEX i ON t (a)",
       .after = "CREATE TABLE t (a text, b int); CREATE INDEX i ON t (a) WHERE b > 0",
       .says = {"DROP INDEX", "WHERE"}},
      {.name = "AGeneratedColumnIsComputedOtherwise",
       .before = "CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a * 2) STORED)",
       .after = "CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a * 3) STORED)",
       .rows = "INSERT INTO t (a) VALUES (2)",
       .query = "SELECT b FROM t",
       .answer = "6"},
      {.name = "ATableIsStrict",
       .before = "CREATE TABLE t (a int)",
       .after = "CREATE TABLE t (a int) STRICT",
       .rows = "INSERT INTO t VALUES (2)",
       .query = "SELECT a FROM t",
       .answer = "2"},
      {.name = "ATableHasNoRowid",
       .before = "CREATE TABLE t (a text NOT NULL PRIMARY KEY)",
       .after = "CREATE TABLE t (a text NOT NULL PRIMARY KEY) WITHOUT ROWID",
       .rows = "INSERT INTO t VALUES ('x')",
       .query = "SELECT a FROM t",
       .answer = "x"},
      {.name = "ThePrimaryKeysColumns",
       .before = "CREATE TABLE t (a int NOT NULL, b int NOT NULL, PRIMARY KEY (a))",
       .after = "CREATE TABLE t (a int NOT NULL, b int NOT NULL, PRIMARY KEY (a, b))",
       .rows = "INSERT INTO t VALUES (2, 3)",
       .query = "SELECT b FROM t",
       .answer = "3"},
      {.name = "TheTypeOfAColumn",
       .before = "CREATE TABLE t (a varchar(10), b numeric(10, 2))",
       .after = "CREATE TABLE t (a varchar, b numeric(10))"},
      {.name = "ACollationAndADefault",
       .before = "CREATE TABLE t (a text, b text DEFAULT 'x')",
       .after = "CREATE TABLE t (a text COLLATE NOCASE, b text DEFAULT (lower('X')))"},
      {.name = "TheConditionOfACheck",
       .before = "CREATE TABLE t (a int CHECK (a > 0), b int, CONSTRAINT k CHECK (b > 0))",
       .after = "CREATE TABLE t (a int CHECK (a > 1), b int, CONSTRAINT k CHECK (b > 1))"},
      {.name = "AViewAndATrigger",
       .before = "CREATE TABLE t (a int); CREATE VIEW v AS SELECT a FROM t; CREATE TRIGGER g AFTER INSERT ON t FOR "
                 "EACH ROW BEGIN "
                 "DELETE FROM t WHERE a = 1; END",
       .after = "CREATE TABLE t (a int); CREATE VIEW v AS SELECT a + 1 AS a FROM t; CREATE TRIGGER g AFTER INSERT ON t "
                "FOR EACH ROW BEGIN DELETE FROM t WHERE a = 2; END",
       .says = {"DROP", "CREATE"}},
      {.name = "TablesThatReferenceEachOtherAreDropped",
       .before = "CREATE TABLE a (id integer PRIMARY KEY, b int REFERENCES b (id)); CREATE TABLE b (id integer PRIMARY "
                 "KEY, a int REFERENCES a (id)); CREATE TABLE kept (id int)",
       .after = "CREATE TABLE kept (id int)",
       .says = {"DROP TABLE", "DROP TABLE"},
       .rows = "INSERT INTO a VALUES (1, NULL); INSERT INTO b VALUES (1, 1)"},
      {.name = "AColumnThatIsRenamedKeepsItsValues",
       .before = "CREATE TABLE t (id int, mail text)",
       .after = "CREATE TABLE t (id int, email text)",
       .says = {"RENAME COLUMN"},
       .lacks = {"DROP"},
       .renames = {{.object = {.kind = ObjectKind::column, .name = {.name = "mail"}, .parent = {.name = "t"}},
                    .new_name = {.name = "email"}}},
       .rows = "INSERT INTO t VALUES (1, 'x')",
       .query = "SELECT email FROM t",
       .answer = "x"},
  };
}

std::vector<SameMeaning> sqlite_spellings() {
  return {
      {"QuotesAndBlanks", "CREATE TABLE t (a int DEFAULT 1, b text); CREATE INDEX i ON t (a)",
       "CREATE TABLE \"t\" (\n  [a] int DEFAULT 1, -- the first\n  `b` text\n); CREATE INDEX \"i\" ON \"t\" (\"a\")"},
      {"TheOrderOfColumns", "CREATE TABLE t (a int, b text)", "CREATE TABLE t (b text, a int)"},
      {"AUniqueConstraintAndItsIndex", "CREATE TABLE t (a int UNIQUE)", "CREATE TABLE t (a int, UNIQUE (a))"},
  };
}

}  // namespace retort_test
