#include "unit/cli/command_line.hpp"

#include <retort/connect.hpp>

#include <string>

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::MatchesRegex;
using testing::Not;
using testing::StartsWith;

class Upgrade : public CommandLine {};

TEST_F(Upgrade, AppliesEverythingAndSaysSo) {
  const Answer answer = run({"upgrade"});
  EXPECT_EQ(answer.code, 0);
  EXPECT_THAT(answer.out, MatchesRegex("applied 4 migrations in [0-9]+\\.[0-9][0-9] s\n"));
  EXPECT_EQ(answer.err,
            "upgrade 1/4 a10000000001 create users\n"
            "upgrade 2/4 b20000000002 create orders\n"
            "upgrade 3/4 c30000000003 create tags\n"
            "upgrade 4/4 d40000000004 orders meet tags\n");
  EXPECT_THAT(tables(), ElementsAre("orders", "retort_journal", "retort_version", "tags", "users"));
}

TEST_F(Upgrade, SaysWhenThereIsNothingToDo) {
  run({"upgrade"});
  const Answer answer = run({"upgrade", "head"});
  EXPECT_EQ(answer.code, 0);
  EXPECT_EQ(answer.out, "up to date\n");
  EXPECT_EQ(answer.err, "");
}

TEST_F(Upgrade, CountsOneMigration) { EXPECT_THAT(run({"upgrade", "+1"}).out, StartsWith("applied 1 migration in ")); }

TEST_F(Upgrade, SaysNothingWhenAskedToBeQuiet) {
  for (const char* quiet : {"--quiet", "-q"}) {
    const Answer answer = run({"upgrade", quiet});
    EXPECT_EQ(answer.code, 0);
    EXPECT_EQ(answer.out + answer.err, "");
  }
}

TEST_F(Upgrade, AnswersInJson) {
  const Answer first = run({"upgrade", users, "--json"});
  EXPECT_EQ(first.code, 0);
  EXPECT_EQ(first.err, "");
  EXPECT_EQ(first.out, "{\n  \"applied\": [\n    \"a10000000001\"\n  ],\n  \"skipped\": false\n}\n");
  EXPECT_EQ(run({"upgrade", "--json"}).json()["applied"], nlohmann::json({orders, tags, merge}));
  EXPECT_EQ(run({"upgrade", "--json"}).json()["applied"], nlohmann::json::array());
}

TEST_F(Upgrade, StopsAtTheRevisionThatIsNamed) {
  EXPECT_THAT(run({"upgrade", "orders"}).out, StartsWith("applied 2 migrations"));
  EXPECT_THAT(run({"upgrade", "c3"}).out, StartsWith("applied 1 migration "));
  EXPECT_EQ(run({"current"}).out, "b20000000002 (orders), create orders\nc30000000003 (tags), create tags\n");
}

TEST_F(Upgrade, ExplainsARevisionThatIsNotThere) {
  const Answer answer = run({"upgrade", "a10000000007"});
  EXPECT_EQ(answer.code, 1);
  EXPECT_THAT(answer.err, StartsWith("error: there is no revision or branch label \"a10000000007\""));
  EXPECT_THAT(answer.err, HasSubstr(users));  // what was probably meant
}

TEST_F(Upgrade, ExplainsThatARunHasNoRange) {
  const Answer answer = run({"upgrade", "a1:head"});
  EXPECT_EQ(answer.code, 2);
  EXPECT_EQ(answer.err,
            "error: \"a1:head\" is a range, and a run starts from where the database is\n"
            "  hint: upgrade TO runs; upgrade FROM:TO --sql writes a script\n");
}

TEST_F(Upgrade, ShowsTheWholeErrorOfAMigrationThatFails) {
  retort::connect(url())->execute("CREATE TABLE orders (number INTEGER)");
  const Answer answer = run({"upgrade"});
  EXPECT_EQ(answer.code, 1);
  EXPECT_THAT(answer.err, StartsWith("upgrade 1/4 a10000000001 create users\n"
                                     "error: migration b20000000002 (create orders): table \"orders\" already exists\n"
                                     "  at "));
  EXPECT_THAT(answer.err, HasSubstr("command_line.cpp:"));
  EXPECT_THAT(answer.err, HasSubstr(": create table \"orders\"\n  statement: CREATE TABLE \"orders\" (\n"));
  EXPECT_THAT(answer.err, HasSubstr("\n  outcome: nothing of it is applied; the migration before it is\n"));
  EXPECT_THAT(answer.err, HasSubstr("\n  hint: "));
}

