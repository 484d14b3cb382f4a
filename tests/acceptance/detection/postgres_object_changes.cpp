// What there is beside tables.
#include "detected_change.hpp"

namespace retort_test {

namespace {

const std::string mood = "CREATE TYPE mood AS ENUM ('sad', 'happy'); ";
const std::string table = "CREATE TABLE t (id int PRIMARY KEY, a int, b text); ";
const std::string function = "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; ";

DetectedChange object_change(const std::string& name, const std::string& before, const std::string& after,
                             const std::vector<std::string>& says) {
  return {.name = name, .before = table + function + before, .after = table + function + after, .says = says};
}

const std::vector<DetectedChange> types{
    {.name = "AnEnumGetsAValue",
     .before = mood + "CREATE TABLE m (a mood)",
     .after = "CREATE TYPE mood AS ENUM ('sad', 'fine', 'happy'); CREATE TABLE m (a mood)",
     .says = {"ADD VALUE 'fine'"},
     .lacks = {"DROP"}},
    {.name = "AnEnumLosesAValue",
     .before = "CREATE TYPE mood AS ENUM ('sad', 'fine', 'happy'); CREATE TABLE m (a mood DEFAULT 'sad')",
     .after = mood + "CREATE TABLE m (a mood DEFAULT 'sad')",
     .rows = "INSERT INTO m VALUES ('happy')",
     .query = "SELECT a FROM m",
     .answer = "happy"},
    {.name = "AnEnumHasItsValuesInAnotherOrder",
     .before = mood + "CREATE TABLE m (a mood)",
     .after = "CREATE TYPE mood AS ENUM ('happy', 'sad'); CREATE TABLE m (a mood)",
     .rows = "INSERT INTO m VALUES ('happy')",
     .query = "SELECT a FROM m",
     .answer = "happy"},
    {.name = "AnEnumIsCreatedBeforeTheColumnThatHasIt",
     .before = "CREATE TABLE m (id int)",
     .after = mood + "CREATE TABLE m (id int, a mood NOT NULL DEFAULT 'sad')",
     .says = {"CREATE TYPE", "ADD COLUMN"}},
    {.name = "ATypeThatNobodyUsesIsDropped",
     .before = mood + "CREATE TABLE m (id int)",
     .after = "CREATE TABLE m (id int)",
     .says = {"DROP TYPE"}},
    {.name = "AnEnumsNewValueIsUsedAtOnce",
     .before = mood + "CREATE TABLE m (a mood)",
     .after = "CREATE TYPE mood AS ENUM ('sad', 'happy', 'fine'); CREATE TABLE m (a mood DEFAULT 'fine', CHECK (a <> "
              "'fine' OR a IS NULL))",
     .says = {"ADD VALUE IF NOT EXISTS 'fine'", "SET DEFAULT"}},
    {.name = "ADomain",
     .before = "CREATE DOMAIN d AS text; CREATE TABLE m (a d)",
     .after = "CREATE DOMAIN d AS text NOT NULL DEFAULT 'x' CHECK (VALUE <> ''); CREATE TABLE m (a d)",
     .says = {"ALTER DOMAIN"}},
    {.name = "ACompositeType",
     .before = "CREATE TYPE c AS (a int)",
     .after = "CREATE TYPE c AS (a bigint, b text)",
     .says = {"TYPE"}},
    {.name = "ARangeType",
     .before = "CREATE TYPE r AS RANGE (subtype = float8)",
     .after = "CREATE TYPE r AS RANGE (subtype = float8, subtype_diff = float8mi)",
     .says = {"CREATE TYPE"}},
    {.name = "ASchemaAndAnExtension",
     .before = "CREATE SCHEMA gone",
     .after = "CREATE SCHEMA added; CREATE EXTENSION btree_gist SCHEMA added; CREATE TABLE added.x (a int, EXCLUDE "
              "USING gist (a WITH =))",
     .says = {"CREATE SCHEMA", "CREATE EXTENSION", "CREATE TABLE"},
     .lacks = {"FUNCTION"}},
};

const std::vector<DetectedChange> objects{
    object_change("ASequence", "CREATE SEQUENCE s", "CREATE SEQUENCE s INCREMENT BY 3 CACHE 9", {"ALTER SEQUENCE"}),
    object_change("AView", "CREATE VIEW v AS SELECT a FROM t", "CREATE VIEW v AS SELECT a, b FROM t",
                  {"CREATE OR REPLACE VIEW"}),
    object_change("AViewOnAView", "CREATE VIEW v AS SELECT a FROM t; CREATE VIEW w AS SELECT a FROM v",
                  "CREATE VIEW v AS SELECT b FROM t; CREATE VIEW w AS SELECT b FROM v",
                  {"DROP VIEW \"public\".\"w\"", "DROP VIEW \"public\".\"v\"", "CREATE VIEW \"public\".\"v\"",
                   "CREATE VIEW \"public\".\"w\""}),
    object_change("AMaterializedViewWithItsIndex",
                  "CREATE MATERIALIZED VIEW v AS SELECT a FROM t; CREATE INDEX v_a ON v (a)",
                  "CREATE MATERIALIZED VIEW v AS SELECT a + 1 AS a FROM t; CREATE INDEX v_a ON v (a)",
                  {"DROP MATERIALIZED VIEW", "CREATE MATERIALIZED VIEW", "CREATE INDEX"}),
    object_change("AFunctionsBody", "CREATE FUNCTION g(int) RETURNS int LANGUAGE sql AS 'SELECT 1'",
                  "CREATE FUNCTION g(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 2'",
                  {"CREATE OR REPLACE FUNCTION"}),
    object_change("AFunctionThatADefaultCalls",
                  "CREATE FUNCTION g() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE TABLE m (a int DEFAULT g())",
                  "CREATE FUNCTION g() RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint'; CREATE TABLE m (a int "
                  "DEFAULT g())",
                  {"DROP DEFAULT", "DROP FUNCTION", "CREATE FUNCTION", "SET DEFAULT"}),
    object_change("AProcedureAndAnAggregate", "CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1'",
                  "CREATE AGGREGATE p (int) (sfunc = int4pl, stype = int)", {"DROP PROCEDURE", "CREATE AGGREGATE"}),
    object_change("ATrigger", "CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f()",
                  "CREATE TRIGGER g BEFORE INSERT OR UPDATE OF a ON t FOR EACH ROW WHEN (NEW.a > 0) EXECUTE FUNCTION "
                  "f()",
                  {"TRIGGER"}),
    object_change("RowSecurity", "",
                  "ALTER TABLE t ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON t FOR SELECT USING (a > 0)",
                  {"ENABLE ROW LEVEL SECURITY", "CREATE POLICY"}),
    object_change("APolicy", "CREATE POLICY p ON t USING (a > 0)", "CREATE POLICY p ON t USING (a > 1)", {"POLICY"}),
    object_change("ARule", "", "CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING", {"CREATE RULE"}),
    object_change("Statistics", "", "CREATE STATISTICS s (dependencies) ON a, b FROM t", {"CREATE STATISTICS"}),
    object_change("ACollation", "CREATE COLLATION c (locale = 'C')", "CREATE COLLATION c (locale = 'POSIX')",
                  {"CREATE COLLATION"}),
};

}  // namespace

std::vector<DetectedChange> postgres_object_changes() {
  std::vector<DetectedChange> all = types;
  all.insert(all.end(), objects.begin(), objects.end());
  return all;
}

}  // namespace retort_test
