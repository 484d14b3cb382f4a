#include "dialect/sqlite/stored_table.hpp"

#include <array>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace retort {
namespace {

using testing::ElementsAre;
using Kind = StoredClause::Kind;

constexpr std::array texts{
    "CREATE TABLE \"t\"(a)",
    "CREATE TABLE \"t\" ( -- one\n  a INTEGER PRIMARY KEY DESC ON CONFLICT FAIL AUTOINCREMENT, -- two, three)\n  b\n)",
    "CREATE TABLE \"t\" (a DECIMAL(10, 2) CONSTRAINT n NOT NULL ON CONFLICT IGNORE DEFAULT -1.5e+3, [b c] 'text' NULL)",
    "CREATE TABLE \"t\" (a INT DEFAULT (1 + (2)), b DEFAULT NULL, c DEFAULT x'00' COLLATE nocase UNIQUE CHECK (c <> "
    "')'))",
    "CREATE TABLE \"t\" (a REFERENCES x ON DELETE SET NULL ON UPDATE NO ACTION MATCH FULL NOT DEFERRABLE NOT NULL)",
    "CREATE TABLE \"t\" (a, b INT GENERATED ALWAYS AS (a * 2) STORED, c AS (a), d int generated always as (1) virtual)",
    "CREATE TABLE \"t\" (a, b, PRIMARY KEY (a COLLATE nocase ASC, b DESC) ON CONFLICT REPLACE UNIQUE (b) "
    "CONSTRAINT \"f k\" FOREIGN KEY (a, b) REFERENCES x (c, d) DEFERRABLE INITIALLY DEFERRED, CHECK (a > b)) WITHOUT "
    "ROWID, STRICT",
};

TEST(ParseTable, GivesTheTextBackAsItWas) {
  for (const char* const text : texts) EXPECT_EQ(text_of(parse_table(text)), text);
}

TEST(ParseTable, FindsColumnsAndWhatTheyAre) {
  const StoredTable table = parse_table("CREATE TABLE t (\"a \"\"b\" unsigned big int NOT NULL, [c] DEFAULT 'x, y')");
  ASSERT_EQ(table.columns.size(), 2);
  EXPECT_EQ(table.columns[0].name, "a \"b");
  EXPECT_EQ(table.columns[0].type, " unsigned big int");
  EXPECT_NE(clause_of(table.columns[0], Kind::not_null), nullptr);
  EXPECT_EQ(table.columns[1].name, "c");
  EXPECT_EQ(clause_of(table.columns[1], Kind::default_value)->text, " DEFAULT 'x, y'");
}

TEST(ParseTable, FindsConstraintsAndWhatTheyMean) {
  const StoredTable table = parse_table(texts[6]);
  ASSERT_EQ(table.constraints.size(), 4);
  EXPECT_THAT(table.primary_key().columns, ElementsAre("a", "b"));
  const auto& key = std::get<ForeignKey>(table.constraints[2].constraint);
  EXPECT_EQ(key.name, "f k");
  EXPECT_EQ(key.referent.name, "x");
  EXPECT_THAT(key.referent_columns, ElementsAre("c", "d"));
  EXPECT_TRUE(key.deferral.initially_deferred);
  EXPECT_EQ(std::get<Check>(table.constraints[3].constraint).condition, "a > b");
  EXPECT_TRUE(table.without_rowid);
}

TEST(ParseTable, KnowsWhichColumnHoldsTheRowsIds) {
  const auto row_id = [](const char* sql) {
    const StoredTable table = parse_table(sql);
    const StoredColumn* column = table.row_id();
    return column == nullptr ? "" : column->name;
  };
  EXPECT_EQ(row_id("CREATE TABLE t (a integer primary key)"), "a");
  EXPECT_EQ(row_id("CREATE TABLE t (a INTEGER, PRIMARY KEY (a DESC))"), "a");
  EXPECT_EQ(row_id("CREATE TABLE t (a INTEGER PRIMARY KEY DESC)"), "");
  EXPECT_EQ(row_id("CREATE TABLE t (a INT PRIMARY KEY)"), "");
  EXPECT_EQ(row_id("CREATE TABLE t (a INTEGER PRIMARY KEY) WITHOUT ROWID"), "");
}

TEST(ParseTable, SaysWhereItDoesNotUnderstand) {
  for (const char* const text : {"CREATE TABLE t (a INT", "CREATE TABLE t AS SELECT 1", "CREATE TABLE t (a) SOMEHOW",
                                 "CREATE TABLE t (a CONSTRAINT b)", "CREATE TABLE t (a, , b)", "DROP TABLE t", ""}) {
    EXPECT_THROW(parse_table(text), UnreadableTable) << text;
  }
  try {
    parse_table("CREATE TABLE t (a INT) SOMEHOW ELSE");
    FAIL();
  } catch (const UnreadableTable& unreadable) {
    EXPECT_EQ(unreadable.near, "SOMEHOW ELSE");
  }
}

}  // namespace
}  // namespace retort
