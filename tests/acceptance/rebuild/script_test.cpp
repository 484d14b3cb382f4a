// A rebuild in a script, which has no database to look at.
#include "acceptance/rebuild/content.hpp"
#include "support/on_engine.hpp"

#include <retort/connection.hpp>
#include <retort/offline.hpp>

#include <sstream>
#include <string>
#include <utility>

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using namespace retort::dsl;
using testing::HasSubstr;

MigrationSet two_migrations(Steps second) {
  MigrationSet set;
  set.add("m1", [](retort::Op& op) {
    op.create_table("t", {{"id", bigint, {.primary_key = true}}, {"a", text, {.unique = true}}, {"b", text}});
    op.create_index("i", "t", {"b"});
    op.execute(sql("INSERT INTO t VALUES (1, 'x', 'y')"));
    op.create_table("children", {{"t", bigint, {.references = references("t", "id", {.on_delete = Action::cascade})}}});
    op.execute(sql("INSERT INTO children VALUES (1)"));
  });
  set.add("m2", std::move(second), [](retort::Op&) {});
  return set;
}

void change(retort::Op& op) {
  op.drop_constraint("t_a_key", "t");
  op.alter_column("t", "b", {.nullable = false});
  op.add_column("t", {"c", timestamptz, {.server_default = sql("CURRENT_TIMESTAMP")}});
}

/// Without the lines that are for the shell alone.
std::string script_of(const MigrationSet& migrations, retort::MigratorOptions options = {}) {
  std::istringstream script(retort::offline_script(migrations.registry(), retort::find_dialect("sqlite"),
                                                   retort::Direction::upgrade, "base", "head",
                                                   {.migrator = std::move(options)}));
  std::string sql;
  for (std::string line; std::getline(script, line);) {
    if (!line.starts_with('.')) sql += line + "\n";
  }
  return sql;
}

TEST(RebuildInAScript, DoesWhatARunDoes) {
  for (const bool is_single : {false, true}) {
    const MigrationSet migrations = two_migrations(change);
    const Database from_script{"sqlite"};
    from_script.connect()->run(
        {.text = script_of(migrations, {.single_transaction = is_single}), .may_hold_several = true});
    const Database from_run{"sqlite"};
    from_run.upgrade(migrations, {.single_transaction = is_single});
    EXPECT_EQ(content_of(*from_script.connect()).schema, content_of(*from_run.connect()).schema);
    EXPECT_EQ(from_script.value("SELECT count(*) FROM children"), "1");
    EXPECT_EQ(from_script.version_rows(), from_run.version_rows());
  }
}

TEST(RebuildInAScript, IsRefusedForATableThatTheScriptDoesNotCreate) {
  MigrationSet migrations;
  migrations.add("m1", [](retort::Op& op) { op.alter_column("t", "b", {.nullable = false}); });
  try {
    script_of(migrations);
    FAIL();
  } catch (const retort::UnsupportedOperation& error) {
    EXPECT_THAT(error.details().message, HasSubstr("rebuilding table \"t\""));
    EXPECT_THAT(error.details().operation, HasSubstr("alter column \"b\" of \"t\""));
    EXPECT_THAT(error.details().hint, HasSubstr("run it online"));
  }
}

TEST(RebuildInAScript, IsRefusedAfterSqlThatMayHaveChangedTheTable) {
  const MigrationSet migrations = two_migrations([](retort::Op& op) {
    op.execute(sql("ALTER TABLE t RENAME COLUMN b TO z; SELECT 1"));
    op.alter_column("t", "z", {.nullable = false});
  });
  EXPECT_THROW(script_of(migrations), retort::UnsupportedOperation);
}

TEST(RebuildInAScript, DropsAColumnOfATableThatItDoesNotKnow) {
  MigrationSet migrations;
  migrations.add("m1", [](retort::Op& op) { op.drop_column("t", "b"); });
  EXPECT_THAT(script_of(migrations), HasSubstr("ALTER TABLE \"t\" DROP COLUMN \"b\";"));
}

}  // namespace
}  // namespace retort_test
