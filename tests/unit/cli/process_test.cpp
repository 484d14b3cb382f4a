#include "cli/process.hpp"

#include <retort/error.hpp>

#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using retort::cli::command_words;
using retort::cli::Finished;
using retort::cli::run_captured;
using testing::ElementsAre;

TEST(CommandWords, AreThoseOfAShell) {
  EXPECT_THAT(command_words("  clang-format\t-i  a\\ b ", "w"), ElementsAre("clang-format", "-i", "a b"));
  EXPECT_THAT(command_words(R"(sh -c 'echo "a b" \n' "it's \"x\"" '' --a='b c')", "w"),
              ElementsAre("sh", "-c", R"(echo "a b" \n)", "it's \"x\"", "", "--a=b c"));
}

TEST(CommandWords, RefuseAQuoteThatIsNotClosedAndNoCommandAtAll) {
  EXPECT_THROW(command_words("a 'b", "w"), retort::ConfigError);
  EXPECT_THROW(command_words("a \"b'", "w"), retort::ConfigError);
  EXPECT_THROW(command_words(" \t", "w"), retort::ConfigError);
}

TEST(RunCaptured, KeepsBothStreamsAndTheExitCode) {
  const Finished finished = run_captured({"sh", "-c", "echo a; echo b >&2; pwd; exit 7"}, "/", [] {});
  EXPECT_EQ(finished.code, 7);
  EXPECT_EQ(finished.output, "a\nb\n/\n");
  EXPECT_EQ(run_captured({"sh", "-c", "kill -9 $$"}, "", [] {}).code, 137);
}

TEST(RunCaptured, SaysWhatCannotBeStarted) {
  try {
    run_captured({"no_such_program"}, "", [] {});
    FAIL();
  } catch (const retort::ConfigError& error) {
    EXPECT_EQ(error.details().message, "cannot run no_such_program: No such file or directory");
  }
}

TEST(FindProgram, LooksInThePath) {
  EXPECT_TRUE(retort::cli::find_program("sh"));
  EXPECT_FALSE(retort::cli::find_program("no_such_program"));
}

}  // namespace
}  // namespace retort_test
