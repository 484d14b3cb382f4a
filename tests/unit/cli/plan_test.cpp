#include "unit/cli/command_line.hpp"

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

class Plan : public CommandLine {};

TEST_F(Plan, ListsWhatAnUpgradeWouldRunAndRunsNothing) {
  run({"upgrade", orders, "-q"});
  const Answer answer = run({"plan"});
  EXPECT_EQ(answer.code, 0);
  EXPECT_EQ(answer.out,
            "2 migrations to apply:\n"
            "  c30000000003 (tags), create tags\n"
            "  d40000000004 (orders, tags) (head), orders meet tags\n");
  EXPECT_EQ(run({"current"}).out, "b20000000002 (orders), create orders\n");
}

TEST_F(Plan, SaysWhenThereIsNothingToDo) {
  run({"stamp", "head"});
  EXPECT_EQ(run({"plan"}).out, "nothing to apply\n");
  EXPECT_EQ(run({"plan", "--downgrade", "head"}).out, "nothing to undo\n");
}

TEST_F(Plan, ChecksWhetherThereIsSomethingToDo) {
  EXPECT_EQ(run({"plan", "--check"}).code, 3);
  run({"stamp", "head"});
  EXPECT_EQ(run({"plan", "--check"}).code, 0);
}

TEST_F(Plan, ListsWhatADowngradeWouldUndo) {
  run({"upgrade", "-q"});
  EXPECT_THAT(run({"plan", "--downgrade", "base"}).out,
              StartsWith("4 migrations to undo:\n  d40000000004 (orders, tags) (head), orders meet tags\n"));
  EXPECT_EQ(run({"plan", "--downgrade"}).code, 2);
}

TEST_F(Plan, ShowsTheStatementsWhenAsked) {
  const Answer answer = run({"plan", users, "--sql"});
  EXPECT_THAT(answer.out, StartsWith("-- upgrade a10000000001, create users\nCREATE TABLE \"users\" (\n"));
  EXPECT_THAT(tables(), IsEmpty());
}

TEST_F(Plan, AnswersInJson) {
  const nlohmann::json json = run({"plan", users, "--sql", "--json"}).json();
  ASSERT_EQ(json.size(), 1U);
  EXPECT_EQ(json[0]["revision"], users);
  EXPECT_THAT(json[0]["statements"][0]["sql"].get<std::string>(), HasSubstr("CREATE TABLE"));
}

}  // namespace
}  // namespace retort_test
