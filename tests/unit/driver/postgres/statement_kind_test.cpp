#include "driver/postgres/statement_kind.hpp"

#include <gtest/gtest.h>

namespace {

using retort::Statement;
using retort::postgres::can_be_pipelined;
using retort::postgres::first_word;
using retort::postgres::is_certainly_single;

bool is_pipelined(Statement statement) { return can_be_pipelined({.id = 1, .statements = {std::move(statement)}}); }

TEST(IsCertainlySingle, AllowsSemicolonsOnlyAtTheEnd) {
  for (const char* const sql : {"", "SELECT 1", "SELECT 1;", "SELECT 1 ;\n ;\t"}) {
    EXPECT_TRUE(is_certainly_single(sql)) << sql;
  }
  for (const char* const sql : {"SELECT 1; SELECT 2", "SELECT ';'", "SELECT 1; -- comment"}) {
    EXPECT_FALSE(is_certainly_single(sql)) << sql;
  }
}

TEST(FirstWord, IsFoundAfterSpacesAndComments) {
  EXPECT_EQ(first_word("COPY t FROM stdin"), "COPY");
  EXPECT_EQ(first_word(" \n-- SELECT\n/* a /* b */ ; */ ; copy(t)"), "copy");
  EXPECT_EQ(first_word("-- nothing"), "");
  EXPECT_EQ(first_word("/* never closed"), "");
  EXPECT_EQ(first_word("/*"), "");
  EXPECT_EQ(first_word("(SELECT 1)"), "");
  EXPECT_EQ(first_word(""), "");
}

TEST(CanBePipelined, IsTrueOfOrdinaryStatements) {
  EXPECT_TRUE(can_be_pipelined({}));
  EXPECT_TRUE(is_pipelined({.text = "CREATE TABLE t (id bigint)"}));
  EXPECT_TRUE(is_pipelined({.text = "LOCK TABLE t"}));
  EXPECT_TRUE(is_pipelined({.text = "COMMENT ON TABLE t IS 'x; y'"}));
  EXPECT_TRUE(is_pipelined({.text = "copying"}));
}

TEST(CanBePipelined, IsTrueOfScriptsThatHoldOneStatement) {
  EXPECT_TRUE(is_pipelined({.text = "UPDATE t SET a = 1;\n", .may_hold_several = true}));
  EXPECT_TRUE(is_pipelined({.text = "SELECT $1; -- x", .parameters = {true}, .may_hold_several = true}));
  EXPECT_FALSE(is_pipelined({.text = "SELECT 1; SELECT 2", .may_hold_several = true}));
}

TEST(CanBePipelined, IsFalseOfWhatNeedsTheConnectionForItself) {
  for (const char* const sql : {"COPY t FROM stdin", "/* */ copy t TO stdout", "COMMIT", "end", "ROLLBACK TO x",
                                "BEGIN", "START TRANSACTION", "abort", "PREPARE TRANSACTION 'x'"}) {
    EXPECT_FALSE(is_pipelined({.text = sql})) << sql;
  }
}

TEST(CanBePipelined, IsFalseOfAnAnswerThatDecidesWhetherTheNextStatementIsSent) {
  EXPECT_FALSE(is_pipelined({.text = "SELECT 1", .must_return = "1"}));
}

TEST(CanBePipelined, LooksAtEveryStatementOfAUnit) {
  EXPECT_FALSE(can_be_pipelined({.id = 1, .statements = {{.text = "SELECT 1"}, {.text = "COPY t FROM stdin"}}}));
}

}  // namespace
