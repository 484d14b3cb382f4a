#include <retort/error.hpp>
#include <retort/revision_map.hpp>

#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

std::string refusal(std::string_view text) {
  try {
    retort::revision_range(text);
  } catch (const retort::RevisionError& error) {
    return error.what();
  }
  return "no error";
}

void expect_range(std::string_view text, std::string_view lower, std::string_view upper) {
  const retort::RevisionRange range = retort::revision_range(text);
  EXPECT_EQ(range.lower, lower) << text;
  EXPECT_EQ(range.upper, upper) << text;
}

TEST(RevisionRange, HasTwoEndsThatMayBeLeftOut) {
  expect_range("a:b", "a", "b");
  expect_range("a:", "a", "");
  expect_range(":b", "", "b");
  expect_range(":", "", "");
  expect_range("label@-1:label@head", "label@-1", "label@head");
}

TEST(RevisionRange, DoesNotMindBlanks) { expect_range(" a : b\t", "a", "b"); }

TEST(RevisionRange, HasExactlyOneColon) {
  EXPECT_EQ(refusal("a"),
            "\"a\" is no range of revisions: it has no colon\n  hint: a range is \"from:to\", \"from:\" or \":to\"");
  EXPECT_EQ(refusal("a:b:c"),
            "\"a:b:c\" is no range of revisions: it has more than one colon\n"
            "  hint: a range is \"from:to\", \"from:\" or \":to\"");
  EXPECT_THAT(refusal(""), testing::HasSubstr("it has no colon"));
}

TEST(NamesCurrent, SeesWhatOnlyADatabaseCanSay) {
  for (const std::string_view text : {"current", "label@current", "current+1", "current-12", "label@current-1"}) {
    EXPECT_TRUE(retort::names_current(text)) << text;
  }
  for (const std::string_view text : {"", "head", "currents", "current_1", "current@head", "label@", "@", "+1"}) {
    EXPECT_FALSE(retort::names_current(text)) << text;
  }
}

}  // namespace
