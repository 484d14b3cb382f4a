#include "unit/cli/command_line.hpp"

#include <string>

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using testing::HasSubstr;
using testing::MatchesRegex;
using testing::StartsWith;

constexpr const char* overview =
    R"(Usage: shop COMMAND [OPTIONS]

  init            Begin a project: retort.ini here, and a folder for migrations
  list_templates  List what init can make
  revision        Write the source of a new migration
  merge           Write a migration that joins branches (default: all heads)
  edit            Open the source of a migration in an editor
  upgrade         Apply what is missing, up to a revision (default: head)
  downgrade       Undo everything above a revision
  stamp           Say that a database is at a revision, without running anything
  ensure_version  Create Retort's own tables where they are missing
  plan            Show what upgrade would run on this database (default: up to head)
  status          Say where the database is and what is pending, on one screen
  verify          Try all migrations out on a scratch database: for continuous integration
  diff            Print what turns one schema into another
  check           Say whether the database has the schema that the program declares
  squash          Make one migration of a line of them
  current         Show which revision the database is at
  history         List the migrations, newest first
  heads           Show the newest migrations of this program
  branches        Show where the history branches
  show            Say everything about a revision
  graph           Draw the migrations as a graph: branches, merges, dependencies
  diagram         Draw the tables of a schema and the foreign keys between them
  completion      Print a script that completes commands and options in bash or zsh

shop COMMAND --help says more. The database is --url URL, DATABASE_URL, or url in retort.ini:
postgresql://user@host/database or sqlite:file.db.
)";

class Help : public CommandLine {};

TEST_F(Help, ListsTheCommands) {
  for (const char* word : {"--help", "-h", "help"}) {
    const Answer answer = run_bare({word});
    EXPECT_EQ(answer.code, 0);
    EXPECT_EQ(answer.out, overview);
    EXPECT_EQ(answer.err, "");
  }
}

TEST_F(Help, IsTheComplaintAboutAnEmptyCommandLine) {
  const Answer answer = run_bare({});
  EXPECT_EQ(answer.code, 2);
  EXPECT_EQ(answer.out, "");
  EXPECT_EQ(answer.err, overview);
}

TEST_F(Help, SaysWhichRetortThisIs) {
  const Answer answer = run_bare({"--version"});
  EXPECT_EQ(answer.code, 0);
  EXPECT_EQ(answer.out, "retort " RETORT_VERSION "\n");
}

TEST_F(Help, OfACommandIsForPeopleWhoSeeItForTheFirstTime) {
  const Answer answer = run_bare({"upgrade", "--help"});
  EXPECT_EQ(answer.code, 0);
  EXPECT_EQ(answer.err, "");
  EXPECT_EQ(answer.out,
            R"(Usage: shop upgrade [REVISION] [OPTIONS]

Apply what is missing, up to a revision (default: head).

Each migration runs in a transaction of its own, together with the version row and the journal.
Any number of processes may do this at once; one works, the others wait and find it done.
REVISION is an id or an unambiguous part of one, head, heads, a branch label, or +N.

Example: shop upgrade head

Options:
  --sql                    print a script for psql or sqlite3 instead of 
                           running: from base, or FROM:TO
  --idempotent             with --sql: a script that may be run again, or on a 
                           database half-way (PostgreSQL)
  --single-transaction     one transaction for the whole run: all or nothing
  --lock-wait TIME         how long to wait for another process that migrates 
                           the same database (default 10m)
  -c [ --config ] FILE     the configuration; otherwise retort.ini, here or 
                           above
  -n [ --name ] NAME       a section of the configuration, or one of several 
                           databases; all: each of them
  -x KEY=VALUE             for migrations that ask: x_argument("KEY")
  --url URL                the database; otherwise DATABASE_URL
  --wait-for-database TIME go on trying for so long while the database cannot 
                           be reached: 30s, 2m
  --json                   print JSON
  -q [ --quiet ]           no progress
  -h [ --help ]            this text
)");
}

class HelpOf : public CommandLine, public testing::WithParamInterface<std::string> {};

TEST_P(HelpOf, ShowsUsageAnExampleAndTheOptions) {
  const Answer answer = run_bare({GetParam(), "--help"});
  EXPECT_EQ(answer.code, 0);
  EXPECT_EQ(answer.err, "");
  EXPECT_THAT(answer.out, StartsWith("Usage: shop " + GetParam()));
  EXPECT_THAT(answer.out, HasSubstr("\nExample: shop " + GetParam()));
  for (const char* option : {"--url URL", "--wait-for-database TIME", "--json", "--quiet", "--help"}) {
    EXPECT_THAT(answer.out, HasSubstr(option));
  }
}

TEST_P(HelpOf, IsTheSameInEveryWayOfAsking) {
  const std::string text = run_bare({GetParam(), "--help"}).out;
  EXPECT_EQ(run_bare({GetParam(), "-h"}).out, text);
  EXPECT_EQ(run_bare({"help", GetParam()}).out, text);
}

TEST_P(HelpOf, NeedsNeitherADatabaseNorARightCommandLine) {
  EXPECT_EQ(run_bare({GetParam(), "--help", "--url", "nonsense"}).code, 0);
}

INSTANTIATE_TEST_SUITE_P(, HelpOf,
                         testing::Values("init", "list_templates", "revision", "merge", "edit", "upgrade", "downgrade",
                                         "stamp", "ensure_version", "plan", "status", "verify", "squash", "current",
                                         "history", "heads", "branches", "show", "graph", "completion"),
                         [](const testing::TestParamInfo<std::string>& test) { return test.param; });

}  // namespace
}  // namespace retort_test
