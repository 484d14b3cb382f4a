#include "sql/scanner.hpp"

#include <gtest/gtest.h>

namespace {

using retort::may_hold_several;

class OneStatement : public testing::TestWithParam<const char*> {};
class SeveralStatements : public testing::TestWithParam<const char*> {};

TEST_P(OneStatement, IsRecognised) { EXPECT_FALSE(may_hold_several(GetParam())); }
TEST_P(SeveralStatements, AreRecognised) { EXPECT_TRUE(may_hold_several(GetParam())); }

INSTANTIATE_TEST_SUITE_P(Scanner, OneStatement,
                         testing::Values("", "  ", "SELECT 1", "SELECT 1;", "SELECT 1 ; ;; \n",
                                         "SELECT 1; -- and; that", "SELECT 1; /* was /* really; */ all; */ ",
                                         "SELECT 'a;b'", "SELECT 'it''s; so'", "SELECT 'a\\'", "SELECT \"a;b\"",
                                         "SELECT \"a\"\";b\"", "SELECT E'a\\';b'", "SELECT e'a'';\\';b'",
                                         "SELECT E'\\\\' ", "SELECT $$a;b$$", "SELECT $body$ a; $$ b; $body$",
                                         "SELECT $1 + $2", "SELECT a$b$c FROM t", "SELECT U&'d\\0061t;a'",
                                         "SELECT B'01', X'ff', N'a;b'", "SELECT 1 -- a; b", "SELECT 1 /* ; */ + 2",
                                         "SELECT $größe$;$größe$", "SELECT '\n;\n'"));

INSTANTIATE_TEST_SUITE_P(
    Scanner, SeveralStatements,
    testing::Values("SELECT 1; SELECT 2", ";SELECT 1", "SELECT 1;SELECT 2;", "SELECT 'a'; SELECT 'b'",
                    "SELECT 'a\\'; SELECT 1", "SELECT E'a\\\\'; SELECT 1", "SELECT 1 -- a\n; SELECT 2",
                    "SELECT 1; /* a */ SELECT 2", "SELECT $$a$$; SELECT $$b$$", "SELECT a$b; SELECT c$b",
                    "SELECT type'a'; SELECT 1", "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END",
                    // What does not close is not understood: SQLite ends this comment at its first end mark.
                    "SELECT 1 /* /* */; SELECT 2", "SELECT [it's]; SELECT 2", "SELECT E'a\\'; SELECT 1",
                    "SELECT $a$; SELECT 1"));

}  // namespace
