// Who owns what, and what roles may do. Roles that are missed are created on the server.
#include "detected_change.hpp"

namespace retort_test {

namespace {

const std::string plain_table = "CREATE TABLE t (id int PRIMARY KEY, a int, b text); ";

DetectedChange privilege_change(const std::string& name, const std::string& before, const std::string& after,
                                const std::vector<std::string>& says) {
  return {.name = name, .before = plain_table + before, .after = plain_table + after, .says = says};
}

const std::vector<DetectedChange> on_relations{
    privilege_change("ATablesPrivileges", "", "GRANT SELECT, INSERT ON t TO retort_reader",
                     {R"(GRANT INSERT, SELECT ON TABLE "public"."t" TO "retort_reader")"}),
    privilege_change("OnePrivilegeMoreAndOneLess", "GRANT SELECT, INSERT ON t TO retort_reader",
                     "GRANT SELECT, UPDATE ON t TO retort_reader", {"REVOKE INSERT ON TABLE", "GRANT UPDATE ON TABLE"}),
    privilege_change("PrivilegesOfSeveralRoles", "GRANT SELECT ON t TO retort_reader, PUBLIC",
                     "GRANT SELECT ON t TO retort_clerk", {R"(FROM "retort_reader")", R"(TO "retort_clerk")"}),
    privilege_change("AGrantOption", "GRANT SELECT, INSERT ON t TO retort_clerk",
                     "GRANT SELECT ON t TO retort_clerk WITH GRANT OPTION; GRANT INSERT ON t TO retort_clerk",
                     {"GRANT SELECT ON TABLE", "WITH GRANT OPTION"}),
    privilege_change("AGrantOptionThatAnotherPrivilegeHas",
                     "GRANT SELECT ON t TO retort_clerk WITH GRANT OPTION; GRANT INSERT ON t TO retort_clerk",
                     "GRANT INSERT ON t TO retort_clerk WITH GRANT OPTION; GRANT SELECT ON t TO retort_clerk",
                     {"REVOKE GRANT OPTION FOR SELECT", "GRANT INSERT"}),
    privilege_change("PrivilegesOnColumns", "GRANT SELECT (a) ON t TO retort_reader",
                     "GRANT SELECT (a, b), UPDATE (b) ON t TO retort_reader",
                     {R"(GRANT SELECT ("b"), UPDATE ("b") ON TABLE "public"."t")"}),
    privilege_change("PrivilegesOnAViewsColumn", "CREATE VIEW v AS SELECT a, b FROM t",
                     "CREATE VIEW v AS SELECT a, b FROM t; GRANT UPDATE (a) ON v TO retort_clerk",
                     {R"(GRANT UPDATE ("a") ON TABLE "public"."v")"}),
    privilege_change("PrivilegesOnColumnsThatTheTableNoLongerHas",
                     "GRANT UPDATE ON t TO retort_clerk WITH GRANT OPTION; GRANT UPDATE (a) ON t TO retort_clerk WITH "
                     "GRANT OPTION; GRANT UPDATE (b) ON t TO retort_clerk",
                     "GRANT UPDATE (a) ON t TO retort_clerk WITH GRANT OPTION; GRANT UPDATE (b) ON t TO retort_clerk",
                     {"REVOKE UPDATE ON TABLE", "GRANT UPDATE"}),
    privilege_change("AColumnWithPrivilegesGoes", "GRANT SELECT (a), INSERT (b) ON t TO retort_reader",
                     "ALTER TABLE t DROP COLUMN a; GRANT INSERT (b) ON t TO retort_reader", {"DROP COLUMN"}),
    privilege_change("ATableWithPrivilegesComes", "",
                     "CREATE TABLE u (a int, b int); GRANT SELECT ON u TO retort_reader; GRANT UPDATE (b) ON u TO "
                     "retort_clerk",
                     {"CREATE TABLE", "GRANT"}),
    privilege_change("AMaterializedViewsAndASequences",
                     "CREATE MATERIALIZED VIEW m AS SELECT 1 AS a; CREATE SEQUENCE s",
                     "CREATE MATERIALIZED VIEW m AS SELECT 1 AS a; CREATE SEQUENCE s; GRANT SELECT ON m TO "
                     "retort_reader; GRANT USAGE ON SEQUENCE s TO retort_clerk",
                     {R"(GRANT USAGE ON SEQUENCE "public"."s")", R"(GRANT SELECT ON TABLE "public"."m")"}),
    privilege_change("AViewThatIsCreatedAnewKeepsItsPrivileges",
                     "CREATE VIEW v AS SELECT a FROM t; GRANT SELECT ON v TO retort_reader",
                     "ALTER TABLE t ALTER a TYPE bigint; CREATE VIEW v AS SELECT a FROM t; GRANT SELECT ON v TO "
                     "retort_reader",
                     {"DROP VIEW", "CREATE VIEW", "GRANT SELECT"}),
    privilege_change("PartitionsHaveTheirOwn",
                     "CREATE TABLE p (a int) PARTITION BY LIST (a); CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1)",
                     "CREATE TABLE p (a int) PARTITION BY LIST (a); CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1); "
                     "GRANT SELECT ON p TO retort_reader; GRANT INSERT ON p1 TO retort_clerk",
                     {R"("p")", R"("p1")"}),
};

const std::vector<DetectedChange> on_other_objects{
    privilege_change("ASchemas", "CREATE SCHEMA s", "CREATE SCHEMA s; GRANT USAGE ON SCHEMA s TO retort_reader",
                     {"GRANT USAGE ON SCHEMA"}),
    privilege_change("ThoseOfTheSchemaPublic", "",
                     "GRANT CREATE ON SCHEMA public TO retort_clerk; REVOKE USAGE ON SCHEMA public FROM PUBLIC",
                     {"ON SCHEMA"}),
    privilege_change("WhatEverybodyMayDoWithAFunction", "CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1'",
                     "CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1'; REVOKE EXECUTE ON FUNCTION f FROM "
                     "PUBLIC; GRANT EXECUTE ON FUNCTION f TO retort_clerk",
                     {"REVOKE EXECUTE ON FUNCTION \"public\".\"f\"(integer) FROM PUBLIC", "GRANT EXECUTE"}),
    privilege_change("AProceduresAndAnAggregates",
                     "CREATE PROCEDURE p() LANGUAGE sql AS ''; CREATE AGGREGATE g(int) (sfunc = int4pl, stype = int)",
                     "CREATE PROCEDURE p() LANGUAGE sql AS ''; CREATE AGGREGATE g(int) (sfunc = int4pl, stype = int); "
                     "GRANT EXECUTE ON PROCEDURE p TO retort_clerk; GRANT EXECUTE ON FUNCTION g TO retort_clerk",
                     {"ON PROCEDURE", "ON FUNCTION"}),
    privilege_change("Types", "CREATE TYPE mood AS ENUM ('sad'); CREATE DOMAIN d AS int; CREATE TYPE c AS (a int)",
                     "CREATE TYPE mood AS ENUM ('sad'); CREATE DOMAIN d AS int; CREATE TYPE c AS (a int); REVOKE USAGE "
                     "ON TYPE mood FROM PUBLIC; GRANT USAGE ON DOMAIN d TO retort_reader; GRANT USAGE ON TYPE c TO "
                     "retort_clerk",
                     {"ON TYPE", "ON TYPE", "ON TYPE"}),
    privilege_change("AForeignServers", "CREATE FOREIGN DATA WRAPPER w; CREATE SERVER x FOREIGN DATA WRAPPER w",
                     "CREATE FOREIGN DATA WRAPPER w; CREATE SERVER x FOREIGN DATA WRAPPER w; GRANT USAGE ON FOREIGN "
                     "DATA WRAPPER w TO retort_clerk; GRANT USAGE ON FOREIGN SERVER x TO retort_clerk",
                     {"GRANT USAGE"}),
};

const std::vector<DetectedChange> by_default{
    privilege_change("DefaultPrivileges", "CREATE SCHEMA s",
                     "CREATE SCHEMA s; ALTER DEFAULT PRIVILEGES IN SCHEMA s GRANT SELECT ON TABLES TO retort_reader; "
                     "ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC; ALTER DEFAULT PRIVILEGES FOR "
                     "ROLE retort_clerk GRANT USAGE ON SEQUENCES TO retort_reader WITH GRANT OPTION",
                     {"ALTER DEFAULT PRIVILEGES"}),
    privilege_change("DefaultPrivilegesThatChange", "ALTER DEFAULT PRIVILEGES GRANT SELECT, INSERT ON TABLES TO PUBLIC",
                     "ALTER DEFAULT PRIVILEGES GRANT SELECT, DELETE ON TABLES TO PUBLIC",
                     {"REVOKE INSERT ON TABLES", "GRANT DELETE ON TABLES"}),
    privilege_change("ASchemaAndItsDefaultPrivileges", "",
                     "CREATE SCHEMA s; ALTER DEFAULT PRIVILEGES IN SCHEMA s GRANT USAGE ON TYPES TO retort_reader",
                     {"CREATE SCHEMA", "ALTER DEFAULT PRIVILEGES"}),
    // New tables have what they are to have, whatever default privileges give them.
    privilege_change(
        "TablesThatAreCreatedAmongDefaultPrivileges",
        "ALTER DEFAULT PRIVILEGES GRANT SELECT, INSERT ON TABLES TO retort_reader",
        "CREATE TABLE u (a int); CREATE TABLE v (a int); CREATE TABLE w (a int); ALTER DEFAULT PRIVILEGES "
        "GRANT SELECT, INSERT ON TABLES TO retort_reader; GRANT SELECT, INSERT ON v TO retort_reader; "
        "GRANT SELECT, DELETE ON w TO retort_reader",
        {R"(REVOKE INSERT ON TABLE "public"."w")", "GRANT DELETE", R"(REVOKE INSERT, SELECT ON TABLE "public"."u")"}),
    privilege_change("TablesAndTheDefaultPrivilegesThatComeWithThem", "",
                     "CREATE TABLE u (a int); ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO retort_reader",
                     {"CREATE TABLE", "ALTER DEFAULT PRIVILEGES"}),
};

const std::vector<DetectedChange> owners{
    privilege_change("ATablesOwner", "", "ALTER TABLE t OWNER TO retort_clerk",
                     {R"(ALTER TABLE "public"."t" OWNER TO "retort_clerk")"}),
    privilege_change("AnOwnerThatChanges", "ALTER TABLE t OWNER TO retort_clerk",
                     "ALTER TABLE t OWNER TO retort_reader", {"OWNER TO"}),
    privilege_change(
        "OwnersOfOtherObjects",
        "CREATE SCHEMA s; CREATE VIEW v AS SELECT 1 AS a; CREATE SEQUENCE q; CREATE TYPE e AS ENUM ('x'); CREATE TYPE "
        "c "
        "AS (a int); CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "CREATE SCHEMA s; CREATE VIEW v AS SELECT 1 AS a; CREATE SEQUENCE q; CREATE TYPE e AS ENUM ('x'); CREATE TYPE "
        "c "
        "AS (a int); CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; ALTER SCHEMA s OWNER TO retort_clerk; "
        "ALTER VIEW v OWNER TO retort_clerk; ALTER SEQUENCE q OWNER TO retort_clerk; ALTER TYPE e OWNER TO "
        "retort_clerk; ALTER TYPE c OWNER TO retort_clerk; ALTER FUNCTION f OWNER TO retort_clerk",
        {"OWNER TO", "OWNER TO", "OWNER TO", "OWNER TO", "OWNER TO", "OWNER TO"}),
    privilege_change("AnOwnerAndPrivilegesTogether", "GRANT SELECT ON t TO retort_clerk",
                     "ALTER TABLE t OWNER TO retort_clerk; GRANT INSERT ON t TO retort_reader",
                     {"OWNER TO", "GRANT INSERT"}),
    privilege_change("AnOwnerOfATableWithASequence", "CREATE TABLE u (a serial)",
                     "CREATE TABLE u (a serial); ALTER TABLE u OWNER TO retort_clerk",
                     {"ALTER TABLE", "OWNER TO", "ALTER SEQUENCE"}),
    privilege_change("ASequenceForATableOfSomebodyElses", "CREATE TABLE u (b int); ALTER TABLE u OWNER TO retort_clerk",
                     "CREATE TABLE u (b int, a serial); ALTER TABLE u OWNER TO retort_clerk",
                     {"CREATE SEQUENCE", "OWNER TO", "OWNED BY"}),
    privilege_change("ATableAndItsSequenceThatComeWithAnOwner", "",
                     "CREATE TABLE u (b int, a serial); ALTER TABLE u OWNER TO retort_clerk",
                     {"CREATE TABLE", "OWNER TO"}),
    privilege_change("ATableThatComesWithItsOwner", "", "CREATE TABLE u (a int); ALTER TABLE u OWNER TO retort_clerk",
                     {"CREATE TABLE", "OWNER TO"}),
};

const std::vector<DetectedChange> renames{
    {.name = "PrivilegesOfWhatIsRenamed",
     .before = plain_table +
               "GRANT SELECT ON t TO retort_reader; GRANT UPDATE (a) ON t TO retort_clerk; ALTER TABLE t OWNER "
               "TO retort_clerk",
     .after = "CREATE TABLE u (id int CONSTRAINT t_pkey PRIMARY KEY, c int, b text); GRANT SELECT ON u TO "
              "retort_reader; GRANT UPDATE (c) ON u TO retort_clerk; ALTER TABLE u OWNER TO retort_clerk",
     .says = {"RENAME"},
     .lacks = {"GRANT", "REVOKE", "OWNER"},
     .renames = {{.object = {.kind = retort::ObjectKind::column,
                             .name = {.name = "a"},
                             .parent = {.schema = "public", .name = "t"}},
                  .new_name = {.name = "c"}},
                 {.object = {.kind = retort::ObjectKind::table, .name = {.schema = "public", .name = "t"}},
                  .new_name = {.schema = "public", .name = "u"}}}},
};

}  // namespace

std::vector<DetectedChange> postgres_privilege_changes() {
  std::vector<DetectedChange> all;
  for (const auto& some : {on_relations, on_other_objects, by_default, owners, renames}) {
    all.insert(all.end(), some.begin(), some.end());
  }
  return all;
}

}  // namespace retort_test
