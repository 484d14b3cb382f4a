#include "acceptance/rebuild/content.hpp"
#include "support/on_engine.hpp"

#include <retort/connection.hpp>

#include <csignal>

#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

namespace retort_test {
namespace {

using namespace retort::dsl;

constexpr const char* setup =
    "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT); CREATE INDEX i ON t (a);"
    "INSERT INTO t (a) WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 5000) SELECT x FROM n";

TEST(RebuildThatIsKilled, LeavesTheOldTableAndIsDoneByTheNextRun) {
  const Database database{"sqlite"};
  database.connect()->run({.text = setup, .may_hold_several = true});
  const Content before = content_of(*database.connect());
  MigrationSet killed;
  killed.add("m1", [](retort::Op& op) {
    op.alter_column("t", "a", {.nullable = false});
    op.connection();
    raise(SIGKILL);
  });
  const pid_t child = fork();
  if (child == 0) {
    database.upgrade(killed);
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  ASSERT_TRUE(WIFSIGNALED(status));
  const Content after = content_of(*database.connect());
  EXPECT_EQ(after.schema, before.schema);
  EXPECT_EQ(after.rows, before.rows);

  MigrationSet mended;
  mended.add("m1", [](retort::Op& op) { op.alter_column("t", "a", {.nullable = false}); });
  database.upgrade(mended);
  EXPECT_EQ(content_of(*database.connect()).rows, before.rows);
  EXPECT_EQ(database.value("SELECT \"notnull\" FROM pragma_table_info('t') WHERE name = 'a'"), "1");
}

}  // namespace
}  // namespace retort_test
