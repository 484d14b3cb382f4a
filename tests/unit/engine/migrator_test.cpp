#include "support/on_engine.hpp"

#include <retort/error.hpp>

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

MigrationSet three() {
  return std::move(MigrationSet().add("m1", table("a")).add("m2", table("b")).add("m3", table("c")));
}

/// m1, from there the branches m2 and n2, and their merge m3.
MigrationSet diamond() {
  MigrationSet set;
  set.add("m1", table("a"));
  set.add_after({"m1"}, "m2", table("b"));
  set.add_after({"m1"}, "n2", table("c"));
  set.add_after({"m2", "n2"}, "m3", table("d"));
  return set;
}

std::vector<std::string> ids(const std::vector<retort::RevisionInfo>& revisions) {
  std::vector<std::string> result;
  for (const retort::RevisionInfo& revision : revisions) result.push_back(revision.id);
  return result;
}

class MigratorOnEngine : public OnEngine {
 protected:
  retort::Migrator migrator(const MigrationSet& set, retort::MigratorOptions options = {}) const {
    return {database().connect(), set.registry(), std::move(options)};
  }
  std::vector<std::string> user_tables() const {
    std::vector<std::string> names = database().tables();
    std::erase_if(names, [](const std::string& name) { return name.starts_with("retort_"); });
    return names;
  }
};

TEST_P(MigratorOnEngine, AppliesEverythingInOrderAndThenNothing) {
  const MigrationSet set = three();
  auto first = migrator(set);
  EXPECT_TRUE(first.is_pending());
  EXPECT_THAT(first.upgrade().applied, ElementsAre("m1", "m2", "m3"));
  EXPECT_FALSE(first.is_pending());
  EXPECT_THAT(first.upgrade().applied, IsEmpty());
  EXPECT_THAT(database().journal(), ElementsAre("upgrade m1", "upgrade m2", "upgrade m3"));
  EXPECT_THAT(user_tables(), ElementsAre("a", "b", "c"));
}

TEST_P(MigratorOnEngine, StopsAtTheRevisionAskedForAndGoesOnFromThere) {
  const MigrationSet set = three();
  EXPECT_THAT(migrator(set).upgrade("m2").applied, ElementsAre("m1", "m2"));
  EXPECT_THAT(database().version_rows(), ElementsAre("m2"));
  EXPECT_THAT(migrator(set).upgrade("+1").applied, ElementsAre("m3"));
}

TEST_P(MigratorOnEngine, DowngradesByTheInverseOfWhatUpgradeDid) {
  const MigrationSet set = three();
  migrator(set).upgrade();
  EXPECT_THAT(migrator(set).downgrade("-1").applied, ElementsAre("m3"));
  EXPECT_THAT(user_tables(), ElementsAre("a", "b"));
  EXPECT_THAT(migrator(set).downgrade("base").applied, ElementsAre("m2", "m1"));
  EXPECT_THAT(user_tables(), IsEmpty());
  EXPECT_THAT(database().version_rows(), IsEmpty());
}

TEST_P(MigratorOnEngine, KeepsTheTipsOfBranchesAsVersionRowsUntilTheyMerge) {
  const MigrationSet set = diamond();
  migrator(set).upgrade("m2");
  migrator(set).upgrade("n2");
  EXPECT_THAT(database().version_rows(), ElementsAre("m2", "n2"));
  migrator(set).upgrade();
  EXPECT_THAT(database().version_rows(), ElementsAre("m3"));
  migrator(set).downgrade("m2");
  EXPECT_THAT(database().version_rows(), ElementsAre("m2", "n2"));
}

TEST_P(MigratorOnEngine, StampsWithoutRunningAnything) {
  const MigrationSet set = three();
  EXPECT_THAT(migrator(set).stamp("m2").applied, ElementsAre("m2"));
  EXPECT_THAT(user_tables(), IsEmpty());
  EXPECT_THAT(ids(migrator(set).current()), ElementsAre("m2"));
  EXPECT_THAT(migrator(set).stamp("m2").applied, IsEmpty());
  migrator(set).stamp("base");
  EXPECT_THAT(migrator(set).current(), IsEmpty());
  EXPECT_THAT(database().journal(), ElementsAre("stamp m2", "stamp base"));
}

