#include "cli/configuration/settings.hpp"
#include "support/temporary_directory.hpp"

#include <retort/error.hpp>

#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using retort::cli::Configuration;
using retort::cli::Options;
using retort::cli::Settings;
using testing::ElementsAre;
using testing::HasSubstr;

/// Reads a retort.ini in a folder of its own.
class Configured : public testing::Test {
 protected:
  void SetUp() override {
    unsetenv("DATABASE_URL");
    unsetenv("RETORT_CONFIG");
  }
  void TearDown() override { SetUp(); }

  void write(const std::string& name, const std::string& text) const { std::ofstream(directory_.file(name)) << text; }
  std::string file() const { return directory_.file("retort.ini"); }
  std::string folder() const { return file().substr(0, file().rfind('/')); }

  std::vector<Settings> choose(const std::string& name = "") const {
    return Configuration(options_, file()).choose(name);
  }
  Settings only(const std::string& name = "") const { return choose(name).at(0); }
  std::string complaint(const std::string& name = "") const {
    try {
      choose(name);
    } catch (const retort::Error& error) {
      return error.what();
    }
    return "none";
  }

  Options options_{};

 private:
  TemporaryDirectory directory_;
};

TEST_F(Configured, TakesEveryKey) {
  write("retort.ini", R"([retort]
url = sqlite:x.db
set = s
version_table = v
version_table_schema = audit
journal_table = j
single_transaction = yes
tolerate_unknown_revisions = true
lock_wait = 3s
version_locations = a, b c
  d
recursive_version_locations = on
file_template = %(rev)s
truncate_slug_length = 12
timezone = Europe/Berlin
template_file = own.cpp
post_write_hooks =
  clang-format -i
  chmod a,b
source_directory = db
build_directory = out
build_type = Debug
target = shop
cmake_arguments = -G Ninja
build_command = make
runner = out/shop
runner_arguments = db
)");
  const Settings settings = only();
  EXPECT_EQ(settings.database_url(), "sqlite:x.db");
  EXPECT_EQ(settings.database.set, "s");
  const retort::MigratorOptions& migrator = settings.database.migrator;
  EXPECT_EQ(migrator.tables.version.text(), "audit.v");
  EXPECT_EQ(migrator.tables.journal.text(), "audit.j");
  EXPECT_TRUE(migrator.single_transaction);
  EXPECT_TRUE(migrator.tolerate_unknown_revisions);
  EXPECT_EQ(migrator.lock_wait, std::chrono::seconds(3));
  const retort::cli::MigrationFiles& files = settings.database.files;
  EXPECT_THAT(files.version_locations, ElementsAre("a", "b c", "d"));
  EXPECT_TRUE(files.recursive_version_locations);
  EXPECT_EQ(files.file_template, "%(rev)s");
  EXPECT_EQ(files.truncate_slug_length, 12U);
  EXPECT_EQ(files.timezone, "Europe/Berlin");
  EXPECT_EQ(files.template_file, "own.cpp");
  EXPECT_THAT(files.post_write_hooks, ElementsAre("clang-format -i", "chmod a,b"));
  const retort::cli::BuildSettings& build = settings.build;
  EXPECT_EQ(build.source_directory, "db");
  EXPECT_EQ(build.build_directory, "out");
  EXPECT_EQ(build.build_type, "Debug");
  EXPECT_EQ(build.target, "shop");
  EXPECT_EQ(build.cmake_arguments, "-G Ninja");
  EXPECT_EQ(build.build_command, "make");
  EXPECT_EQ(build.runner, "out/shop");
  EXPECT_EQ(build.runner_arguments, "db");
  EXPECT_EQ(settings.path("a/../b"), folder() + "/b");
}

TEST_F(Configured, KeepsWhatTheProgramSaysWhereTheFileIsSilent) {
  options_.url = "sqlite:program.db";
  options_.migrator.tables.version.name = "program_version";
  options_.files.version_locations = {"here"};
  write("retort.ini", "[retort]\ntimezone = UTC\n");
  const Settings settings = only();
  EXPECT_EQ(settings.database_url(), "sqlite:program.db");
  EXPECT_EQ(settings.database.migrator.tables.version.name, "program_version");
  EXPECT_THAT(settings.database.files.version_locations, ElementsAre("here"));
}

TEST_F(Configured, NamesFileLineAndKeyOfWhatIsWrong) {
  write("retort.ini", "[retort]\n\ntruncate_slug_length = long\n");
  EXPECT_THAT(complaint(), HasSubstr("retort.ini:3: truncate_slug_length cannot be \"long\"\n"
                                     "  hint: truncate_slug_length is a number"));
  write("retort.ini", "[retort]\nlock_wait = soon\n");
  EXPECT_THAT(complaint(), HasSubstr("retort.ini:2: lock_wait: \"soon\" is not a duration"));
  write("retort.ini", "[retort]\nsingle_transaction = perhaps\n");
  EXPECT_THAT(complaint(), HasSubstr("retort.ini:2: single_transaction cannot be \"perhaps\""));
}

TEST_F(Configured, RefusesAKeyThatThereIsNotInAnySection) {
  write("retort.ini", "[retort]\n[other]\nversion_tabel = x\n");
  EXPECT_THAT(complaint(), HasSubstr("retort.ini:3: there is no key \"version_tabel\"\n"
                                     "  hint: did you mean version_table?"));
  write("retort.ini", "[retort]\nsqlalchemy = x\n");
  EXPECT_THAT(complaint(), HasSubstr("the keys are databases, url, "));
}

