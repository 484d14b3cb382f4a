#include "connection/sql_string.hpp"

#include <gtest/gtest.h>

namespace {

using retort::content_of;
using retort::is_sql_string;
using retort::sql_string_of;

TEST(SqlString, IsToldFromOtherTokens) {
  for (const char* token : {"'a'", "''", "'open", "E'a\\'b'", "$$a$$", "$x$a$x$"}) EXPECT_TRUE(is_sql_string(token));
  for (const char* token : {"a", "\"a\"", "$", "$1", "("}) EXPECT_FALSE(is_sql_string(token)) << token;
}

TEST(SqlString, HoldsWhatTheServerReads) {
  EXPECT_EQ(content_of("'it''s'"), "it's");
  EXPECT_EQ(content_of("''"), "");
  EXPECT_EQ(content_of("'open"), "open");
  EXPECT_EQ(content_of("E'it\\'s a \\\\'"), "it's a \\");
  EXPECT_EQ(content_of("$x$it's$x$"), "it's");
}

TEST(SqlString, IsWrittenLikeAnother) {
  EXPECT_EQ(sql_string_of("it's", "'a'"), "'it''s'");
  EXPECT_EQ(sql_string_of("it's", "$x$a$x$"), "$x$it's$x$");
}

}  // namespace
