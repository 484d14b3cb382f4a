// Casts, what indexes can do with a type, and where and how tables are kept.
#include "detected_change.hpp"

namespace retort_test {

namespace {

const std::string shade =
    "CREATE TYPE shade AS (depth int); CREATE TYPE tone AS (depth int); "
    "CREATE FUNCTION shade_of(int) RETURNS shade LANGUAGE sql IMMUTABLE AS 'SELECT ROW($1)::shade'; "
    "CREATE FUNCTION darker(int) RETURNS shade LANGUAGE sql IMMUTABLE AS 'SELECT ROW($1 + 1)::shade'; ";

/// Another order of whole numbers, for btree.
const std::string order =
    "CREATE FUNCTION back(int, int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT btint4cmp($2, $1)'; "
    "CREATE FUNCTION back(int, bigint) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT btint8cmp($2, $1)'; ";
const std::string members = "OPERATOR 1 >, OPERATOR 2 >=, OPERATOR 3 =, OPERATOR 4 <=, OPERATOR 5 <";
const std::string backwards =
    "CREATE OPERATOR CLASS backwards FOR TYPE int USING btree AS " + members + ", FUNCTION 1 back(int, int)";
const std::string in_family = "CREATE OPERATOR CLASS backwards FOR TYPE int USING btree FAMILY numbers AS " + members +
                              ", FUNCTION 1 back(int, int)";
const std::string family = "CREATE OPERATOR FAMILY numbers USING btree; ";
const std::string with_bigint =
    "ALTER OPERATOR FAMILY numbers USING btree ADD OPERATOR 1 > (int, bigint), FUNCTION 1 (int, bigint) back(int, "
    "bigint)";

DetectedChange cast_change(const std::string& name, const std::string& before, const std::string& after,
                           const std::vector<std::string>& says) {
  return {.name = name, .before = shade + before, .after = shade + after, .says = says};
}

DetectedChange class_change(const std::string& name, const std::string& before, const std::string& after,
                            const std::vector<std::string>& says) {
  return {.name = name, .before = order + before, .after = order + after, .says = says};
}

const std::vector<DetectedChange> casts{
    cast_change("ACastWithAFunction", "", "CREATE CAST (int AS shade) WITH FUNCTION shade_of(int)", {"CREATE CAST"}),
    cast_change("TheFunctionOfACast", "CREATE CAST (int AS shade) WITH FUNCTION shade_of(int)",
                "CREATE CAST (int AS shade) WITH FUNCTION darker(int)", {"DROP CAST", "CREATE CAST", "darker"}),
    cast_change("WhereACastIsUsed", "CREATE CAST (int AS shade) WITH FUNCTION shade_of(int)",
                "CREATE CAST (int AS shade) WITH FUNCTION shade_of(int) AS IMPLICIT",
                {"DROP CAST", "CREATE CAST", "AS IMPLICIT"}),
    cast_change("ACastThroughText", "CREATE CAST (int AS shade) WITH FUNCTION shade_of(int)",
                "CREATE CAST (int AS shade) WITH INOUT AS ASSIGNMENT", {"DROP CAST", "WITH INOUT AS ASSIGNMENT"}),
    cast_change(
        "ACastOfTheSameBytes", "CREATE TYPE near AS RANGE (subtype = int4); CREATE TYPE far AS RANGE (subtype = int4)",
        "CREATE TYPE near AS RANGE (subtype = int4); CREATE TYPE far AS RANGE (subtype = int4); CREATE CAST (near "
        "AS far) WITHOUT FUNCTION",
        {"CREATE CAST", "WITHOUT FUNCTION"}),
    cast_change("ACastsComment", "CREATE CAST (int AS shade) WITH FUNCTION shade_of(int)",
                "CREATE CAST (int AS shade) WITH FUNCTION shade_of(int); COMMENT ON CAST (int AS shade) IS 'grey'",
                {"COMMENT ON CAST"}),
    cast_change("ACastAndItsFunctionThatIsCreatedAnew", "CREATE CAST (int AS tone) WITH INOUT",
                "CREATE FUNCTION tone_of(int) RETURNS tone LANGUAGE sql AS 'SELECT ROW($1)::tone'; CREATE CAST (int AS "
                "tone) WITH FUNCTION tone_of(int)",
                {"CREATE FUNCTION", "CREATE CAST"}),
    cast_change("ACastWhoseTypeIsCreatedAnew",
                "CREATE TYPE mood AS ENUM ('sad', 'glad'); CREATE CAST (text AS mood) WITH INOUT AS ASSIGNMENT",
                "CREATE TYPE mood AS ENUM ('glad', 'sad'); CREATE CAST (text AS mood) WITH INOUT AS ASSIGNMENT",
                {"DROP CAST", "CREATE TYPE", "CREATE CAST"}),
};

const std::vector<DetectedChange> classes{
    class_change("AnOperatorClassWithAFamilyOfItsOwn", "", backwards, {"CREATE OPERATOR CLASS"}),
    class_change("AnOperatorClassInAFamily", "", family + in_family,
                 {"CREATE OPERATOR FAMILY", "CREATE OPERATOR CLASS", "FAMILY"}),
    class_change("TheFamilyOfAnOperatorClass", family + backwards, family + in_family,
                 {"DROP OPERATOR", "CREATE OPERATOR CLASS"}),
    class_change(
        "AnOperatorLess", backwards,
        "CREATE OPERATOR CLASS backwards FOR TYPE int USING btree AS OPERATOR 1 >, OPERATOR 3 =, OPERATOR 5 <, "
        "FUNCTION 1 back(int, int)",
        {"DROP OPERATOR", "CREATE OPERATOR CLASS"}),
    class_change("WhatAFamilyCompares", family + in_family, family + in_family + "; " + with_bigint,
                 {"ALTER OPERATOR FAMILY"}),
    class_change("WhatAFamilyComparesNoLongerGoes", family + with_bigint, family, {"ALTER OPERATOR FAMILY"}),
    class_change("AFamiliesMembersOfTwoKinds", family + with_bigint,
                 family + "ALTER OPERATOR FAMILY numbers USING btree ADD OPERATOR 5 < (int, bigint), FUNCTION 1 (int, "
                          "bigint) back(int, bigint)",
                 {"ALTER OPERATOR FAMILY"}),
    class_change(
        "AnIndexOfAnOperatorClassThatIsCreatedAnew",
        backwards + "; CREATE TABLE t (a int); CREATE INDEX t_a ON t (a backwards)",
        "CREATE OPERATOR CLASS backwards FOR TYPE int USING btree AS OPERATOR 1 >, OPERATOR 3 =, OPERATOR 5 <, "
        "FUNCTION 1 back(int, int); CREATE TABLE t (a int); CREATE INDEX t_a ON t (a backwards)",
        {"DROP INDEX", "DROP OPERATOR", "CREATE OPERATOR CLASS", "CREATE INDEX"}),
    class_change(
        "AnOperatorClassThatKeepsAnotherType", "",
        "CREATE OPERATOR CLASS words FOR TYPE text USING gin AS OPERATOR 1 =, FUNCTION 1 bttextcmp(text, text), "
        "FUNCTION 2 gin_extract_tsvector(tsvector, internal, internal), FUNCTION 3 "
        "gin_extract_tsquery(tsvector, internal, smallint, internal, internal, internal, internal), FUNCTION 4 "
        "gin_tsquery_consistent(internal, smallint, tsvector, int, internal, internal, internal, internal), "
        "STORAGE text",
        {"CREATE OPERATOR CLASS"}),
    class_change("AHashOfATypeOfItsOwn", "CREATE TYPE mood AS ENUM ('sad'); CREATE OPERATOR FAMILY moods USING hash",
                 "CREATE TYPE mood AS ENUM ('sad'); CREATE OPERATOR FAMILY moods USING hash; CREATE OPERATOR CLASS "
                 "moods FOR TYPE mood USING hash FAMILY moods AS OPERATOR 1 = (anyenum, anyenum), FUNCTION 1 (mood, "
                 "mood) hashenum(anyenum)",
                 {"CREATE OPERATOR CLASS"}),
    class_change("TheSameNameInTwoMethods", "CREATE OPERATOR FAMILY numbers USING btree",
                 "CREATE OPERATOR FAMILY numbers USING hash",
                 {"DROP OPERATOR FAMILY", "USING btree", "CREATE OPERATOR FAMILY", "USING hash"}),
    class_change("ACommentOnAnOperatorClass", backwards,
                 backwards + "; COMMENT ON OPERATOR CLASS backwards USING btree IS 'largest first'",
                 {"COMMENT ON OPERATOR CLASS"}),
};

const std::string method = "CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler; ";

const DetectedChange access_method{.name = "TheAccessMethodOfATable",
                                   .before = method + "CREATE TABLE t (a int)",
                                   .after = method + "CREATE TABLE t (a int) USING heap2",
                                   .says = {"SET ACCESS METHOD"},
                                   .rows = "INSERT INTO t VALUES (7)",
                                   .query = "SELECT a FROM t",
                                   .answer = "7",
                                   .since = 150000};

}  // namespace

std::vector<DetectedChange> postgres_class_changes() {
  std::vector<DetectedChange> all = casts;
  all.insert(all.end(), classes.begin(), classes.end());
  all.push_back(access_method);
  return all;
}

std::vector<DetectedChange> postgres_tablespace_changes(const std::string& place) {
  const std::string there = " TABLESPACE " + place;
  const std::string plain = "CREATE TABLE t (a int, CONSTRAINT t_a UNIQUE (a)); CREATE INDEX i ON t (a)";
  return {
      {.name = "ATable",
       .before = "CREATE TABLE t (a int)",
       .after = "CREATE TABLE t (a int)" + there,
       .says = {"SET TABLESPACE"},
       .rows = "INSERT INTO t VALUES (7)",
       .query = "SELECT a FROM t",
       .answer = "7"},
      {.name = "APartitionedTable",
       .before = "CREATE TABLE t (a int) PARTITION BY LIST (a)",
       .after = "CREATE TABLE t (a int) PARTITION BY LIST (a)" + there,
       .says = {"SET TABLESPACE"}},
      {.name = "AnIndex",
       .before = plain,
       .after = "CREATE TABLE t (a int, CONSTRAINT t_a UNIQUE (a)); CREATE INDEX i "
                "ON t (a)" +
                there,
       .says = {"TABLESPACE"}},
      {.name = "TheIndexOfAConstraint",
       .before = plain,
       .after = "CREATE TABLE t (a int, CONSTRAINT t_a UNIQUE (a) "
                "USING INDEX" +
                there + "); CREATE INDEX i ON t (a)",
       .says = {"USING INDEX TABLESPACE"}},
      {.name = "AMaterializedView",
       .before = "CREATE MATERIALIZED VIEW m AS SELECT 1 AS a",
       .after = "CREATE MATERIALIZED VIEW m" + there + " AS SELECT 1 AS a",
       .says = {"TABLESPACE"}},
  };
}

}  // namespace retort_test
