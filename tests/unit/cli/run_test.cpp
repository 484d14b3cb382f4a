// What every command has in common: complaints, exit codes, and where the database is.
#include "unit/cli/command_line.hpp"

#include <retort/error.hpp>

#include <cstdlib>
#include <string>

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

class Run : public CommandLine {};

TEST_F(Run, RefusesACommandThatItDoesNotKnow) {
  const Answer answer = run_bare({"upgarde"});
  EXPECT_EQ(answer.code, 2);
  EXPECT_EQ(answer.out, "");
  EXPECT_EQ(answer.err,
            "error: there is no command \"upgarde\"\n"
            "  hint: did you mean upgrade? shop --help says more.\n");
  EXPECT_EQ(run_bare({"help", "upgarde"}).code, 2);
}

TEST_F(Run, RefusesAnOptionThatItDoesNotKnow) {
  const Answer answer = run({"upgrade", "--frob"});
  EXPECT_EQ(answer.code, 2);
  EXPECT_EQ(answer.err,
            "error: upgrade: unrecognised option '--frob'\n"
            "  hint: shop upgrade --help lists what it takes\n");
  EXPECT_EQ(run({"heads", "--sql"}).code, 2);
  EXPECT_EQ(run({"current", "--sing"}).code, 2);  // abbreviations would change their meaning with the next option
}

TEST_F(Run, RefusesAnOptionWithoutItsValue) {
  const Answer answer = run_bare({"upgrade", "--url"});
  EXPECT_EQ(answer.code, 2);
  EXPECT_THAT(answer.err, HasSubstr("--url"));
}

TEST_F(Run, RefusesADurationThatIsNone) {
  for (const char* option : {"--lock-wait", "--wait-for-database"}) {
    const Answer answer = run({"upgrade", option, "soon"});
    EXPECT_EQ(answer.code, 2);
    EXPECT_EQ(answer.err,
              std::string("error: ") + option + ": \"soon\" is not a duration\n  hint: write 30s, 500ms, 2m or 1h\n");
  }
}

TEST_F(Run, RefusesARevisionWhereNoneIsWanted) {
  for (const char* command : {"current", "history", "heads"}) {
    const Answer answer = run({command, "head"});
    EXPECT_EQ(answer.code, 2);
    EXPECT_EQ(answer.err, std::string("error: ") + command + " takes no revision, \"head\" is given\n  hint: shop " +
                              command + " --help lists what it takes\n");
  }
}

TEST_F(Run, RefusesAnEmptyRevisionRatherThanTakeItForBase) {
  for (const char* command : {"upgrade", "downgrade", "stamp"}) {
    const Answer answer = run({command, ""});
    EXPECT_EQ(answer.code, 2);
    EXPECT_EQ(answer.err, std::string("error: ") + command +
                              ": the revision is empty\n  hint: base stands for no revision at all\n");
  }
}

TEST_F(Run, RefusesSeveralRevisionsWhereOneIsWanted) {
  for (const char* command : {"upgrade", "downgrade"}) {
    const Answer answer = run({command, orders, tags});
    EXPECT_EQ(answer.code, 2);
    EXPECT_THAT(answer.err, StartsWith("error: one revision is wanted, 2 are given\n"));
  }
}

TEST_F(Run, SaysHowToNameADatabaseWhenNoneIsGiven) {
  const Answer answer = run_bare({"current"});
  EXPECT_EQ(answer.code, 2);
  EXPECT_EQ(answer.err,
            "error: no database is given\n"
            "  hint: --url URL, or DATABASE_URL in the environment: postgresql://user@host/database or "
            "sqlite:file.db\n");
}

TEST_F(Run, RefusesAUrlThatMakesNoSense) {
  const Answer answer = run_bare({"current", "--url", "mysql://host/shop"});
  EXPECT_EQ(answer.code, 2);
  EXPECT_THAT(answer.err, StartsWith("error: \"mysql\" is not a database that Retort knows\n"));
}

TEST_F(Run, TakesTheDatabaseFromTheOptionThenTheEnvironmentThenTheProgram) {
  options_.url = "sqlite:////nowhere/program.db";
  EXPECT_THAT(run_bare({"current"}).err, HasSubstr("/nowhere/program.db"));
  setenv("DATABASE_URL", "sqlite:////nowhere/environment.db", 1);
  EXPECT_THAT(run_bare({"current"}).err, HasSubstr("/nowhere/environment.db"));
  EXPECT_EQ(run({"current"}).code, 0);
  setenv("DATABASE_URL", "", 1);
  EXPECT_THAT(run_bare({"current"}).err, HasSubstr("/nowhere/program.db"));
  unsetenv("DATABASE_URL");
}

TEST_F(Run, SaysByItsExitCodeThatADatabaseCannotBeReached) {
  const Answer answer = run_bare({"upgrade", "--url", "sqlite:////nowhere/shop.db"});
  EXPECT_EQ(answer.code, 4);
  EXPECT_EQ(answer.out, "");
  EXPECT_THAT(answer.err, StartsWith("error: cannot open the SQLite database /nowhere/shop.db: "));
}

TEST_F(Run, SaysByItsExitCodeThatACommandFailed) { EXPECT_EQ(run({"upgrade", "nonsense"}).code, 1); }

TEST_F(Run, PutsAnErrorIntoJsonAsWellWhenAskedForJson) {
  const Answer answer = run({"upgrade", "nonsense", "--json"});
  EXPECT_EQ(answer.code, 1);
  EXPECT_EQ(answer.json()["error"]["message"], "there is no revision or branch label \"nonsense\"");
  EXPECT_THAT(answer.json()["error"]["hint"].get<std::string>(), HasSubstr("expected"));
  EXPECT_THAT(answer.err, StartsWith("error: there is no revision"));
}

TEST_F(Run, PutsErrorsOfArgumentsIntoJsonToo) {
  EXPECT_EQ(run_bare({"current", "--json"}).json()["error"]["message"], "no database is given");
  EXPECT_EQ(run({"heads", "--json", "--frob"}).code, 2);
}

TEST_F(Run, PutsBytesThatAreNoTextIntoJsonAllTheSame) {
  const Answer answer = run_bare({"current", "--json", "--url", "sqlite:////nowhere/%FF.db"});
  EXPECT_EQ(answer.code, 4);
  EXPECT_THAT(answer.json()["error"]["message"].get<std::string>(), HasSubstr("\xEF\xBF\xBD.db"));
}

TEST_F(Run, SkipsTheProgramsNameInMainsArguments) {
  const char* const arguments[] = {"shop", "heads", "--quiet"};
  testing::internal::CaptureStdout();
  EXPECT_EQ(retort::cli::run(3, arguments, options_), 0);
  EXPECT_EQ(testing::internal::GetCapturedStdout(), "d40000000004 (orders, tags) (head), orders meet tags\n");
}

TEST(ExitCode, TellsUsageReachabilityAndTheRestApart) {
  using retort::ErrorKind;
  EXPECT_EQ(retort::cli::exit_code(retort::UsageError("x")), 2);
  EXPECT_EQ(retort::cli::exit_code(retort::ConnectionError({})), 4);
  EXPECT_EQ(retort::cli::exit_code(retort::SqlError({})), 1);
  EXPECT_EQ(retort::cli::exit_code(retort::LockTimeout({})), 1);
  EXPECT_EQ(retort::cli::exit_code(retort::Error(ErrorKind::migration, {})), 1);
}

}  // namespace
}  // namespace retort_test
