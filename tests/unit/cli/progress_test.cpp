#include <retort/cli/cli.hpp>

#include <chrono>
#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using retort::Direction;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;

const retort::RevisionInfo first{.id = "a1", .message = "create users"};
const retort::RevisionInfo second{.id = "b2"};

TEST(ProgressInLogs, IsALineForEveryMigrationThatIsCommitted) {
  std::ostringstream stream;
  const auto progress = retort::cli::make_progress(stream, false);
  progress->planned(Direction::downgrade, {second, first});
  progress->started(second, 0, 2);
  EXPECT_EQ(stream.str(), "");
  progress->applied(second, 0, 2);
  progress->applied(first, 1, 2);
  EXPECT_EQ(stream.str(), "downgrade 1/2 b2\ndowngrade 2/2 a1 create users\n");
}

TEST(ProgressInLogs, SaysWhomItWaitsFor) {
  std::ostringstream stream;
  const auto progress = retort::cli::make_progress(stream, false);
  progress->waiting_for_lock("ada@host (pid 7)", std::chrono::milliseconds(2500));
  EXPECT_EQ(stream.str(), "waiting for ada@host (pid 7) (2 s)\n");
}

TEST(ProgressOnATerminal, ListsWhatIsDoneAndLeavesNoBarBehind) {
  std::ostringstream stream;
  const auto progress = retort::cli::make_progress(stream, true);
  progress->planned(Direction::upgrade, {first, second});
  progress->applied(first, 0, 2);
  EXPECT_THAT(stream.str(), HasSubstr("✓ a1 create users\n"));
  EXPECT_THAT(stream.str(), HasSubstr("1/2"));
  progress->applied(second, 1, 2);
  EXPECT_THAT(stream.str(), HasSubstr("✓ b2\n"));
  EXPECT_THAT(stream.str(), EndsWith("\r\x1b[K"));
}

TEST(ProgressOnATerminal, MarksWhatFailed) {
  std::ostringstream stream;
  const auto progress = retort::cli::make_progress(stream, true);
  progress->planned(Direction::upgrade, {first, second});
  progress->failed(first, retort::UsageError("no"));
  EXPECT_THAT(stream.str(), EndsWith("✗ a1 create users\n"));
}

TEST(ProgressOnATerminal, DoesNotListHundreds) {
  std::ostringstream stream;
  const auto progress = retort::cli::make_progress(stream, true);
  const std::vector<retort::RevisionInfo> many(200, first);
  progress->planned(Direction::upgrade, many);
  for (std::size_t i = 0; i < many.size(); ++i) progress->applied(many[i], i, many.size());
  EXPECT_THAT(stream.str(), Not(HasSubstr("✓")));
}

}  // namespace
}  // namespace retort_test
