#include "unit/cli/scaffolding.hpp"

#include <filesystem>
#include <string>

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::MatchesRegex;
using testing::StartsWith;

struct One final : retort::Migration {
  static constexpr auto revision = "one";
  static constexpr auto down_revision = retort::dsl::base;
  void upgrade(retort::Op&) const override {}
};

struct Two final : retort::Migration {
  static constexpr auto revision = "two";
  static constexpr auto down_revision = retort::dsl::base;
  void upgrade(retort::Op&) const override {}
};

class RevisionCommand : public Scaffolding {
 protected:
  /// An error of this exit code, after which nothing is written.
  void expect_refused(const std::vector<std::string>& arguments, int code, const std::string& words) const {
    const Answer answer = run_bare(arguments);
    EXPECT_EQ(answer.code, code) << answer.err;
    EXPECT_EQ(answer.out, "");
    EXPECT_THAT(answer.err, HasSubstr(words));
    EXPECT_THAT(files(), IsEmpty());
  }
};

TEST_F(RevisionCommand, WritesAClassThatFollowsTheHead) {
  const Answer answer = run_bare({"revision", "-m", "create account table", "--rev-id", "1975ea83b712"});
  EXPECT_EQ(answer.code, 0) << answer.err;
  ASSERT_THAT(files(), ElementsAre(MatchesRegex("[0-9]{8}_[0-9]{4}_1975ea83b712_create_account_table.cpp")));
  EXPECT_EQ(answer.out, "wrote " + folder() + "/" + files().front() + "\n");
  const std::string text = source();
  EXPECT_THAT(text, MatchesRegex("// Created [0-9-]+ [0-9:]+ UTC.\n(.|\n)*"));
  EXPECT_THAT(text.substr(text.find('\n')), testing::Eq(R"(
#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct CreateAccountTable final : retort::Migration {
  static constexpr auto revision = "1975ea83b712";
  static constexpr auto down_revision = "d40000000004";
  static constexpr auto message = "create account table";

  // What is written here is undone in reverse, unless there is a downgrade() as well.
  void upgrade([[maybe_unused]] retort::Op& op) const override {}
};
RETORT_MIGRATION(CreateAccountTable);
}  // namespace
)"));
}

TEST_F(RevisionCommand, ChoosesARandomIdAndNeedsNoMessage) {
  EXPECT_EQ(run_bare({"revision"}).code, 0);
  EXPECT_THAT(files(), ElementsAre(MatchesRegex("[0-9]{8}_[0-9]{4}_[0-9a-f]{12}.cpp")));
  EXPECT_THAT(source(), MatchesRegex("(.|\n)*struct Migration_[0-9a-f]{12} final(.|\n)*"));
}

TEST_F(RevisionCommand, AnswersInJson) {
  const Answer answer = run_bare({"revision", "--json", "--rev-id", "one"});
  EXPECT_EQ(answer.json()["revision"], "one");
  EXPECT_EQ(answer.json()["down_revision"], nlohmann::json::array({merge}));
  EXPECT_THAT(answer.json()["file"].get<std::string>(), EndsWith("_one.cpp"));
}

TEST_F(RevisionCommand, PrintsNothingWhenItIsToBeQuiet) {
  const Answer answer = run_bare({"--quiet", "revision"});
  EXPECT_EQ(answer.code, 0);
  EXPECT_EQ(answer.out + answer.err, "");
}

TEST_F(RevisionCommand, BeginsABranch) {
  EXPECT_EQ(run_bare({"revision", "--head", "base", "--branch-label", "billing", "--depends-on", "orders",
                      "--depends-on", "a1", "--rev-id", "bb"})
                .code,
            0);
  EXPECT_THAT(source(), HasSubstr("down_revision = base;\n"
                                  "  static constexpr auto branch_labels = \"billing\";\n"
                                  "  static constexpr auto depends_on = revisions(\"orders\", \"a10000000001\");\n"));
}

TEST_F(RevisionCommand, GoesOnFromARevisionInTheMiddleOnlyWhenAskedTo) {
  expect_refused({"revision", "--head", orders}, 1, "b20000000002 is no head");
  EXPECT_EQ(run_bare({"revision", "--head", orders, "--splice"}).code, 0);
  EXPECT_THAT(source(), HasSubstr("down_revision = \"b20000000002\";"));
}

