#include "unit/cli/command_line.hpp"

#include <string>

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::MatchesRegex;
using testing::StartsWith;

class Downgrade : public CommandLine {
 protected:
  void SetUp() override {
    CommandLine::SetUp();
    ASSERT_EQ(run({"upgrade", "--quiet"}).code, 0);
  }
};

TEST_F(Downgrade, TakesARelativeRevisionForNoOption) {
  run({"downgrade", users, "--quiet"});
  run({"upgrade", "orders", "--quiet"});
  const Answer answer = run({"downgrade", "-1"});
  EXPECT_EQ(answer.code, 0);
  EXPECT_THAT(answer.out, MatchesRegex("undid 1 migration in [0-9]+\\.[0-9][0-9] s\n"));
  EXPECT_EQ(answer.err, "downgrade 1/1 b20000000002 create orders\n");
  EXPECT_THAT(tables(), ElementsAre("retort_journal", "retort_version", "users"));
}

TEST_F(Downgrade, UndoesEverything) {
  const Answer answer = run({"downgrade", "base"});
  EXPECT_EQ(answer.code, 0);
  EXPECT_EQ(answer.err,
            "downgrade 1/4 d40000000004 orders meet tags\n"
            "downgrade 2/4 c30000000003 create tags\n"
            "downgrade 3/4 b20000000002 create orders\n"
            "downgrade 4/4 a10000000001 create users\n");
  EXPECT_EQ(run({"downgrade", "base"}).out, "nothing to undo\n");
}

TEST_F(Downgrade, AnswersInJson) {
  EXPECT_EQ(run({"downgrade", users, "--json"}).json(),
            nlohmann::json({{"applied", {merge, tags, orders}}, {"skipped", false}}));
}

TEST_F(Downgrade, WantsToKnowHowFar) {
  const Answer answer = run({"downgrade"});
  EXPECT_EQ(answer.code, 2);
  EXPECT_EQ(answer.err, "error: downgrade needs a revision\n  hint: downgrade -1 undoes the last migration\n");
}

TEST_F(Downgrade, ExplainsThatAStepBackFromAMergeIsAmbiguous) {
  const Answer answer = run({"downgrade", "-1"});
  EXPECT_EQ(answer.code, 1);
  EXPECT_THAT(answer.err, HasSubstr(orders));
  EXPECT_THAT(answer.err, HasSubstr(tags));
}

TEST_F(Downgrade, ExplainsThatItGoesTooFar) {
  run({"downgrade", users, "--quiet"});
  const Answer answer = run({"downgrade", "-9"});
  EXPECT_EQ(answer.code, 1);
  EXPECT_THAT(answer.err, StartsWith("error: "));
  EXPECT_THAT(answer.err, HasSubstr("base"));
}

TEST_F(Downgrade, WritesAScriptOfARange) {
  const Answer answer = run({"downgrade", "head:a1", "--sql"});
  EXPECT_EQ(answer.code, 0);
  EXPECT_THAT(answer.out, HasSubstr("\n-- downgrade d40000000004 (orders meet tags)\nBEGIN IMMEDIATE;\n"));
  EXPECT_THAT(answer.out, HasSubstr("DROP TABLE \"tags\""));
  EXPECT_EQ(run({"current"}).out, "d40000000004 (orders, tags) (head), orders meet tags\n");
}

TEST_F(Downgrade, WantsToKnowWhereAScriptStarts) {
  const Answer answer = run({"downgrade", "base", "--sql"});
  EXPECT_EQ(answer.code, 2);
  EXPECT_EQ(answer.err,
            "error: downgrade --sql needs to know where it starts\n  hint: write FROM:TO, such as head:base\n");
}

}  // namespace
}  // namespace retort_test
