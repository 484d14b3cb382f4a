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
  EXPECT_EQ(run({"current"}).out, "d40000000004 (head), orders meet tags\n");
}

TEST_F(Current, ShowsALineForEveryBranch) {
  run({"stamp", orders, tags});
  EXPECT_EQ(run({"current"}).out, "b20000000002, create orders\nc30000000003, create tags\n");
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
  EXPECT_EQ(answer.out.substr(0, 4), "ffff");
}

}  // namespace
}  // namespace retort_test
