#include "cli/configuration/variables.hpp"

#include <retort/error.hpp>

#include <cstdlib>
#include <string>

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using retort::cli::interpolated;
using retort::cli::parse_dot_env;
using retort::cli::VariableMap;
using retort::cli::Variables;
using testing::ElementsAre;
using testing::Pair;

std::string message_of(void (*act)()) {
  try {
    act();
  } catch (const retort::ConfigError& error) {
    return error.details().message;
  }
  return "none";
}

TEST(DotEnv, ReadsWhatShellsAndOtherToolsWrite) {
  const VariableMap variables = parse_dot_env(
      "# comment\n\nA=1\nexport B = two words # comment\nC='a # \"b\" $x'\nD=\"line\\nnext \\\"q\\\"\" # "
      "c\nE=\nF=a#b\n",
      ".env");
  EXPECT_THAT(variables, ElementsAre(Pair("A", "1"), Pair("B", "two words"), Pair("C", "a # \"b\" $x"),
                                     Pair("D", "line\nnext \"q\""), Pair("E", ""), Pair("F", "a#b")));
}

TEST(DotEnv, NamesTheLineAndNotItsTextWhichMayBeAPassword) {
  EXPECT_EQ(message_of([] { parse_dot_env("A=1\nsecret\n", ".env"); }), ".env:2: this line is not NAME=value");
  EXPECT_EQ(message_of([] { parse_dot_env("A='x\n", ".env"); }), ".env:1: the value of A is not closed");
  EXPECT_EQ(message_of([] { parse_dot_env("2A=x\n", ".env"); }), ".env:1: this line is not NAME=value");
}

TEST(Interpolation, ReplacesVariables) {
  const Variables variables(VariableMap{{"HOST", "db"}, {"EMPTY", ""}});
  EXPECT_EQ(interpolated("x://${HOST}/${HOST}", variables, "w"), "x://db/db");
  EXPECT_EQ(interpolated("${NONE:-other}${EMPTY:-thing}${NONE:-}", variables, "w"), "otherthing");
}

TEST(Interpolation, LeavesOtherDollarSignsAlone) {
  EXPECT_EQ(interpolated("pa$word$ $5 $${HOST}", {}, "w"), "pa$word$ $5 ${HOST}");
}

TEST(Interpolation, PrefersTheEnvironmentToTheFile) {
  setenv("RETORT_TEST_VARIABLE", "environment", 1);
  const Variables variables(VariableMap{{"RETORT_TEST_VARIABLE", "file"}});
  EXPECT_EQ(interpolated("${RETORT_TEST_VARIABLE}", variables, "w"), "environment");
  setenv("RETORT_TEST_VARIABLE", "", 1);
  EXPECT_EQ(interpolated("${RETORT_TEST_VARIABLE}", variables, "w"), "file");
  unsetenv("RETORT_TEST_VARIABLE");
}

TEST(Interpolation, RefusesWhatItCannotReplace) {
  EXPECT_EQ(message_of([] { interpolated("a${RETORT_NONE}", {}, "retort.ini:3: url"); }),
            "retort.ini:3: url: the variable RETORT_NONE is not set");
  EXPECT_EQ(message_of([] { interpolated("a${B", {}, "w"); }), "w: \"${\" is not closed");
  EXPECT_EQ(message_of([] { interpolated("${a b}", {}, "w"); }), "w: \"${a b}\" names no variable");
}

}  // namespace
}  // namespace retort_test