TEST_F(Configured, ChoosesTheSectionOfAnEnvironmentWhichInheritsFromRetort) {
  write("retort.ini", "[retort]\nurl = sqlite:a.db\nset = s\n[production]\nurl = sqlite:p.db\n");
  EXPECT_EQ(only().database_url(), "sqlite:a.db");
  EXPECT_EQ(only("production").database_url(), "sqlite:p.db");
  EXPECT_EQ(only("production").database.set, "s");
  EXPECT_THAT(complaint("prodution"), HasSubstr("there is no section [prodution] in "));
  EXPECT_THAT(complaint("prodution"), HasSubstr("did you mean production?"));
}

TEST_F(Configured, LaysDottedSectionsOverEachOther) {
  write("retort.ini", "[retort]\nset = a\ntimezone = UTC\n[x]\nset = b\n[x.y]\nversion_table = v\n");
  const Settings settings = only("x.y");
  EXPECT_EQ(settings.database.set, "b");
  EXPECT_EQ(settings.database.files.timezone, "UTC");
  EXPECT_EQ(settings.database.migrator.tables.version.name, "v");
}

TEST_F(Configured, LooksAtAVariableOfTheUrlOnlyWhenTheUrlIsWanted) {
  write("retort.ini", "[retort]\nurl = ${RETORT_TEST_NONE}\n");
  const Settings settings = only();
  EXPECT_THROW(settings.database_url(), retort::ConfigError);
}

TEST_F(Configured, ReadsDotEnvBesideTheFile) {
  write(".env", "SHOP_PASSWORD=s3cret\n");
  write("retort.ini", "[retort]\nurl = postgresql://u:${SHOP_PASSWORD}@h/d\n");
  EXPECT_EQ(only().database_url(), "postgresql://u:s3cret@h/d");
  write("retort.ini", "[retort]\nurl = sqlite:///${here}/x.db\n");
  EXPECT_EQ(only().database_url(), "sqlite:///" + folder() + "/x.db");
}

TEST_F(Configured, PrefersDatabaseUrlToTheFileUnlessASectionWithAUrlWasNamed) {
  write("retort.ini", "[retort]\nurl = sqlite:a.db\n[test]\nurl = sqlite:t.db\n[other]\nset = o\n");
  write(".env", "DATABASE_URL=sqlite:dotenv.db\n");
  EXPECT_EQ(only().database_url(), "sqlite:dotenv.db");
  setenv("DATABASE_URL", "sqlite:environment.db", 1);
  EXPECT_EQ(only().database_url(), "sqlite:environment.db");
  EXPECT_EQ(only("other").database_url(), "sqlite:environment.db");
  EXPECT_EQ(only("test").database_url(), "sqlite:t.db");
}

constexpr const char* two =
    "[retort]\ndatabases = shop, billing\n[shop]\nurl = sqlite:s.db\n[billing.test]\nurl = sqlite:t.db\n";

TEST_F(Configured, HasSeveralDatabases) {
  write("retort.ini", two);
  const std::vector<Settings> all = choose("all");
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].database.name, "shop");
  EXPECT_EQ(all[0].database.set, "shop");
  EXPECT_EQ(all[0].database_url(), "sqlite:s.db");
  EXPECT_EQ(all[1].database.name, "billing");
  EXPECT_EQ(only("billing").database.set, "billing");
  EXPECT_EQ(only("billing.test").database.name, "billing");
  EXPECT_EQ(only("billing.test").database_url(), "sqlite:t.db");
}

TEST_F(Configured, AsksWhichOfSeveralDatabasesIsMeant) {
  write("retort.ini", two);
  EXPECT_EQ(complaint(),
            "there are 2 databases, and none is chosen\n"
            "  hint: -n NAME chooses one, -n all each in turn: shop, billing");
  EXPECT_THAT(complaint("biling"), HasSubstr("there is no database called \"biling\"\n  hint: did you mean billing?"));
  EXPECT_THAT(complaint("retort"), HasSubstr("there is no database called \"retort\""));
}

TEST_F(Configured, DoesNotTakeOneVariableForTheAddressOfSeveralDatabases) {
  write("retort.ini", two);
  setenv("DATABASE_URL", "sqlite:environment.db", 1);
  EXPECT_THROW(only("billing").database_url(), retort::UsageError);
}

TEST_F(Configured, LaysTheFileOverTheDatabasesOfTheProgram) {
  options_.databases = {{.name = "shop", .url = "sqlite:program.db"},
                        {.name = "stock", .set = "s", .url = "sqlite:k.db"}};
  write("retort.ini", "[shop]\nurl = sqlite:file.db\n");
  EXPECT_EQ(only("shop").database_url(), "sqlite:file.db");
  EXPECT_EQ(only("stock").database_url(), "sqlite:k.db");
  EXPECT_EQ(only("stock").database.set, "s");
}

TEST_F(Configured, RefusesNamesOfDatabasesThatMeanSomethingElse) {
  write("retort.ini", "[retort]\ndatabases = all\n");
  EXPECT_THAT(complaint(), HasSubstr("retort.ini:2: a database cannot be called \"all\""));
}

TEST_F(Configured, SaysThatThereIsNoFileToFindASectionIn) {
  options_.config_file = "no_such_file.ini";
  try {
    Configuration(options_, "").choose("x");
    FAIL();
  } catch (const retort::UsageError& error) {
    EXPECT_EQ(error.details().message, "-n x: there is no retort.ini to find the section in");
  }
  EXPECT_THROW(Configuration(options_, "/nowhere/retort.ini"), retort::ConfigError);
}

}  // namespace
}  // namespace retort_test
