#include "cli/scaffold/template.hpp"

#include <retort/error.hpp>

#include <string>

#include <gtest/gtest.h>

namespace retort_test {
namespace {

using retort::cli::filled;

TEST(Template, FillsInItsFields) { EXPECT_EQ(filled("a @x@ b @y@@x@\n", {{"x", "1"}, {"y", "2"}}, "t"), "a 1 b 21\n"); }

TEST(Template, LeavesOutALineOfFieldsWithoutAValue) {
  EXPECT_EQ(filled("one\n  @x@\n\ntwo @x@\n", {{"x", ""}}, "t"), "one\n\ntwo \n");
}

TEST(Template, LeavesOtherAtSignsAlone) {
  EXPECT_EQ(filled("a@b.c, d@e.f; @ @ @Upper@ $@\n", {}, "t"), "a@b.c, d@e.f; @ @ @Upper@ $@\n");
}

TEST(Template, NamesTheLineOfAFieldThatThereIsNot) {
  try {
    filled("\n@revison@\n", {{"revision", ""}}, "own.in");
    FAIL();
  } catch (const retort::ConfigError& error) {
    EXPECT_EQ(error.details().message, "own.in:2: there is no field @revison@");
    EXPECT_EQ(error.details().hint, "did you mean revision?");
  }
}

}  // namespace
}  // namespace retort_test
