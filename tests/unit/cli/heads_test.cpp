#include "unit/cli/command_line.hpp"

#include <gmock/gmock.h>

namespace retort_test {
namespace {

class Heads : public CommandLine {};

TEST_F(Heads, NeedNoDatabase) {
  const Answer answer = run_bare({"heads"});
  EXPECT_EQ(answer.code, 0);
  EXPECT_EQ(answer.out, "d40000000004 (orders, tags) (head), orders meet tags\n");
  EXPECT_EQ(answer.err, "");
}

TEST_F(Heads, AnswerInJson) {
  const nlohmann::json heads = run_bare({"heads", "--json"}).json();
  ASSERT_EQ(heads.size(), 1U);
  EXPECT_EQ(heads[0]["revision"], merge);
  EXPECT_EQ(heads[0]["is_head"], true);
}

TEST_F(Heads, OfAProgramWithoutMigrationsAreExplained) {
  const retort::Registry empty;
  options_.registry = &empty;
  const Answer answer = run_bare({"heads"});
  EXPECT_EQ(answer.code, 1);
  EXPECT_THAT(answer.err, testing::StartsWith("error: "));
}

}  // namespace
}  // namespace retort_test
