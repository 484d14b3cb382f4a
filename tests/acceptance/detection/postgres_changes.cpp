// What tables hold: columns, indexes, constraints, partitions.
#include "detected_change.hpp"

namespace retort_test {

namespace {

using retort::ObjectKind;

const std::string orders = "CREATE TABLE orders (id int, state text, total numeric(10,2), during tsrange, a int); ";

DetectedChange index_change(const std::string& name, const std::string& before, const std::string& after,
                            const std::string& says) {
  return {.name = name,
          .before = orders + "CREATE INDEX i ON orders " + before,
          .after = orders + "CREATE INDEX i ON orders " + after,
          .says = {"DROP INDEX", says}};
}

DetectedChange constraint_change(const std::string& name, const std::string& before, const std::string& after,
                                 const std::vector<std::string>& says) {
  return {.name = name,
          .before = orders + "ALTER TABLE orders ADD CONSTRAINT k " + before,
          .after = orders + "ALTER TABLE orders ADD CONSTRAINT k " + after,
          .says = says};
}

const std::vector<DetectedChange> tables{
    {.name = "TablesAreDroppedBeforeWhatTheyReference",
     .before = "CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE z (id int PRIMARY KEY, a int REFERENCES a); "
               "CREATE TABLE b (id int PRIMARY KEY, z int REFERENCES z); CREATE TABLE kept (id int)",
     .after = "CREATE TABLE kept (id int)",
     .says = {"DROP TABLE \"public\".\"b\"", "DROP TABLE \"public\".\"z\"", "DROP TABLE \"public\".\"a\""}},
    {.name = "TablesThatReferenceEachOtherAreDroppedAndCreated",
     .before = "CREATE TABLE a (id int PRIMARY KEY, b int); CREATE TABLE b (id int PRIMARY KEY, a int REFERENCES a); "
               "ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b; CREATE TABLE kept (id int)",
     .after = "CREATE TABLE kept (id int)",
     .says = {"DROP CONSTRAINT", "DROP TABLE", "DROP TABLE"}},
    {.name = "TablesInsertedIntoACircleOfForeignKeys",
     .before = "CREATE TABLE kept (id int)",
     .after = "CREATE TABLE kept (id int); CREATE TABLE a (id int PRIMARY KEY, b int); CREATE TABLE b (id int PRIMARY "
              "KEY, a int REFERENCES a); ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b",
     .says = {"CREATE TABLE", "CREATE TABLE", "FOREIGN KEY"}},
    {.name = "ATableThatIsRenamedKeepsItsRows",
     .before = "CREATE TABLE people (id int PRIMARY KEY, name text); CREATE TABLE notes (by int REFERENCES people)",
     .after = "CREATE TABLE persons (id int, name text, CONSTRAINT people_pkey PRIMARY KEY (id)); CREATE TABLE notes "
              "(by int REFERENCES persons)",
     .says = {"RENAME TO \"persons\""},
     .lacks = {"DROP TABLE", "CREATE TABLE"},
     .renames = {{.object = {.kind = ObjectKind::table, .name = {.schema = "public", .name = "people"}},
                  .new_name = {.schema = "public", .name = "persons"}}},
     .rows = "INSERT INTO people VALUES (1, 'Ada'); INSERT INTO notes VALUES (1)",
     .query = "SELECT name FROM persons JOIN notes ON by = id",
     .answer = "Ada"},
    {.name = "AColumnThatIsRenamedKeepsItsValues",
     .before = "CREATE TABLE people (id int, mail text UNIQUE); CREATE VIEW v AS SELECT id FROM people",
     .after = "CREATE TABLE people (id int, email text CONSTRAINT people_mail_key UNIQUE); "
              "CREATE VIEW v AS SELECT id FROM people",
     .says = {"RENAME COLUMN \"mail\" TO \"email\""},
     .lacks = {"DROP COLUMN", "ADD COLUMN", "DROP VIEW"},
     .renames = {{.object = {.kind = ObjectKind::column,
                             .name = {.name = "mail"},
                             .parent = {.schema = "public", .name = "people"}},
                  .new_name = {.name = "email"}}},
     .rows = "INSERT INTO people VALUES (1, 'ada@example.org')",
     .query = "SELECT email FROM people",
     .answer = "ada@example.org"},
    {.name = "TableOptions",
     .before = "CREATE TABLE t (a text) WITH (fillfactor = 70)",
     .after = "CREATE UNLOGGED TABLE t (a text) WITH (autovacuum_enabled = false)",
     .says = {"UNLOGGED"}},
    {.name = "WhatReplicationTellsRowsBy",
     .before = "CREATE TABLE t (a text)",
     .after = "CREATE TABLE t (a text); ALTER TABLE t SET (fillfactor = 50); ALTER TABLE t REPLICA IDENTITY FULL",
     .says = {"REPLICA IDENTITY FULL"}},
    {.name = "ColumnsAndTheirTable",
     .before = "CREATE TABLE t (a text); COMMENT ON TABLE t IS 'one'; COMMENT ON COLUMN t.a IS 'two'",
     .after = "CREATE TABLE t (a text); COMMENT ON COLUMN t.a IS 'three'",
     .says = {"COMMENT ON"}},
    {.name = "APartitionGetsOtherBounds",
     .before = "CREATE TABLE t (a int) PARTITION BY RANGE (a); CREATE TABLE t_1 PARTITION OF t FOR VALUES FROM (1) TO "
               "(10)",
     .after = "CREATE TABLE t (a int) PARTITION BY RANGE (a); CREATE TABLE t_1 PARTITION OF t FOR VALUES FROM (1) TO "
              "(20)",
     .says = {"DETACH PARTITION", "ATTACH PARTITION"},
     .lacks = {"DROP TABLE"},
     .rows = "INSERT INTO t VALUES (5)",
     .query = "SELECT a FROM t",
     .answer = "5"},
    {.name = "APartitionIsAddedAndAnotherIsDropped",
     .before = "CREATE TABLE t (a int PRIMARY KEY) PARTITION BY LIST (a); CREATE TABLE t_1 PARTITION OF t FOR VALUES "
               "IN (1)",
     .after = "CREATE TABLE t (a int PRIMARY KEY) PARTITION BY LIST (a); CREATE TABLE t_2 PARTITION OF t FOR VALUES IN "
              "(2)",
     .says = {"DROP TABLE", "PARTITION"}},
    {.name = "ATableThatWasAView",
     .before = "CREATE VIEW t AS SELECT 1 AS a",
     .after = "CREATE TABLE t (a int)",
     .says = {"DROP VIEW", "CREATE TABLE"}},
};

const std::vector<DetectedChange> columns{
    {.name = "ATypeLosesItsLength",
     .before = "CREATE TABLE t (a varchar(10), b numeric(10,2), c timestamptz(3))",
     .after = "CREATE TABLE t (a varchar, b numeric(10), c timestamptz)",
     .says = {"TYPE varchar", "TYPE numeric(10, 0)", "TYPE timestamptz"}},
    {.name = "ACollation",
     .before = "CREATE TABLE t (a text)",
     .after = "CREATE TABLE t (a text COLLATE \"C\")",
     .says = {"COLLATE"}},
    {.name = "ACollationOfAnIndexedColumnThatAViewReads",
     .before = "CREATE TABLE t (a text UNIQUE); CREATE VIEW v AS SELECT a FROM t",
     .after = "CREATE TABLE t (a text COLLATE \"C\" UNIQUE); CREATE VIEW v AS SELECT a FROM t",
     .says = {"DROP VIEW", "COLLATE", "CREATE VIEW"}},
    {.name = "AnArrayOfWhatWasNone",
     .before = "CREATE TABLE t (a int)",
     .after = "CREATE TABLE t (a int[])",
     .says = {"integer[]"},
     .rows = "INSERT INTO t VALUES (5)",
     .query = "SELECT a FROM t",
     .answer = "{5}"},
    {.name = "TheFieldsOfAnInterval",
     .before = "CREATE TABLE t (a interval)",
     .after = "CREATE TABLE t (a interval day to second(3))",
     .says = {"interval"}},
    {.name = "RealBecomesDoublePrecision",
     .before = "CREATE TABLE t (a real)",
     .after = "CREATE TABLE t (a double precision)",
     .says = {"double precision"}},
    {.name = "ADefaultThatCallsAFunction",
     .before = "CREATE FUNCTION next_code() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'it was "
               "called'; END $$; CREATE TABLE t (a int)",
     .after = "CREATE FUNCTION next_code() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'it was "
              "called'; END $$; CREATE TABLE t (a int DEFAULT next_code())",
     .says = {"SET DEFAULT public.next_code()"}},
    {.name = "ADefaultOfJson",
     .before = "CREATE TABLE t (a json DEFAULT '{}', b jsonb)",
     .after = "CREATE TABLE t (a json DEFAULT '{\"a\": 1}', b jsonb DEFAULT '[]')",
     .says = {"'{\"a\": 1}'::json", "'[]'::jsonb"}},
    {.name = "AGeneratedColumnIsAdded",
     .before = "CREATE TABLE t (a int)",
     .after = "CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a * 2) STORED)",
     .says = {"GENERATED ALWAYS AS"}},
    {.name = "AGeneratedColumnIsComputedOtherwise",
     .before = "CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a * 2) STORED); CREATE INDEX t_b ON t (b)",
     .after = "CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a * 3) STORED); CREATE INDEX t_b ON t (b)",
     .says = {"DROP COLUMN", "* 3", "CREATE INDEX"},
     .rows = "INSERT INTO t VALUES (2)",
     .query = "SELECT b FROM t",
     .answer = "6"},
    {.name = "AGeneratedColumnIsAPlainOneThatKeepsItsValues",
     .before = "CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a * 2) STORED)",
     .after = "CREATE TABLE t (a int, b int)",
     .says = {"DROP EXPRESSION"},
     .rows = "INSERT INTO t VALUES (2)",
     .query = "SELECT b FROM t",
     .answer = "4"},
    {.name = "AGeneratedColumnMustHaveAValue",
     .before = "CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a * 2) STORED)",
     .after = "CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a * 2) STORED NOT NULL)",
     .says = {"SET NOT NULL"}},
    {.name = "AnIdentityInsteadOfASerialGoesOnCounting",
     .before = "CREATE TABLE t (a serial PRIMARY KEY, b text)",
     .after = "CREATE TABLE t (a int GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, b text)",
     .says = {"DROP DEFAULT", "ADD GENERATED BY DEFAULT AS IDENTITY"},
     .rows = "INSERT INTO t (b) VALUES ('one'), ('two')",
     .query = "INSERT INTO t (b) VALUES ('three') RETURNING a",
     .answer = "3"},
    {.name = "ASerialInsteadOfAnIdentityGoesOnCounting",
     .before = "CREATE TABLE t (a int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, b text)",
     .after = "CREATE TABLE t (a serial PRIMARY KEY, b text)",
     .says = {"DROP IDENTITY", "CREATE SEQUENCE", "nextval"},
     .rows = "INSERT INTO t (b) VALUES ('one'), ('two')",
     .query = "INSERT INTO t (b) VALUES ('three') RETURNING a",
     .answer = "3"},
    {.name = "AnIdentityThatCountsOtherwise",
     .before = "CREATE TABLE t (a int GENERATED ALWAYS AS IDENTITY)",
     .after = "CREATE TABLE t (a int GENERATED BY DEFAULT AS IDENTITY (INCREMENT BY 5 START WITH 10))",
     .says = {"SET GENERATED BY DEFAULT"}},
    {.name = "StorageCompressionAndStatistics",
     .before = "CREATE TABLE t (a text)",
     .after = "CREATE TABLE t (a text COMPRESSION pglz); ALTER TABLE t ALTER a SET STORAGE EXTERNAL, ALTER a SET "
              "STATISTICS 300",
     .says = {"SET STORAGE EXTERNAL"}},
    {.name = "ASerialWhoseSequenceIsInAnotherSchema",
     .before = "CREATE SCHEMA s; CREATE TABLE t (a int)",
     .after = "CREATE SCHEMA s; CREATE TABLE t (a int); CREATE SEQUENCE s.counter; ALTER TABLE t ALTER a SET DEFAULT "
              "nextval('s.counter')",
     .says = {"CREATE SEQUENCE \"s\".\"counter\"", "nextval"}},
};

const std::vector<DetectedChange> indexes{
    index_change("TheConditionOfAnIndex", "(state)", "(state) WHERE total > 10", "WHERE"),
    index_change("TheConditionOfAnIndexIsAnother", "(state) WHERE total > 1", "(state) WHERE total > 2", "WHERE"),
    index_change("TheColumnsThatAnIndexIncludes", "(state)", "(state) INCLUDE (total)", "INCLUDE"),
    index_change("TheMethodOfAnIndex", "(state)", "USING hash (state)", "USING hash"),
    index_change("TheOperatorClassOfAnIndex", "(state)", "(state text_pattern_ops)", "text_pattern_ops"),
    index_change("TheParametersOfAnIndex", "(state)", "(state) WITH (fillfactor = 50)", "fillfactor"),
    index_change("TheOperatorClassOfAnExpression", "(lower(state))", "(lower(state) varchar_pattern_ops)",
                 "varchar_pattern_ops"),
    index_change("TheExpressionOfAnIndexDiffersInQuotesAlone", "((state || 'A'))", "((state || 'a'))", "'a'"),
    index_change("TheOrderOfAnIndex", "(state, a)", "(state DESC NULLS LAST, a)", "DESC NULLS LAST"),
    index_change("TheCollationOfAnIndex", "(state)", "(state COLLATE \"C\")", "COLLATE"),
    {.name = "AnIndexOfAPartitionedTable",
     .before = "CREATE TABLE t (a int, b int) PARTITION BY RANGE (a); CREATE TABLE t_1 PARTITION OF t DEFAULT; CREATE "
               "INDEX i ON t (a)",
     .after = "CREATE TABLE t (a int, b int) PARTITION BY RANGE (a); CREATE TABLE t_1 PARTITION OF t DEFAULT; CREATE "
              "INDEX i ON t (a) WHERE b > 0",
     .says = {"DROP INDEX", "WHERE"}},
    {.name = "AnIndexThatIsReplicaIdentityAndClustered",
     .before = "CREATE TABLE t (a int NOT NULL, b int NOT NULL); CREATE UNIQUE INDEX i ON t (a); ALTER TABLE t REPLICA "
               "IDENTITY USING INDEX i; ALTER TABLE t CLUSTER ON i",
     .after = "CREATE TABLE t (a int NOT NULL, b int NOT NULL); CREATE UNIQUE INDEX i ON t (a, b); ALTER TABLE t "
              "REPLICA IDENTITY USING INDEX i; ALTER TABLE t CLUSTER ON i",
     .says = {"DROP INDEX", "CREATE UNIQUE INDEX", "REPLICA IDENTITY USING INDEX"}},
    {.name = "APrimaryKeyThatATableIsClusteredOn",
     .before = "CREATE TABLE t (a int, b int, CONSTRAINT k PRIMARY KEY (a)); ALTER TABLE t CLUSTER ON k",
     .after = "CREATE TABLE t (a int, b int NOT NULL, CONSTRAINT k PRIMARY KEY (b)); ALTER TABLE t CLUSTER ON k; "
              "ALTER TABLE t ALTER a SET NOT NULL",
     .says = {"DROP CONSTRAINT", "PRIMARY KEY", "CLUSTER ON"}},
};

const std::vector<DetectedChange> constraints{
    constraint_change("AUniqueConstraintCanWait", "UNIQUE (a)", "UNIQUE (a) DEFERRABLE INITIALLY DEFERRED",
                      {"DROP CONSTRAINT", "DEFERRABLE"}),
    constraint_change("AUniqueConstraintIncludesAColumn", "UNIQUE (a)", "UNIQUE (a) INCLUDE (total)", {"INCLUDE"}),
    constraint_change("TheOrderOfAUniqueConstraintsColumns", "UNIQUE (a, id)", "UNIQUE (id, a)",
                      {"UNIQUE (\"id\", \"a\")"}),
    constraint_change("TheConditionOfACheck", "CHECK (a > 0)", "CHECK (a > 1)", {"DROP CONSTRAINT", "a > 1"}),
    constraint_change("AnExclusion", "EXCLUDE USING gist (during WITH &&)",
                      "EXCLUDE USING gist (during WITH &&) WHERE (a > 0)", {"EXCLUDE", "WHERE"}),
    constraint_change("AnExclusionInsteadOfACheck", "CHECK (a > 0)", "EXCLUDE USING gist (during WITH =)", {"EXCLUDE"}),
    constraint_change("ThePrimaryKeysColumns", "PRIMARY KEY (id)", "PRIMARY KEY (id, a)",
                      {"DROP CONSTRAINT", "PRIMARY KEY (\"id\", \"a\")"}),
    {.name = "APrimaryKeyIsAdded",
     .before = "CREATE TABLE t (a int)",
     .after = "CREATE TABLE t (a int, b int, PRIMARY KEY (a, b))",
     .says = {"ADD COLUMN", "PRIMARY KEY"}},
    {.name = "AUniqueIndexInsteadOfAUniqueConstraint",
     .before = orders + "ALTER TABLE orders ADD CONSTRAINT k UNIQUE (a)",
     .after = orders + "CREATE UNIQUE INDEX k ON orders (a)",
     .says = {"DROP CONSTRAINT", "CREATE UNIQUE INDEX"}},
    {.name = "AnUnnamedCheckIsAddedAndAnotherIsDropped",
     .before = "CREATE TABLE t (a int CHECK (a > 0), b boolean)",
     .after = "CREATE TABLE t (a int, b boolean, CHECK (b OR a > 5))",
     .says = {"DROP CONSTRAINT", "CHECK"}},
    {.name = "TheMatchOfAForeignKey",
     .before = "CREATE TABLE p (a int, b int, PRIMARY KEY (a, b)); CREATE TABLE t (a int, b int, CONSTRAINT k FOREIGN "
               "KEY (a, b) REFERENCES p)",
     .after = "CREATE TABLE p (a int, b int, PRIMARY KEY (a, b)); CREATE TABLE t (a int, b int, CONSTRAINT k FOREIGN "
              "KEY (a, b) REFERENCES p MATCH FULL)",
     .says = {"MATCH FULL"}},
    {.name = "AForeignKeyIsValidated",
     .before = "CREATE TABLE p (a int PRIMARY KEY); CREATE TABLE t (a int); ALTER TABLE t ADD CONSTRAINT k FOREIGN KEY "
               "(a) REFERENCES p NOT VALID",
     .after = "CREATE TABLE p (a int PRIMARY KEY); CREATE TABLE t (a int CONSTRAINT k REFERENCES p)",
     .says = {"VALIDATE CONSTRAINT"},
     .lacks = {"DROP CONSTRAINT"}},
    {.name = "AForeignKeyHasAnotherName",
     .before = "CREATE TABLE p (a int PRIMARY KEY); CREATE TABLE t (a int CONSTRAINT k REFERENCES p)",
     .after = "CREATE TABLE p (a int PRIMARY KEY); CREATE TABLE t (a int CONSTRAINT l REFERENCES p)",
     .says = {"\"l\""},
     .lacks = {"DROP TABLE"}},
    {.name = "WhatAForeignKeyDoesOnDelete",
     .before = "CREATE TABLE p (a int PRIMARY KEY); CREATE TABLE t (a int CONSTRAINT k REFERENCES p)",
     .after = "CREATE TABLE p (a int PRIMARY KEY); CREATE TABLE t (a int CONSTRAINT k REFERENCES p ON DELETE SET "
              "DEFAULT ON UPDATE RESTRICT DEFERRABLE)",
     .says = {"ON DELETE SET DEFAULT"}},
    {.name = "NullsThatAreNotDistinct",
     .before = orders + "ALTER TABLE orders ADD CONSTRAINT k UNIQUE (a)",
     .after = orders + "ALTER TABLE orders ADD CONSTRAINT k UNIQUE NULLS NOT DISTINCT (a)",
     .says = {"NULLS NOT DISTINCT"},
     .since = 150000},
};

}  // namespace

std::vector<DetectedChange> postgres_changes() {
  std::vector<DetectedChange> all;
  for (const auto* list : {&tables, &columns, &indexes, &constraints})
    all.insert(all.end(), list->begin(), list->end());
  return all;
}

std::vector<SameMeaning> postgres_spellings() {
  return {
      {"ADefaultWithACast", "CREATE TABLE t (a text DEFAULT 'a', b numeric DEFAULT 1)",
       "CREATE TABLE t (a text DEFAULT 'a'::text, b decimal DEFAULT (1))"},
      {"NamesOfFloatingTypes", "CREATE TABLE t (a real, b double precision, c numeric(4))",
       "CREATE TABLE t (a float(24), b float, c decimal(4,0))"},
      {"ACheckInOtherWords", "CREATE TABLE t (a int, CONSTRAINT k CHECK (a IN (1, 2)))",
       "CREATE TABLE t (a int4, CONSTRAINT k CHECK (a = ANY (ARRAY[1,2])))"},
      {"AnExpressionOfAnIndex", "CREATE TABLE t (a text); CREATE INDEX i ON t (lower(a), (a || 'x')) WHERE a <> ''",
       "CREATE TABLE t (a text); CREATE INDEX i ON t USING btree (LOWER( (a)::text ) ASC, ((a)||'x'::text)) WHERE "
       "a != ''::text"},
      {"TheDimensionsOfAnArray", "CREATE TABLE t (a int[])", "CREATE TABLE t (a int[3][3])"},
      {"ASerial", "CREATE TABLE t (a serial)",
       "CREATE SEQUENCE t_a_seq AS int; CREATE TABLE t (a int NOT NULL DEFAULT nextval('t_a_seq')); ALTER SEQUENCE "
       "t_a_seq OWNED BY t.a"},
      {"TheOrderOfColumns", "CREATE TABLE t (a int, b text)", "CREATE TABLE t (b text, a int)"},
      {"AUniqueConstraintAndItsIndex", "CREATE TABLE t (a int, CONSTRAINT k UNIQUE (a))",
       "CREATE TABLE t (a int); CREATE UNIQUE INDEX k ON t (a); ALTER TABLE t ADD CONSTRAINT k UNIQUE USING INDEX k"},
      {"AViewInOtherWords", "CREATE TABLE t (a int); CREATE VIEW v AS SELECT * FROM t WHERE a IS NOT NULL",
       "CREATE TABLE t (a int); CREATE VIEW v (a) AS SELECT t.a FROM public.t WHERE ((a) NOTNULL)"},
  };
}

}  // namespace retort_test
