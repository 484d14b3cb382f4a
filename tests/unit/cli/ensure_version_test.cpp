#include "unit/cli/command_line.hpp"

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using testing::ElementsAre;
using testing::StartsWith;

class EnsureVersion : public CommandLine {};

TEST_F(EnsureVersion, CreatesRetortsTablesAndNothingElse) {
  EXPECT_EQ(run({"ensure_version"}).out, "retort_version and retort_journal are there\n");
  EXPECT_THAT(tables(), ElementsAre("retort_journal", "retort_version"));
  EXPECT_EQ(run({"ensure_version"}).code, 0);
}

TEST_F(EnsureVersion, WritesAScript) {
  const Answer answer = run_bare({"ensure_version", "--sql", "--url", "postgresql://nowhere/shop"});
  EXPECT_THAT(answer.out, StartsWith("\\set ON_ERROR_STOP on\nCREATE TABLE IF NOT EXISTS \"retort_version\""));
}

}  // namespace
}  // namespace retort_test
