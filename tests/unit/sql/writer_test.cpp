#include <retort/sql/writer.hpp>

#include <vector>

#include <gtest/gtest.h>

namespace {

using retort::quoted;
using retort::SqlWriter;

TEST(SqlWriter, QuotesEveryIdentifier) {
  EXPECT_EQ(quoted("email"), "\"email\"");
  EXPECT_EQ(quoted("Größe"), "\"Größe\"");
  EXPECT_EQ(quoted("select"), "\"select\"");
}

TEST(SqlWriter, DoublesQuotesInIdentifiers) { EXPECT_EQ(quoted("a\"b"), "\"a\"\"b\""); }

TEST(SqlWriter, PutsTheSchemaBeforeTheName) {
  EXPECT_EQ(quoted(retort::QualifiedName{.schema = "sales", .name = "a.b"}), "\"sales\".\"a.b\"");
  EXPECT_EQ(quoted(retort::QualifiedName{.name = "customers"}), "\"customers\"");
}

TEST(SqlWriter, DoublesQuotesInTextAndLeavesBackslashesAlone) {
  EXPECT_EQ(SqlWriter().text_literal("it's \\n").take(), "'it''s \\n'");
  EXPECT_EQ(SqlWriter().text_literal("").take(), "''");
}

TEST(SqlWriter, SeparatesNamesByCommas) {
  const std::vector<std::string> names{"a", "b", "c"};
  EXPECT_EQ(SqlWriter().raw("(").names(names).raw(")").take(), R"(("a", "b", "c"))");
  EXPECT_EQ(SqlWriter().names({}).take(), "");
}

}  // namespace