TEST_F(Upgrade, PutsTheErrorOfAMigrationIntoJson) {
  retort::connect(url())->execute("CREATE TABLE orders (number INTEGER)");
  const Answer answer = run({"upgrade", "--json"});
  EXPECT_EQ(answer.code, 1);
  const nlohmann::json error = answer.json()["error"];
  EXPECT_EQ(error["revision"], "b20000000002 (create orders)");
  EXPECT_EQ(error["operation"], "create table \"orders\"");
  EXPECT_THAT(error["file"].get<std::string>(), HasSubstr("command_line.cpp"));
  EXPECT_GT(error["line"].get<int>(), 0);
  EXPECT_THAT(error["statement"].get<std::string>(), StartsWith("CREATE TABLE \"orders\""));
  EXPECT_EQ(error["sqlstate"], "SQLITE_ERROR");
  EXPECT_EQ(error["outcome"], "nothing of it is applied; the migration before it is");
  EXPECT_THAT(error["hint"].get<std::string>(), HasSubstr("stamp"));
}

TEST_F(Upgrade, InASingleTransactionAppliesAllOrNothing) {
  retort::connect(url())->execute("CREATE TABLE orders (number INTEGER)");
  EXPECT_EQ(run({"upgrade", "--single-transaction"}).code, 1);
  EXPECT_THAT(tables(), ElementsAre("orders"));
}

TEST_F(Upgrade, WritesAScriptFromBaseWithoutADatabase) {
  const Answer answer = run_bare({"upgrade", "orders", "--sql", "--url", "sqlite:////nowhere/shop.db"});
  EXPECT_EQ(answer.code, 0);
  EXPECT_EQ(answer.err, "");
  EXPECT_THAT(answer.out,
              StartsWith(".bail on\nPRAGMA foreign_keys = ON;\nCREATE TABLE IF NOT EXISTS \"retort_version\""));
  EXPECT_THAT(answer.out, HasSubstr("-- upgrade a10000000001 (create users)\nBEGIN IMMEDIATE;\n"));
  EXPECT_THAT(answer.out, HasSubstr("-- upgrade b20000000002 (create orders)\n"));
  EXPECT_THAT(answer.out, Not(HasSubstr("c30000000003")));
}

TEST_F(Upgrade, WritesAScriptOfARange) {
  const Answer answer = run({"upgrade", "a1:orders", "--sql"});
  EXPECT_EQ(answer.code, 0);
  EXPECT_THAT(answer.out, HasSubstr("\n-- upgrade b20000000002 (create orders)\n"));
  EXPECT_THAT(answer.out, HasSubstr("INSERT INTO retort_expected VALUES ('a10000000001');\n"));
  EXPECT_THAT(answer.out, Not(HasSubstr("create users")));
  EXPECT_EQ(run({"upgrade", ":orders", "--sql"}).out, run({"upgrade", "orders", "--sql"}).out);
}

TEST_F(Upgrade, WritesAScriptOfOneTransaction) {
  const std::string script = run({"upgrade", "--sql", "--single-transaction"}).out;
  const std::size_t begin = script.find("BEGIN IMMEDIATE;\n");
  EXPECT_NE(begin, std::string::npos);
  EXPECT_EQ(script.find("BEGIN IMMEDIATE;", begin + 1), std::string::npos);
  EXPECT_THAT(script, testing::EndsWith("COMMIT;\n"));
}

TEST_F(Upgrade, TakesAnEmptySideOfARangeForTheEnd) {
  EXPECT_EQ(run({"upgrade", "a1:", "--sql"}).out, run({"upgrade", "a1:head", "--sql"}).out);
  EXPECT_EQ(run({"upgrade", ":", "--sql"}).out, run({"upgrade", "base:head", "--sql"}).out);
}

TEST_F(Upgrade, WritesAScriptFromSeveralRows) {
  EXPECT_THAT(run({"upgrade", "orders,tags:head", "--sql"}).out,
              HasSubstr("INSERT INTO retort_expected VALUES ('b20000000002 c30000000003');\n"));
}

TEST_F(Upgrade, RefusesARangeWithASecondColon) {
  EXPECT_THAT(run({"upgrade", "a1:b2:head", "--sql"}).err, HasSubstr("colon"));
}

TEST_F(Upgrade, ExplainsThatOnlyScriptsAreIdempotent) {
  const Answer answer = run({"upgrade", "--idempotent"});
  EXPECT_EQ(answer.code, 2);
  EXPECT_EQ(answer.err, "error: --idempotent is about scripts\n  hint: add --sql, or leave it out\n");
}

TEST_F(Upgrade, RefusesAScriptInJson) {
  const Answer answer = run({"upgrade", "--sql", "--json"});
  EXPECT_EQ(answer.code, 2);
  EXPECT_THAT(answer.err, StartsWith("error: a script is no JSON\n"));
}

}  // namespace
}  // namespace retort_test
