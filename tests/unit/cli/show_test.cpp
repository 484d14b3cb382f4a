#include "unit/cli/command_line.hpp"

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using testing::MatchesRegex;

class Show : public CommandLine {};

TEST_F(Show, SaysEverythingAboutARevisionWithoutADatabase) {
  EXPECT_THAT(run_bare({"show", "b2"}).out,
              MatchesRegex("Rev: b20000000002\nParent: a10000000001\nBranch names: orders\n"
                           "Path: [^\n]*command_line.cpp:[0-9]+\n\n    create orders\n"));
}

TEST_F(Show, TakesCurrent) {
  run({"stamp", orders, tags});
  EXPECT_THAT(run({"show", "current"}).out,
              MatchesRegex("Rev: b20000000002 \\(current\\)\n.*\n\nRev: c30000000003 \\(current\\)\n.*"));
}

TEST_F(Show, TakesSeveral) { EXPECT_EQ(run_bare({"show", users, "head", "--json"}).json().size(), 2U); }

TEST_F(Show, WantsARevision) { EXPECT_EQ(run_bare({"show"}).code, 2); }

TEST_F(Show, ExplainsARevisionThatIsNotThere) { EXPECT_EQ(run_bare({"show", "nonsense"}).code, 1); }

}  // namespace
}  // namespace retort_test