TEST_F(RevisionCommand, RefusesIdsThatCannotBeOrAreThere) {
  for (const char* id : {"a b", "a@b", "head", "a-b"}) {
    expect_refused({"revision", std::string("--rev-id=") + id}, 2, "cannot be a revision id");
  }
  expect_refused({"revision", "--rev-id", users}, 2, "there is a revision a10000000001 already: ");
}

TEST_F(RevisionCommand, RefusesWhatTheGraphWouldNotHold) {
  expect_refused({"revision", "--branch-label", "orders"}, 1, "orders");
  expect_refused({"revision", "--branch-label", "a b"}, 1, "a b");
  expect_refused({"revision", "--depends-on", "nothing"}, 1, "nothing");
  expect_refused({"revision", "--depends-on", "base"}, 2, "--depends-on base: that is no revision");
  expect_refused({"revision", "--head", "nothing"}, 1, "nothing");
}

TEST_F(RevisionCommand, AsksForOneOfSeveralHeads) {
  retort::Registry registry;
  registry.add<One>().add<Two>();
  options_.registry = &registry;
  expect_refused({"revision"}, 2, "there are 2 heads: one, two\n  hint: --head REVISION goes on from one of them");
  expect_refused({"revision", "--head", "heads"}, 2, "--head heads are 2 revisions: one, two");
  EXPECT_EQ(run_bare({"revision", "--head", "two"}).code, 0);
}

TEST_F(RevisionCommand, IsTheFirstOfAProgramWithoutMigrations) {
  const retort::Registry none;
  options_.registry = &none;
  EXPECT_EQ(run_bare({"revision"}).code, 0);
  EXPECT_THAT(source(), HasSubstr("down_revision = base;"));
}

TEST_F(RevisionCommand, RefusesToWriteBesideAMigrationThatTheProgramDoesNotKnow) {
  write("versions/new.cpp", "RETORT_MIGRATION(New);\n");
  const Answer answer = run_bare({"revision"});
  EXPECT_EQ(answer.code, 1);
  EXPECT_THAT(answer.err, HasSubstr("versions/new.cpp is not in this program\n  hint: build the program again"));
}

TEST_F(RevisionCommand, SaysThatTheFolderIsNotThere) {
  options_.files.version_locations = {"/nowhere"};
  expect_refused({"revision"}, 1, "there is no folder /nowhere for migrations");
}

TEST_F(RevisionCommand, WantsToKnowWhichOfSeveralFolders) {
  std::filesystem::create_directories(folder("other/below"));
  options_.files.version_locations = {folder(), folder("other")};
  expect_refused({"revision"}, 2, "there are 2 folders for migrations, and none is chosen");
  expect_refused({"revision", "--version-path", "/elsewhere"}, 2, "migrations are not looked for there");
  expect_refused({"revision", "--version-path", folder("other/below")}, 2, "migrations are not looked for there");
  options_.files.recursive_version_locations = true;
  EXPECT_THAT(run_bare({"revision", "--version-path", folder("other/below")}).out,
              StartsWith("wrote " + folder("other/below/")));
  EXPECT_THAT(run_bare({"revision", "--version-path", folder() + "/"}).code, 1);  // the one before is not built in
}

TEST_F(RevisionCommand, FollowsItsParentIntoOneOfSeveralFolders) {
  std::filesystem::create_directories(folder("other"));
  write("other/command_line.cpp", "RETORT_MIGRATION(OrdersMeetTags)");  // as the parent's file is called
  options_.files.version_locations = {folder(), folder("other")};
  EXPECT_THAT(run_bare({"revision"}).out, StartsWith("wrote " + folder("other")));
}

TEST_F(RevisionCommand, UsesTheProjectsOwnTemplate) {
  write("own.in", "@id@ after @parents@: @class@\n@message@\nRETORT_MIGRATION(@class@);\n");
  options_.files.template_file = path("own.in");
  EXPECT_EQ(run_bare({"revision", "--rev-id", "x1"}).code, 0);
  EXPECT_EQ(source(), "x1 after d40000000004: Migration_x1\nRETORT_MIGRATION(Migration_x1);\n");
}

