#include "autogenerate/source/sql_pieces.hpp"

#include <retort/error.hpp>

#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace retort::inline v1 {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::string> pieces_of(const std::string& text) {
  std::vector<std::string> texts;
  SqlPieces pieces(text, "shop.sql");
  while (const auto piece = pieces.next()) texts.emplace_back(piece->text);
  return texts;
}

std::string failure_of(const std::string& text) {
  try {
    pieces_of(text);
  } catch (const ConfigError& error) {
    return error.what();
  }
  return {};
}

TEST(SqlPieces, EndAtSemicolonsThatAreNotQuoted) {
  EXPECT_THAT(pieces_of("SELECT ';' ; -- a;\nSELECT $$;$$;"), ElementsAre("SELECT ';' ;", "SELECT $$;$$;"));
}

TEST(SqlPieces, KeepTheBodyOfATrigger) {
  const std::string trigger = "CREATE TRIGGER a AFTER INSERT ON t BEGIN UPDATE t SET a = CASE WHEN 1 THEN 2 END; END;";
  EXPECT_THAT(pieces_of(trigger + " SELECT 1;"), ElementsAre(trigger, "SELECT 1;"));
}

TEST(SqlPieces, KeepTheBodyOfAFunctionInSql) {
  const std::string function = "CREATE OR REPLACE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END;";
  EXPECT_THAT(pieces_of(function + "SELECT 1"), ElementsAre(function, "SELECT 1"));
}

TEST(SqlPieces, TransactionsAreStatements) {
  EXPECT_THAT(pieces_of("BEGIN; CREATE TABLE t (a int); COMMIT;"),
              ElementsAre("BEGIN;", "CREATE TABLE t (a int);", "COMMIT;"));
}

TEST(SqlPieces, SkipTheRowsOfACopy) {
  const std::string text = "COPY t (a) FROM stdin;\n1;\n'\n\\.\n\nSELECT 1;\n";
  SqlPieces pieces(text, "shop.sql");
  const auto copy = pieces.next();
  ASSERT_TRUE(copy && copy->rows);
  EXPECT_EQ(*copy->rows, "1;\n'\n");
  EXPECT_EQ(pieces.next()->text, "SELECT 1;");
}

TEST(SqlPieces, KnowTheirLines) {
  const std::string text = "-- one\nSELECT 1;\n\n\nSELECT 2;";
  SqlPieces pieces(text, "shop.sql");
  EXPECT_EQ(pieces.next()->line, 2U);
  EXPECT_EQ(pieces.next()->line, 5U);
}

TEST(SqlPieces, LeaveOutWhatOnlyPsqlCaresFor) {
  EXPECT_THAT(pieces_of("\\restrict abc\nSELECT 1;\n\\unrestrict abc\n"), ElementsAre("SELECT 1;"));
}

TEST(SqlPieces, RefuseCommandsOfAShell) {
  EXPECT_THAT(failure_of("SELECT 1;\n\\connect other\n"), HasSubstr("shop.sql:2: \"\\connect other\" is a command"));
  EXPECT_THAT(failure_of(".mode csv\n"), HasSubstr("shop.sql:1: "));
}

TEST(SqlPieces, RefuseWhatHasNoEnd) {
  EXPECT_THAT(failure_of("SELECT 1;\nSELECT 'a"), HasSubstr("shop.sql:2: a quoted text or a comment has no end"));
  EXPECT_THAT(failure_of("COPY t FROM stdin;\n1\n"), HasSubstr("the rows of a COPY have no end"));
}

}  // namespace
}  // namespace retort::inline v1
