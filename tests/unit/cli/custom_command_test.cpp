#include "unit/cli/command_line.hpp"

#include <retort/x_argument.hpp>

#include <ostream>
#include <stdexcept>
#include <string>

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// A shop that can seed its database.
class Custom : public CommandLine {
 protected:
  void SetUp() override {
    CommandLine::SetUp();
    options_.commands = {{.name = "seed",
                          .arguments = "[FILE]",
                          .summary = "Fill the shop with examples",
                          .help = "Deletes nothing.",
                          .example = "seed --count 10 shop.csv",
                          .options = {{.name = "count,c", .value = "NUMBER", .help = "how many"},
                                      {.name = "dry-run", .help = "only say what would be done"}},
                          .run = [this](const retort::cli::CustomCall& call) { return seed(call); }}};
  }

  int seed(const retort::cli::CustomCall& call) {
    count_ = call.value("count");
    is_dry_ = call.has("dry-run");
    arguments_ = call.arguments();
    if (const char* x = retort::x_argument("tenant")) tenant_ = x;
    if (count_ == "many") throw std::runtime_error("too many");
    call.out() << call.registry().size() << " migrations, " << call.migrator().current().size() << " rows\n";
    return 3;
  }

  std::string count_{};
  bool is_dry_ = false;
  std::vector<std::string> arguments_{};
  std::string tenant_{};
};

TEST_F(Custom, CommandsAreCalledWithTheirOptionsAndTheDatabase) {
  const Answer answer = run({"-x", "tenant=acme", "seed", "a.csv", "-c", "5", "--dry-run"});
  EXPECT_EQ(answer.code, 3) << answer.err;
  EXPECT_EQ(answer.out, "4 migrations, 0 rows\n");
  EXPECT_EQ(count_, "5");
  EXPECT_TRUE(is_dry_);
  EXPECT_THAT(arguments_, ElementsAre("a.csv"));
  EXPECT_EQ(tenant_, "acme");
}

TEST_F(Custom, CommandsAreListedAndExplainThemselves) {
  EXPECT_THAT(run_bare({"help"}).out, HasSubstr("  seed            Fill the shop with examples\n"));
  const std::string help = run_bare({"seed", "--help"}).out;
  EXPECT_THAT(help, testing::StartsWith("Usage: shop seed [FILE] [OPTIONS]\n\nFill the shop with examples.\n\n"
                                        "Deletes nothing.\n\nExample: shop seed --count 10 shop.csv\n\nOptions:\n"
                                        "  -c [ --count ] NUMBER "));
  EXPECT_THAT(help, HasSubstr("  --config FILE "));
}

TEST_F(Custom, CommandsAreCheckedAsRetortsOwnAre) {
  EXPECT_EQ(run({"seed", "--frob"}).code, 2);
  EXPECT_THAT(run({"seed", "--count", "many"}).err, testing::Eq("error: too many\n"));
  EXPECT_THAT(run_bare({"seed", "--dry-run"}).err, HasSubstr("no database is given"));
}

TEST_F(Custom, CommandsCannotTakeTheNameOfRetortsOwn) {
  options_.commands[0].name = "upgrade";
  const Answer answer = run({"current"});
  EXPECT_EQ(answer.code, 1);
  EXPECT_THAT(answer.err, HasSubstr("the program's own command \"upgrade\" has a name that is taken"));
}

TEST_F(Custom, CommandsAndRetortsMayBeMountedUnderAWord) {
  options_.program = "shop db";
  EXPECT_THAT(run_bare({"upgrade", "--help"}).out, testing::StartsWith("Usage: shop db upgrade "));
  const char* const arguments[] = {"db", "heads", "--quiet"};
  testing::internal::CaptureStdout();
  EXPECT_EQ(retort::cli::run(3, arguments, options_), 0);
  EXPECT_THAT(testing::internal::GetCapturedStdout(), testing::StartsWith("d40000000004"));
}

TEST(XArgument, IsKnownOnlyDuringACommand) { EXPECT_EQ(retort::x_argument("tenant"), nullptr); }

class GlobalOptions : public CommandLine {};

TEST_F(GlobalOptions, StandInFrontOfTheCommandOrBehindIt) {
  EXPECT_EQ(run_bare({"--url", url(), "--json", "current"}).out, "[]\n");
  EXPECT_EQ(run_bare({"current", "--json", "--url=" + url()}).out, "[]\n");
  EXPECT_EQ(run_bare({"-q", "--url=" + url(), "upgrade", "head"}).out, "");
}

TEST_F(GlobalOptions, AreNamedWhenTheyAreWrong) {
  EXPECT_EQ(run_bare({"--frob", "current"}).code, 2);
  EXPECT_EQ(run_bare({"-c"}).code, 2);
  EXPECT_EQ(run_bare({"-c", "/nowhere.ini", "current"}).code, 1);
  EXPECT_THAT(run_bare({"-c", "/nowhere.ini", "current"}).err, HasSubstr("cannot read /nowhere.ini: No such file"));
}

}  // namespace
}  // namespace retort_test
