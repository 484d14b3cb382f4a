// Rows that refer to a table that is rebuilt.
#include "acceptance/rebuild/content.hpp"
#include "support/on_engine.hpp"

#include <retort/connection.hpp>

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using namespace retort::dsl;
using testing::HasSubstr;

void create_tables(retort::Op& op) {
  op.create_table("parents", {{"id", integer, {.primary_key = true}}, {"name", text}});
  op.create_table("children",
                  {{"parent", integer, {.references = references("parents", "id", {.on_delete = Action::cascade})}}});
  op.create_table("nodes",
                  {{"id", integer, {.primary_key = true}},
                   {"up", integer, {.references = references("nodes", "id", {.on_delete = Action::cascade})}}});
  op.execute(sql("INSERT INTO parents VALUES (1, 'ada'), (2, 'eve')"));
  op.execute(sql("INSERT INTO children VALUES (1), (1), (2)"));
  op.execute(sql("INSERT INTO nodes VALUES (1, NULL), (2, 1), (3, 2)"));
}

void rebuild(retort::Op& op) {
  op.alter_column("parents", "name", {.nullable = false});
  op.alter_column("nodes", "up", {.type = bigint});
}

class RebuildWithForeignKeys : public testing::Test {
 protected:
  MigrationSet with(Steps second) const {
    MigrationSet set;
    set.add("m1", create_tables).add("m2", std::move(second), [](retort::Op&) {});
    return set;
  }

  void expect_all_rows() const {
    EXPECT_EQ(database.value("SELECT count(*) FROM parents"), "2");
    EXPECT_EQ(database.value("SELECT count(*) FROM children"), "3");
    EXPECT_EQ(database.value("SELECT count(*) FROM nodes"), "3");
    EXPECT_EQ(database.value("SELECT count(*) FROM pragma_foreign_key_check"), "0");
  }

  const Database database{"sqlite"};
};

TEST_F(RebuildWithForeignKeys, DeletesNoRowThatRefersToTheTable) {
  database.upgrade(with(rebuild));
  expect_all_rows();
  EXPECT_EQ(database.value("SELECT \"notnull\" FROM pragma_table_info('parents') WHERE name = 'name'"), "1");
}

TEST_F(RebuildWithForeignKeys, DeletesNoneInASingleTransactionForTheWholeRun) {
  database.upgrade(with(rebuild), {.single_transaction = true});
  expect_all_rows();
}

TEST_F(RebuildWithForeignKeys, DeletesNoneWhereTheMigrationReadsTheDatabaseFirst) {
  database.upgrade(with([](retort::Op& op) {
    op.execute(sql("UPDATE parents SET name = 'bob' WHERE id = 2"));
    EXPECT_EQ(op.connection().query("SELECT count(*) FROM parents")[0][0].text(), "2");
    rebuild(op);
    EXPECT_EQ(op.connection().query("SELECT count(*) FROM children")[0][0].text(), "3");
  }));
  expect_all_rows();
  EXPECT_EQ(database.value("SELECT name FROM parents WHERE id = 2"), "bob");
}

TEST_F(RebuildWithForeignKeys, LeavesTheSettingAsItWas) {
  for (const char* const setting : {"0", "1"}) {
    const Database other{"sqlite"};
    auto connection = other.connect();
    connection->execute(std::string("PRAGMA foreign_keys = ") + setting);
    const MigrationSet migrations = with(rebuild);
    retort::Migrator migrator(std::move(connection), migrations.registry());
    migrator.upgrade();
    EXPECT_EQ(migrator.connection().query("PRAGMA foreign_keys")[0][0].text(), setting);
    EXPECT_EQ(migrator.connection().query("PRAGMA legacy_alter_table")[0][0].text(), "0");
  }
}

TEST_F(RebuildWithForeignKeys, IsEnforcedAgainInTheMigrationsAfterIt) {
  MigrationSet migrations = with(rebuild);
  migrations.add("m3", [](retort::Op& op) { op.execute(sql("DELETE FROM parents WHERE id = 1")); });
  database.upgrade(migrations);
  EXPECT_EQ(database.value("SELECT count(*) FROM children"), "1");
}

TEST_F(RebuildWithForeignKeys, RefusesToLeaveOrphansBehindAndNamesThem) {
  database.upgrade(with([](retort::Op&) {}));
  MigrationSet migrations = with([](retort::Op&) {});
  migrations.add("m3", [](retort::Op& op) {
    op.alter_column("parents", "name", {.nullable = false});
    op.execute(sql("DELETE FROM parents WHERE id = 1"));
  });
  const retort::Error error = database.failure_of_upgrade(migrations);
  EXPECT_THAT(error.what(), HasSubstr("2 rows of \"children\" refer to rows of \"parents\" that are not there"));
  EXPECT_THAT(error.details().outcome, HasSubstr("nothing of it is applied"));
  expect_all_rows();
}

TEST_F(RebuildWithForeignKeys, PutsUpWithOrphansThatWereThereBefore) {
  database.upgrade(with([](retort::Op&) {}));
  const auto connection = database.connect();
  connection->execute("PRAGMA foreign_keys = OFF");
  connection->execute("INSERT INTO children VALUES (77)");
  MigrationSet migrations = with([](retort::Op&) {});
  migrations.add("m3", rebuild);
  database.upgrade(migrations);
  EXPECT_EQ(database.value("SELECT count(*) FROM children"), "4");
}

TEST_F(RebuildWithForeignKeys, RefusesToTakeAwayTheKeyThatOthersReferTo) {
  MigrationSet migrations = with([](retort::Op& op) {
    op.invoke(altered("parents", {retort::op::DropConstraint{.type = constraint_type::primary_key}}));
  });
  const retort::Error error = database.failure_of_upgrade(migrations);
  EXPECT_THAT(error.what(), HasSubstr("foreign key mismatch"));
  expect_all_rows();
}

}  // namespace
}  // namespace retort_test
