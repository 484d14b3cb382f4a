#include "cli/configuration/ini_file.hpp"

#include <retort/error.hpp>

#include <string>

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using retort::cli::IniFile;
using retort::cli::parse_ini;
using testing::StartsWith;

std::string complaint(std::string_view text) {
  try {
    parse_ini(text, "retort.ini");
  } catch (const retort::ConfigError& error) {
    return error.details().message;
  }
  return "none";
}

TEST(ParseIni, ReadsSectionsAndKeysWithTheirLines) {
  const IniFile file = parse_ini("# head\n\n[retort]\nurl = sqlite:a.db\n; other\n[a.b]\nset=x\n", "retort.ini");
  ASSERT_EQ(file.sections.size(), 2U);
  EXPECT_EQ(file.sections[0].name, "retort");
  EXPECT_EQ(file.sections[0].line, 3U);
  EXPECT_EQ(file.find("retort")->find("url")->value, "sqlite:a.db");
  EXPECT_EQ(file.find("retort")->find("url")->line, 4U);
  EXPECT_EQ(file.find("a.b")->find("set")->value, "x");
  EXPECT_EQ(file.find("c"), nullptr);
  EXPECT_EQ(file.find("retort")->find("set"), nullptr);
}

TEST(ParseIni, KeepsWhatStandsInAValue) {
  const IniFile file = parse_ini("[retort]\nurl = postgresql://u:a#b;c%20=d@h/x   \n", "retort.ini");
  EXPECT_EQ(file.find("retort")->find("url")->value, "postgresql://u:a#b;c%20=d@h/x");
}

TEST(ParseIni, GoesOnWithIndentedLines) {
  const IniFile file = parse_ini("[r]\nhooks =\n  one -a\n\n  # not this\n\ttwo\nset = s\n", "retort.ini");
  EXPECT_EQ(file.find("r")->find("hooks")->value, "\none -a\ntwo");
  EXPECT_EQ(file.find("r")->find("set")->value, "s");
}

TEST(ParseIni, TakesTheLineEndsOfEverySystemAndAByteOrderMark) {
  const IniFile file = parse_ini("\xEF\xBB\xBF[r]\r\nset = s\r\n", "retort.ini");
  EXPECT_EQ(file.find("r")->find("set")->value, "s");
}

TEST(ParseIni, NamesFileAndLineOfWhatItCannotRead) {
  EXPECT_EQ(complaint("[r]\nnonsense\n"), "retort.ini:2: this line is neither a [section] nor key = value");
  EXPECT_EQ(complaint("[r]\n= x\n"), "retort.ini:2: this line is neither a [section] nor key = value");
  EXPECT_EQ(complaint("[r\n"), "retort.ini:1: a section's name is not closed");
  EXPECT_EQ(complaint("[ ]\n"), "retort.ini:1: a section has no name");
  EXPECT_EQ(complaint("set = s\n"), "retort.ini:1: set is in no section");
  EXPECT_EQ(complaint("[r]\n  more\n"), "retort.ini:2: an indented line has no value above it to go on with");
}

TEST(ParseIni, RefusesToChooseBetweenTwoOfOneName) {
  EXPECT_EQ(complaint("[r]\nset = a\nset = b\n"), "retort.ini:3: set is given twice in [r]; the first is in line 2");
  EXPECT_EQ(complaint("[r]\n[r]\n"), "retort.ini:2: the section [r] is there twice; the first is in line 1");
}

TEST(ReadIni, SaysWhyAFileCannotBeRead) {
  try {
    retort::cli::read_ini("/nowhere/retort.ini");
    FAIL();
  } catch (const retort::ConfigError& error) {
    EXPECT_EQ(error.details().message, "cannot read /nowhere/retort.ini: No such file or directory");
  }
  EXPECT_THROW(retort::cli::read_ini("/"), retort::ConfigError);
}

}  // namespace
}  // namespace retort_test