TEST_F(RevisionCommand, RefusesATemplateThatWouldLoseWhatWasAskedFor) {
  write("own.in", "@revision@\n");
  options_.files.template_file = path("own.in");
  expect_refused({"revision", "--branch-label", "x"}, 1, "own.in has no place for @branch_labels@");
  expect_refused({"revision", "--depends-on", users}, 1, "own.in has no place for @depends_on@");
  write("own.in", "@nonsense@\n");
  expect_refused({"revision"}, 1, "own.in:1: there is no field @nonsense@");
  options_.files.template_file = path("none.in");
  expect_refused({"revision"}, 1, "cannot read " + path("none.in"));
}

TEST_F(RevisionCommand, RunsHooksOnTheFile) {
  options_.files.post_write_hooks = {"sed -i s/CreateX/HookedX/",
                                     R"(sh -c 'echo "// $0" >> "$0"' REVISION_SCRIPT_FILENAME)"};
  EXPECT_EQ(run_bare({"revision", "-m", "create x"}).code, 0);
  EXPECT_THAT(source(), HasSubstr("struct HookedX final"));
  EXPECT_THAT(source(), EndsWith("// " + folder() + "/" + files().front() + "\n"));
}

TEST_F(RevisionCommand, ReportsAHookThatFailsAndKeepsTheFile) {
  for (const auto& [hook, words] : {std::pair{"sh -c 'echo no good; exit 3'", "failed: exit code 3\nno good"},
                                    std::pair{"no_such_program", "cannot run no_such_program: No such file"},
                                    std::pair{"'open", "a quote is not closed in: 'open"}}) {
    options_.files.post_write_hooks = {hook};
    options_.files.version_locations = {path(std::string("for ") + words[0] + hook[0])};
    std::filesystem::create_directories(options_.files.version_locations[0]);
    const Answer answer = run_bare({"revision"});
    EXPECT_EQ(answer.code, 1);
    EXPECT_THAT(answer.out, StartsWith("wrote "));
    EXPECT_THAT(answer.err, HasSubstr(".cpp is written, but the hook \""));
    EXPECT_THAT(answer.err, HasSubstr(words));
  }
}

TEST_F(RevisionCommand, GivesAClassAnotherNameWhereItsOwnIsTaken) {
  write("versions/command_line.cpp", "RETORT_MIGRATION(AddIndex);");
  EXPECT_EQ(run_bare({"revision", "-m", "add index", "--rev-id", "abc"}).code, 0);
  ASSERT_EQ(files().size(), 2U);
  EXPECT_THAT(text(files().front()), HasSubstr("RETORT_MIGRATION(AddIndex_abc);"));
}

class MergeCommand : public Scaffolding {};

TEST_F(MergeCommand, HasNothingToDoWithOneHead) {
  const Answer answer = run_bare({"merge", "heads"});
  EXPECT_EQ(answer.code, 2);
  EXPECT_THAT(answer.err, StartsWith("error: there is nothing to merge: d40000000004 is the only one\n"));
  EXPECT_EQ(run_bare({"merge"}).code, 2);
}

TEST_F(MergeCommand, JoinsRevisions) {
  EXPECT_EQ(run_bare({"merge", "orders", "c3", "--splice", "--rev-id", "mm"}).code, 0);
  EXPECT_THAT(source(), HasSubstr("struct MergeB20000000002AndC30000000003 final : retort::Migration {\n"
                                  "  static constexpr auto revision = \"mm\";\n"
                                  "  static constexpr auto down_revision = "
                                  "revisions(\"b20000000002\", \"c30000000003\");\n"
                                  "  static constexpr auto message = \"merge b20000000002 and c30000000003\";\n\n"
                                  "  void upgrade(retort::Op&) const override {}\n"
                                  "  void downgrade(retort::Op&) const override {}\n"));
}

TEST_F(MergeCommand, RefusesWhatCannotBeJoined) {
  EXPECT_THAT(run_bare({"merge", "orders", "tags"}).err, HasSubstr("is no head"));
  EXPECT_THAT(run_bare({"merge", "orders", "orders", "--splice"}).err, HasSubstr("named twice"));
  EXPECT_THAT(run_bare({"merge", "orders", "users", "--splice"}).code, 1);
  EXPECT_THAT(run_bare({"merge", "base"}).err, HasSubstr("there is nothing to merge"));
  EXPECT_THAT(files(), IsEmpty());
}

}  // namespace
}  // namespace retort_test
