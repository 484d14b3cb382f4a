#include "unit/cli/command_line.hpp"

#include <string>

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using testing::IsEmpty;

class Current : public CommandLine {};

TEST_F(Current, SaysThatNothingIsAppliedWithoutPuttingItWhereRevisionsAreRead) {
  const Answer answer = run({"current"});
  EXPECT_EQ(answer.code, 0);
  EXPECT_EQ(answer.out, "");
  EXPECT_EQ(answer.err, "the database is at base: no migration is applied\n");
  EXPECT_EQ(run({"current", "--quiet"}).err, "");
}

TEST_F(Current, CreatesNothing) {
  run({"current"});
  EXPECT_THAT(tables(), IsEmpty());
}

TEST_F(Current, ShowsTheHead) {
  run({"upgrade", "-q"});
  EXPECT_EQ(run({"current"}).out, "d40000000004 (orders, tags) (head), orders meet tags\n");
}

TEST_F(Current, ShowsALineForEveryBranch) {
  run({"stamp", orders, tags});
  EXPECT_EQ(run({"current"}).out, "b20000000002 (orders), create orders\nc30000000003 (tags), create tags\n");
}

TEST_F(Current, AnswersInJson) {
  EXPECT_EQ(run({"current", "--json"}).out, "[]\n");
  run({"stamp", orders});
  const nlohmann::json revisions = run({"current", "--json"}).json();
  ASSERT_EQ(revisions.size(), 1U);
  EXPECT_EQ(revisions[0]["revision"], orders);
  EXPECT_EQ(revisions[0]["is_current"], true);
  EXPECT_EQ(revisions[0]["is_applied"], true);
  EXPECT_EQ(revisions[0]["is_head"], false);
  EXPECT_EQ(revisions[0]["branch_labels"], nlohmann::json({"orders"}));
  EXPECT_EQ(revisions[0]["down_revision"], nlohmann::json({users}));
}

TEST_F(Current, ShowsARevisionThatThisProgramDoesNotKnow) {
  run({"stamp", users});
  retort::connect(url())->execute("UPDATE retort_version SET version_num = 'ffff'");
  const Answer answer = run({"current"});
  EXPECT_EQ(answer.code, 0);
  EXPECT_EQ(answer.out, "ffff\n");
}

TEST_F(Current, SaysWhereAndEverythingWhenAskedToBeVerbose) {
  run({"stamp", users});
  const Answer answer = run({"current", "--verbose"});
  EXPECT_THAT(answer.out, testing::MatchesRegex("Database: [^\n]*shop.db[^\n]*\n\n"
                                                "Rev: a10000000001 \\(current\\)\n"
                                                "Parent: <base>\n"
                                                "Branches into: b20000000002, c30000000003\n"
                                                "Path: [^\n]*command_line.cpp:[0-9]+\n"
                                                "\n    create users\n"));
}

TEST_F(Current, ChecksThatEverythingIsApplied) {
  run({"stamp", orders});
  const Answer behind = run({"current", "--check-heads"});
  EXPECT_EQ(behind.code, 3);
  EXPECT_EQ(behind.out, "b20000000002 (orders), create orders\n");
  EXPECT_EQ(behind.err, "the database is not at d40000000004, where everything is applied\n");
  run({"stamp", "head"});
  EXPECT_EQ(run({"current", "-c"}).code, 0);
}

}  // namespace
}  // namespace retort_test
