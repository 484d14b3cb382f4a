#include "unit/cli/scaffolding.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using testing::HasSubstr;

/// With an editor that notes what it is given. The program's migrations are in command_line.cpp.
class Edit : public Scaffolding {
 protected:
  void SetUp() override {
    Scaffolding::SetUp();
    write("versions/command_line.cpp", "RETORT_MIGRATION(All);");
    setenv("EDITOR", ("sh -c 'echo $0 > " + path("edited") + "'").c_str(), 1);
  }
  void TearDown() override { unsetenv("EDITOR"); }

  std::string edited() const {
    std::ifstream stream(path("edited"));
    return {std::istreambuf_iterator<char>(stream), {}};
  }
};

TEST_F(Edit, OpensTheSourceOfARevision) {
  const Answer answer = run_bare({"edit", "head"});
  EXPECT_EQ(answer.code, 0) << answer.err;
  EXPECT_EQ(edited(), folder() + "/command_line.cpp\n");
}

TEST_F(Edit, OpensWhatTheDatabaseIsAt) {
  EXPECT_EQ(run({"edit", "current"}).code, 2);
  ASSERT_EQ(run({"upgrade", users}).code, 0);
  EXPECT_EQ(run({"edit", "current"}).code, 0);
  EXPECT_EQ(edited(), folder() + "/command_line.cpp\n");
}

TEST_F(Edit, RefusesWhatIsNoRevision) {
  EXPECT_THAT(run_bare({"edit"}).err, HasSubstr("edit needs a revision"));
  EXPECT_THAT(run_bare({"edit", "base"}).err, HasSubstr("there is no revision at base"));
  EXPECT_EQ(run_bare({"edit", "nothing"}).code, 1);
}

TEST_F(Edit, SaysThatTheEditorFailed) {
  setenv("EDITOR", "sh -c 'exit 3'", 1);
  const Answer answer = run_bare({"edit", "head"});
  EXPECT_EQ(answer.code, 1);
  EXPECT_EQ(answer.err, "error: the editor sh ended with exit code 3\n");
  setenv("EDITOR", "no_such_editor", 1);
  EXPECT_THAT(run_bare({"edit", "head"}).err, HasSubstr("cannot run no_such_editor: No such file"));
}

TEST_F(Edit, SaysThatTheSourceIsNotThere) {
  options_.files.version_locations = {path(".")};
  std::remove((folder() + "/command_line.cpp").c_str());
  EXPECT_THAT(run_bare({"edit", "head"}).err, HasSubstr("the source of d40000000004 is not found"));
}

}  // namespace
}  // namespace retort_test
