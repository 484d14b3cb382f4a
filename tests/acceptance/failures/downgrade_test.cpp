// Downgrades that fail.
#include "support/on_engine.hpp"

#include <string>

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using namespace retort::dsl;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::UnorderedElementsAre;

Steps create(const char* table) {
  return [table](retort::Op& op) { op.create_table(runtime(std::string(table)), {{"id", integer}}); };
}

MigrationSet migrations(Steps downgrade_of_second) {
  MigrationSet set;
  set.add("m1", create("first")).add("m2", create("second"), std::move(downgrade_of_second));
  set.add("m3", create("third"));
  return set;
}

class Downgrade : public OnEngine {
 protected:
  void SetUp() override {
    OnEngine::SetUp();
    if (!IsSkipped()) database().upgrade(migrations({}));
  }
};

TEST_P(Downgrade, ThatIsRefusedLeavesItsMigrationAppliedAndTheNextOneGoesOn) {
  const auto broken = migrations([](retort::Op& op) {
    op.drop_table("second");
    next_line_fails();
    op.drop_table("nowhere");
  });
  const retort::Error error = database().failure_of_downgrade(broken, "base");
  EXPECT_TRUE(is_complete(error, "m2", __FILE__));
  EXPECT_THAT(error.details().statement, HasSubstr("DROP TABLE \"nowhere\""));
  EXPECT_EQ(error.details().outcome, "nothing of it is undone; the migration before it is");
  EXPECT_THAT(database().version_rows(), ElementsAre("m2"));
  EXPECT_THAT(database().tables(), UnorderedElementsAre("first", "second", "retort_journal", "retort_version"));

  EXPECT_THAT(database().downgrade(migrations({}), "base").applied, ElementsAre("m2", "m1"));
  EXPECT_THAT(database().tables(), UnorderedElementsAre("retort_journal", "retort_version"));
  EXPECT_THAT(database().version_rows(), testing::IsEmpty());
}

TEST_P(Downgrade, ThatCannotBeDerivedSaysWhichOperationIsInTheWay) {
  MigrationSet set;
  set.add("m1", create("first")).add("m2", create("second"));
  set.add("m3", create("third")).add("m4", [](retort::Op& op) { op.execute("DELETE FROM first"); });
  database().upgrade(set);
  const retort::Error error = database().failure_of_downgrade(set, "m1");
  EXPECT_EQ(error.kind(), retort::ErrorKind::irreversible);
  EXPECT_THAT(error.details().revision, HasSubstr("m4"));
  EXPECT_EQ(error.details().operation, "execute SQL");
  EXPECT_THAT(error.what(), HasSubstr("downgrade_test.cpp:"));
  EXPECT_THAT(error.details().hint, HasSubstr("write downgrade()"));
  EXPECT_THAT(database().version_rows(), ElementsAre("m4"));
}

TEST_P(Downgrade, InASingleTransactionUndoesAllOrNothing) {
  const auto broken = migrations([](retort::Op& op) { op.execute("SELEC 1"); });
  retort::Migrator migrator(database().connect(), broken.registry(), {.single_transaction = true});
  try {
    migrator.downgrade("base");
    FAIL() << "the downgrade succeeds";
  } catch (const retort::SqlError& error) {
    EXPECT_EQ(error.details().outcome, "nothing is undone: the run was a single transaction");
  }
  EXPECT_THAT(database().version_rows(), ElementsAre("m3"));
  EXPECT_THAT(database().journal(), ElementsAre("upgrade m1", "upgrade m2", "upgrade m3"));
  EXPECT_TRUE(database().has_table("third"));
}

INSTANTIATE_TEST_SUITE_P(, Downgrade, testing::ValuesIn(engines), engine_of);

}  // namespace
}  // namespace retort_test
