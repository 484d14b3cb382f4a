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

}  // namespace
}  // namespace retort_test
