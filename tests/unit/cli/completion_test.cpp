// The script is run by bash itself.
#include "cli/process.hpp"
#include "unit/cli/command_line.hpp"

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::Not;
using testing::UnorderedElementsAre;

class Completion : public CommandLine {
 protected:
  void SetUp() override {
    CommandLine::SetUp();
    if (!retort::cli::find_program("bash")) GTEST_SKIP() << "there is no bash to run the script with";
  }

  /// What bash offers for the last of these words.
  std::vector<std::string> offered(const std::vector<std::string>& words) const {
    std::ofstream(path("completion.bash")) << run_bare({"completion", "bash"}).out;
    std::string line;
    for (const std::string& word : words) line += " '" + word + "'";
    const std::string script = "source " + path("completion.bash") + " && COMP_WORDS=(" + line +
                               ") COMP_CWORD=" + std::to_string(words.size() - 1) + " && f=$(complete -p " + words[0] +
                               ") && f=${f#complete -F } && ${f% *}" + " && printf '%s\\n' \"${COMPREPLY[@]}\"";
    const retort::cli::Finished finished = retort::cli::run_captured({"bash", "-c", script}, path("."), [] {});
    EXPECT_EQ(finished.code, 0) << finished.output;
    std::istringstream lines(finished.output);
    std::vector<std::string> result;
    for (std::string text; std::getline(lines, text);) {
      if (!text.empty()) result.push_back(text);
    }
    return result;
  }
};

TEST_F(Completion, OffersCommands) {
  EXPECT_THAT(offered({"shop", "up"}), ElementsAre("upgrade"));
  EXPECT_THAT(offered({"shop", "-c", "some.ini", "-q", "hea"}), ElementsAre("heads"));
  EXPECT_THAT(offered({"shop", ""}), AllOf(Contains("upgrade"), Contains("completion"), Contains("init")));
}

TEST_F(Completion, OffersTheOptionsOfACommand) {
  EXPECT_THAT(offered({"shop", "upgrade", "--si"}), ElementsAre("--single-transaction"));
  EXPECT_THAT(offered({"shop", "heads", "--si"}), ElementsAre());
  EXPECT_THAT(offered({"shop", "--q"}), ElementsAre("--quiet"));
}

TEST_F(Completion, OffersWordsForRevisions) {
  EXPECT_THAT(offered({"shop", "upgrade", "he"}), UnorderedElementsAre("head", "heads"));
  EXPECT_THAT(offered({"shop", "downgrade", "-"}), Not(Contains("head")));
  EXPECT_THAT(offered({"shop", "current", "he"}), ElementsAre());
}

TEST_F(Completion, KnowsTheProgramsOwnCommands) {
  options_.commands = {{.name = "seed", .options = {{.name = "count", .value = "N"}}}};
  EXPECT_THAT(offered({"shop", "se"}), ElementsAre("seed"));
  EXPECT_THAT(offered({"shop", "seed", "--co"}), UnorderedElementsAre("--config", "--count"));
}

TEST_F(Completion, WorksBehindAWordOfTheProgram) {
  options_.program = "shop db";
  EXPECT_THAT(offered({"shop", "d"}), ElementsAre("db"));
  EXPECT_THAT(offered({"shop", "db", "upg"}), ElementsAre("upgrade"));
  EXPECT_THAT(offered({"shop", "sell", "upg"}), ElementsAre());
}

TEST_F(Completion, IsForBashAndZsh) {
  EXPECT_THAT(run_bare({"completion", "zsh"}).out, testing::StartsWith("#compdef shop\n"));
  EXPECT_EQ(run_bare({"completion", "fish"}).code, 2);
  EXPECT_EQ(run_bare({"completion"}).code, 2);
}

}  // namespace
}  // namespace retort_test