TEST_P(MigratorOnEngine, CreatesNoTableByLooking) {
  const MigrationSet set = three();
  auto looking = migrator(set);
  EXPECT_THAT(looking.current(), IsEmpty());
  EXPECT_THAT(ids(looking.history()), ElementsAre("m3", "m2", "m1"));
  EXPECT_TRUE(looking.is_pending());
  EXPECT_THAT(database().tables(), IsEmpty());
}

TEST_P(MigratorOnEngine, MarksInTheHistoryWhatIsApplied) {
  const MigrationSet set = three();
  migrator(set).upgrade("m2");
  const auto history = migrator(set).history();
  ASSERT_THAT(ids(history), ElementsAre("m3", "m2", "m1"));
  EXPECT_TRUE(history[0].is_head);
  EXPECT_FALSE(history[0].is_applied);
  EXPECT_TRUE(history[1].is_applied);
  EXPECT_TRUE(history[1].is_current);
  EXPECT_TRUE(history[2].is_applied);
  EXPECT_FALSE(history[2].is_current);
}

TEST_P(MigratorOnEngine, KeepsItsBooksInTheTablesItIsGiven) {
  const MigrationSet set = three();
  const retort::MigratorOptions options{
      .tables = {.version = {.name = "shop_version"}, .journal = {.name = "shop log"}}};
  migrator(set, options).upgrade();
  EXPECT_EQ(database().value("SELECT version_num FROM shop_version"), "m3");
  EXPECT_EQ(database().value("SELECT count(*) FROM \"shop log\""), "3");
  EXPECT_FALSE(database().has_table("retort_version"));
}

TEST_P(MigratorOnEngine, GoesOnWithAVersionTableThatHasNoJournalBesideIt) {
  const MigrationSet set = three();
  migrator(set).upgrade("m1");
  database().connect()->execute("DROP TABLE retort_journal");
  EXPECT_THAT(migrator(set).upgrade().applied, ElementsAre("m2", "m3"));
  EXPECT_THAT(database().journal(), ElementsAre("upgrade m2", "upgrade m3"));
}

TEST_P(MigratorOnEngine, LetsAMigrationReadWhatItJustWrote) {
  MigrationSet set;
  set.add("m1", [](retort::Op& op) {
    table("a")(op);
    op.execute("INSERT INTO a (id) VALUES (20), (22)");
    const auto sum = op.connection().query("SELECT sum(id) FROM a")[0][0].integer();
    op.execute("INSERT INTO a (id) VALUES ($1)", {sum});
  });
  migrator(set).upgrade();
  EXPECT_EQ(database().value("SELECT max(id) FROM a"), "42");
  EXPECT_THAT(database().journal(), ElementsAre("upgrade m1"));
}

TEST_P(MigratorOnEngine, RefusesATargetThatIsNotThere) {
  const MigrationSet set = three();
  try {
    migrator(set).upgrade("m9");
    FAIL() << "m9 is accepted";
  } catch (const retort::RevisionError& error) {
    EXPECT_THAT(error.what(), HasSubstr("m9"));
  }
  EXPECT_THAT(database().tables(), IsEmpty());
}

TEST_P(MigratorOnEngine, RollsBackAWholeRunThatIsOneTransaction) {
  MigrationSet set = three();
  set.add("m4", [](retort::Op& op) { op.execute("no SQL"); });
  EXPECT_THROW(migrator(set, {.single_transaction = true}).upgrade(), retort::SqlError);
  EXPECT_THAT(database().tables(), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Each, MigratorOnEngine, testing::ValuesIn(engines), engine_of);

}  // namespace
}  // namespace retort_test
