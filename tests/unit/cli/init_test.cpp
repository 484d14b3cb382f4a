#include "unit/cli/command_line.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace retort_test {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

/// In a working directory of its own, which is called app.
class Init : public CommandLine {
 protected:
  void SetUp() override {
    CommandLine::SetUp();
    options_.program = "retort";
    before_ = fs::current_path();
    fs::create_directory(path("app"));
    fs::current_path(path("app"));
  }
  void TearDown() override { fs::current_path(before_); }

  static std::string text(const std::string& name) {
    std::ifstream stream(name);
    return {std::istreambuf_iterator<char>(stream), {}};
  }
  static std::vector<std::string> files() {
    std::vector<std::string> names;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(".")) {
      if (!entry.is_directory()) names.push_back(entry.path().lexically_normal().string());
    }
    std::ranges::sort(names);
    return names;
  }

 private:
  fs::path before_;
};

TEST_F(Init, PutsTheConfigurationHereAndTheRestIntoTheFolder) {
  const Answer answer = run_bare({"init", "migrations"});
  EXPECT_EQ(answer.code, 0) << answer.err;
  EXPECT_THAT(files(), ElementsAre("migrations/.gitignore", "migrations/CMakeLists.txt", "migrations/README.md",
                                   "migrations/main.cpp", "migrations/versions/.gitkeep", "retort.ini"));
  EXPECT_THAT(answer.out, HasSubstr("wrote retort.ini\n"));
  EXPECT_THAT(answer.out, HasSubstr("\n  retort revision -m \"create account table\"\n  retort upgrade head\n"));
  EXPECT_THAT(text("retort.ini"), HasSubstr("\nurl = sqlite:///${here}/app.db\n"));
  EXPECT_THAT(text("retort.ini"), HasSubstr("\nversion_locations = migrations/versions\n"));
  EXPECT_THAT(text("retort.ini"), HasSubstr("\nsource_directory = migrations\nbuild_directory = migrations/build\n"));
  EXPECT_THAT(text("migrations/CMakeLists.txt"), HasSubstr("retort_add_migrations(app_migrations DIRECTORY versions)"));
}

TEST_F(Init, TakesTheWorkingDirectoryItselfWhenItIsEmpty) {
  fs::create_directory(".git");
  EXPECT_EQ(run_bare({"init", ".", "-q"}).out, "");
  EXPECT_THAT(text("retort.ini"), HasSubstr("\nversion_locations = versions\n"));
  EXPECT_TRUE(fs::exists("main.cpp"));
}

TEST_F(Init, MakesAProjectOfSeveralDatabases) {
  EXPECT_EQ(run_bare({"init", "-t", "multidb", "db/"}).code, 0);
  EXPECT_THAT(text("retort.ini"), HasSubstr("\ndatabases = engine1, engine2\n"));
  EXPECT_THAT(text("retort.ini"), HasSubstr("\nversion_locations = db/versions/engine2\n"));
  EXPECT_TRUE(fs::exists("db/versions/engine1/.gitkeep"));
}

TEST_F(Init, TouchesNothingThatIsThere) {
  fs::create_directory("full");
  std::ofstream("full/file") << "x";
  EXPECT_THAT(run_bare({"init", "full"}).err, StartsWith("error: full is there already, and not empty\n"));
  EXPECT_THAT(run_bare({"init", "full/file"}).err, StartsWith("error: full/file is there already, and no folder\n"));
  EXPECT_THAT(files(), ElementsAre("full/file"));
  std::ofstream("retort.ini") << "x";
  EXPECT_THAT(run_bare({"init", "new"}).err, StartsWith("error: retort.ini is there already\n"));
  EXPECT_EQ(run_bare({"init", "new"}).code, 2);
  EXPECT_FALSE(fs::exists("new"));
}

TEST_F(Init, WantsAFolderAndATemplateThatThereIs) {
  EXPECT_THAT(run_bare({"init"}).err, StartsWith("error: init needs a folder\n"));
  EXPECT_THAT(run_bare({"init", "x", "-t", "mutlidb"}).err,
              StartsWith("error: there is no template \"mutlidb\"\n  hint: did you mean multidb?\n"));
  EXPECT_THAT(files(), ElementsAre());
}

TEST_F(Init, NamesTargetsAfterTheWorkingDirectory) {
  fs::create_directory("2 fast");
  fs::current_path("2 fast");
  EXPECT_EQ(run_bare({"init", "m"}).code, 0);
  EXPECT_THAT(text("m/CMakeLists.txt"), HasSubstr("project(app_2_fast_migrations "));
}

TEST_F(Init, ListsItsTemplates) {
  EXPECT_EQ(run_bare({"list_templates"}).out,
            "generic - One database.\n"
            "multidb - Several databases, each with migrations and a version table of its own.\n"
            "\nretort init --template generic migrations\n");
  EXPECT_EQ(run_bare({"list_templates", "--json"}).json()[1]["name"], "multidb");
}

TEST_F(Init, ReadsNoConfiguration) {
  std::ofstream("retort.ini") << "nonsense";
  EXPECT_EQ(run_bare({"list_templates"}).code, 0);
  EXPECT_EQ(run_bare({"current"}).code, 1);
}

}  // namespace
}  // namespace retort_test
