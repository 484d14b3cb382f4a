#include "engine/script_text.hpp"

#include <string>

#include <gtest/gtest.h>

namespace {

std::string written(const retort::Statement& statement) {
  return retort::ScriptText(retort::find_dialect("sqlite")).statement(statement).take();
}

TEST(ScriptText, EndsEachStatementOnce) {
  EXPECT_EQ(written({.text = "SELECT 1"}), "SELECT 1;\n");
  EXPECT_EQ(written({.text = "SELECT 1; "}), "SELECT 1;\n");
  EXPECT_EQ(written({.text = "SELECT 1; SELECT 2;\n"}), "SELECT 1; SELECT 2;\n");
}

TEST(ScriptText, DoesNotPutTheSemicolonIntoAComment) {
  EXPECT_EQ(written({.text = "SELECT 1 -- one"}), "SELECT 1 -- one\n;\n");
  EXPECT_EQ(written({.text = "SELECT 1; -- one"}), "SELECT 1; -- one\n");
  EXPECT_EQ(written({.text = "SELECT 1 -- one\n"}), "SELECT 1 -- one\n;\n");
  EXPECT_EQ(written({.text = "SELECT '--'"}), "SELECT '--';\n");
}

TEST(ScriptText, WritesParametersAsLiterals) {
  EXPECT_EQ(written({.text = "SELECT $1, $2", .parameters = {std::string("it's"), std::int64_t{2}}}),
            "SELECT 'it''s', 2;\n");
}

}  // namespace
