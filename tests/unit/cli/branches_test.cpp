#include "unit/cli/command_line.hpp"

namespace retort_test {
namespace {

class Branches : public CommandLine {};

TEST_F(Branches, ShowsEachBranchPointAndWhatComesAfterIt) {
  const Answer answer = run_bare({"branches"});
  EXPECT_EQ(answer.code, 0);
  EXPECT_EQ(answer.out,
            "a10000000001, create users\n"
            "             -> b20000000002 (orders), create orders\n"
            "             -> c30000000003 (tags), create tags\n");
}

TEST_F(Branches, AnswersInJson) {
  const nlohmann::json json = run_bare({"branches", "--json"}).json();
  ASSERT_EQ(json.size(), 1U);
  EXPECT_EQ(json[0]["revision"], users);
  EXPECT_EQ(json[0]["children"], nlohmann::json({orders, tags}));
}

}  // namespace
}  // namespace retort_test
