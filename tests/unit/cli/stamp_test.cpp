#include "unit/cli/command_line.hpp"

#include <string>

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class Stamp : public CommandLine {};

TEST_F(Stamp, WritesOnlyRetortsOwnTables) {
  const Answer answer = run({"stamp", "head"});
  EXPECT_EQ(answer.code, 0);
  EXPECT_EQ(answer.out, "the database is at d40000000004\n");
  EXPECT_EQ(answer.err, "");
  EXPECT_THAT(tables(), ElementsAre("retort_journal", "retort_version"));
  EXPECT_EQ(run({"upgrade"}).out, "up to date\n");
}

TEST_F(Stamp, TakesSeveralRevisions) {
  EXPECT_EQ(run({"stamp", orders, tags}).out, "the database is at b20000000002, c30000000003\n");
}

TEST_F(Stamp, GoesBackToBase) {
  run({"stamp", "head"});
  EXPECT_EQ(run({"stamp", "base"}).out, "the database is at base\n");
}

TEST_F(Stamp, AnswersInJson) {
  EXPECT_EQ(run({"stamp", orders, tags, "--json"}).json(), nlohmann::json({{"current", {orders, tags}}}));
  EXPECT_EQ(run({"stamp", "base", "--json"}).json(), nlohmann::json({{"current", nlohmann::json::array()}}));
}

TEST_F(Stamp, SaysNothingWhenAskedToBeQuiet) { EXPECT_EQ(run({"stamp", "head", "--quiet"}).out, ""); }

TEST_F(Stamp, WantsARevision) {
  const Answer answer = run({"stamp"});
  EXPECT_EQ(answer.code, 2);
  EXPECT_EQ(answer.err, "error: stamp needs a revision\n  hint: stamp head says that everything is applied\n");
}

TEST_F(Stamp, RefusesARevisionThatIsNotThereAndChangesNothing) {
  run({"stamp", users});
  const Answer answer = run({"stamp", "nonsense"});
  EXPECT_EQ(answer.code, 1);
  EXPECT_THAT(answer.err, HasSubstr("nonsense"));
  EXPECT_EQ(run({"current"}).out, "a10000000001, create users\n");
}

TEST_F(Stamp, PurgesRowsThatThisProgramDoesNotKnow) {
  run({"stamp", users});
  retort::connect(url())->execute("UPDATE retort_version SET version_num = 'ffff'");
  EXPECT_THAT(run({"stamp", orders}).err, HasSubstr("ffff"));
  EXPECT_EQ(run({"stamp", "--purge", orders}).out, "the database is at b20000000002\n");
  EXPECT_EQ(run({"stamp", "--purge", "base"}).out, "the database is at base\n");
}

TEST_F(Stamp, WritesAScript) {
  const Answer answer = run_bare({"stamp", "a1:orders", "a1:tags", "--sql", "--url", "sqlite:////nowhere/shop.db"});
  EXPECT_EQ(answer.code, 0);
  EXPECT_THAT(answer.out, HasSubstr("BEGIN IMMEDIATE;\n"
                                    "INSERT INTO retort_expected VALUES ('a10000000001');\n"
                                    "UPDATE \"retort_version\" SET version_num = 'b20000000002' WHERE version_num = "
                                    "'a10000000001';\n"
                                    "INSERT INTO \"retort_version\" (version_num) VALUES ('c30000000003');\n"));
}

TEST_F(Stamp, RefusesAScriptThatWouldStartAtTwoPlaces) {
  const Answer answer = run({"stamp", "orders:head", "tags:head", "--sql"});
  EXPECT_EQ(answer.code, 2);
  EXPECT_THAT(answer.err, HasSubstr("the script would start at orders and at tags"));
}

TEST_F(Stamp, RefusesAScriptThatPurges) { EXPECT_EQ(run({"stamp", "head", "--sql", "--purge"}).code, 2); }

}  // namespace
}  // namespace retort_test
