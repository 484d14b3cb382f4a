#include "dialect/sqlite/script_tables.hpp"

#include <gtest/gtest.h>

namespace retort {
namespace {

/// The table t as these statements leave it; "unknown" when nobody can tell.
std::string table_after(const std::vector<std::string>& texts, const std::string& name = "t") {
  Script script;
  for (const std::string& text : texts) script.push_back({.text = text});
  const auto sources = script_sources(script, {.name = name});
  return sources ? sources->table : "unknown";
}

const std::string create = "CREATE TABLE \"t\" (a INT, b INT)";

TEST(ScriptTables, KnowWhatTheScriptCreates) {
  EXPECT_EQ(table_after({create}), create);
  EXPECT_EQ(table_after({create}, "other"), "unknown");
  EXPECT_EQ(table_after({"CREATE TABLE IF NOT EXISTS t (a INT)"}), "unknown");
  EXPECT_EQ(table_after({create, "DROP TABLE t"}), "unknown");
}

TEST(ScriptTables, FollowChangesOfIt) {
  EXPECT_EQ(table_after({create, "ALTER TABLE T ADD COLUMN \"c\" TEXT DEFAULT 'x'", "ALTER TABLE t DROP COLUMN a"}),
            "CREATE TABLE \"t\" (b INT, \"c\" TEXT DEFAULT 'x')");
  EXPECT_EQ(table_after({create, "ALTER TABLE t RENAME TO u"}, "u"), "CREATE TABLE \"u\" (a INT, b INT)");
  EXPECT_EQ(table_after({create, "ALTER TABLE t RENAME TO u"}), "unknown");
}

TEST(ScriptTables, KeepItsIndexesAndTriggers) {
  const std::string trigger = "CREATE TRIGGER tr AFTER UPDATE OF a, b ON t BEGIN SELECT 1; END";
  const Script script{{.text = create},
                      {.text = "CREATE UNIQUE INDEX IF NOT EXISTS \"i\" ON \"t\" (a)"},
                      {.text = "CREATE INDEX j ON t (b)"},
                      {.text = trigger},
                      {.text = "DROP INDEX j"}};
  const auto sources = script_sources(script, {.name = "t"});
  ASSERT_TRUE(sources);
  ASSERT_EQ(sources->indexes.size(), 1);
  EXPECT_EQ(sources->indexes[0].name, "i");
  ASSERT_EQ(sources->triggers.size(), 1);
  EXPECT_EQ(sources->triggers[0].sql, trigger);
}

TEST(ScriptTables, KnowNothingAfterSqlThatMayDoAnything) {
  EXPECT_EQ(table_after({create, "ALTER TABLE t RENAME COLUMN a TO z"}), "unknown");
  EXPECT_EQ(table_after({create, "SOMETHING else"}), "unknown");
  EXPECT_EQ(table_after({create, "UPDATE t SET a = 1"}), create);
  const Script script{{.text = create}, {.text = "SELECT 1; DROP TABLE t", .may_hold_several = true}};
  EXPECT_FALSE(script_sources(script, {.name = "t"}));
}

}  // namespace
}  // namespace retort
