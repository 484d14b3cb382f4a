#include "unit/cli/command_line.hpp"

#include <gmock/gmock.h>

namespace retort_test {
namespace {

class History : public CommandLine {};

TEST_F(History, ListsEveryMigrationNewestFirst) {
  const Answer answer = run_bare({"history"});
  EXPECT_EQ(answer.code, 0);
  EXPECT_EQ(answer.err, "");
  EXPECT_EQ(answer.out,
            "b20000000002, c30000000003 -> d40000000004 (orders, tags) (head) (mergepoint), orders meet tags\n"
            "a10000000001 -> c30000000003 (tags), create tags\n"
            "a10000000001 -> b20000000002 (orders), create orders\n"
            "<base> -> a10000000001 (branchpoint), create users\n");
}

TEST_F(History, MarksWhereTheDatabaseIs) {
  run({"stamp", orders});
  EXPECT_THAT(run({"history", "-i"}).out,
              testing::HasSubstr("a10000000001 -> b20000000002 (orders) (current), create orders\n"));
}

TEST_F(History, AnswersInJson) {
  run({"stamp", orders});
  const nlohmann::json revisions = run({"history", "-i", "--json"}).json();
  ASSERT_EQ(revisions.size(), 4U);
  EXPECT_EQ(revisions[0]["revision"], merge);
  EXPECT_EQ(revisions[0]["down_revision"], nlohmann::json({orders, tags}));
  EXPECT_EQ(revisions[0]["is_head"], true);
  EXPECT_EQ(revisions[0]["is_merge_point"], true);
  EXPECT_EQ(revisions[0]["is_applied"], false);
  EXPECT_EQ(revisions[2]["revision"], orders);
  EXPECT_EQ(revisions[2]["is_current"], true);
  EXPECT_EQ(revisions[3]["revision"], users);
  EXPECT_EQ(revisions[3]["message"], "create users");
  EXPECT_EQ(revisions[3]["is_branch_point"], true);
  EXPECT_EQ(revisions[3]["is_applied"], true);
  EXPECT_EQ(revisions[3]["is_current"], false);
  EXPECT_THAT(revisions[3]["file"].get<std::string>(), testing::HasSubstr("command_line.cpp"));
}

TEST_F(History, ShowsARange) {
  EXPECT_EQ(run_bare({"history", "-r", "orders:"}).out,
            "b20000000002, c30000000003 -> d40000000004 (orders, tags) (head) (mergepoint), orders meet tags\n"
            "a10000000001 -> b20000000002 (orders), create orders\n");
  run({"stamp", orders});
  EXPECT_EQ(run({"history", "--rev-range", ":current"}).out,
            "a10000000001 -> b20000000002 (orders) (current), create orders\n"
            "<base> -> a10000000001 (branchpoint), create users\n");
  EXPECT_EQ(run_bare({"history", "-r", "orders"}).code, 1);
}

TEST_F(History, SaysEverythingWhenAskedToBeVerbose) {
  EXPECT_THAT(run_bare({"history", "-v", "-r", "orders:"}).out,
              testing::MatchesRegex("Rev: d40000000004 \\(head\\)\nMerges: b20000000002, c30000000003\n"
                                    "Branch names: orders, tags\nPath: [^\n]+\n\n    orders meet tags\n\n"
                                    "Rev: b20000000002\nParent: a10000000001\nBranch names: orders\n"
                                    "Path: [^\n]+\n\n    create orders\n"));
}

TEST_F(History, OnlySaysWhatIsAppliedWhereItHasAsked) {
  EXPECT_FALSE(run_bare({"history", "--json"}).json()[0].contains("is_applied"));
}

TEST_F(History, CreatesNothing) {
  run({"history", "-i"});
  EXPECT_THAT(tables(), testing::IsEmpty());
}

}  // namespace
}  // namespace retort_test
