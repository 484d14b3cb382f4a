// Migrations that do not fit into one transaction, and fail half-way.
#include "support/on_engine.hpp"

#include <retort/error.hpp>

#include <string>

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using namespace retort::dsl;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsSupersetOf;
using testing::Not;

void create_visits(retort::Op& op) {
  op.create_table("visits", {{"id", integer, {.primary_key = true}}, {"visitor", varchar(40)}});
}

/// A first step that must not be done twice, the second, and a third.
MigrationSet in_three_steps(Steps second, std::int64_t first_id = 1) {
  MigrationSet set;
  set.add("m1", create_visits);
  const auto steps = [second = std::move(second), first_id](retort::Op& op) {
    op.execute("INSERT INTO visits (id, visitor) VALUES ($1, 'Ada')", {first_id});
    second(op);
    op.create_table("third_step", {{"id", integer}});
  };
  set.add(
      "m2", steps, [](retort::Op&) {}, retort::Transaction::none);
  set.add("m3", [](retort::Op& op) { op.create_table("after", {{"id", integer}}); });
  return set;
}

class StepByStep : public OnEngine {};

TEST_P(StepByStep, GoesOnAfterTheStepsThatAreDone) {
  const auto broken = in_three_steps([](retort::Op& op) {
    next_line_fails();
    op.execute("INSERT INTO visits (id) VALUES (2), (2)");
  });
  for (const char* attempt : {"first", "second"}) {
    SCOPED_TRACE(attempt);
    const retort::Error error = database().failure_of_upgrade(broken);
    EXPECT_TRUE(is_complete(error, "m2", __FILE__));
    EXPECT_THAT(error.details().outcome, HasSubstr("first 1 of 3 steps are applied"));
    EXPECT_THAT(database().version_rows(), ElementsAre("m1"));
    EXPECT_EQ(database().value("SELECT count(*) FROM visits"), "1");
    EXPECT_THAT(database().tables(), Not(IsSupersetOf({"third_step"})));
  }
  const auto mended = in_three_steps([](retort::Op& op) { op.execute("INSERT INTO visits (id) VALUES (2), (3)"); });
  EXPECT_THAT(database().upgrade(mended).applied, ElementsAre("m2", "m3"));
  EXPECT_EQ(database().value("SELECT count(*) FROM visits"), "3");
  EXPECT_THAT(database().tables(), IsSupersetOf({"after", "third_step"}));
}

TEST_P(StepByStep, IsNotResumedWhereAStepThatIsDoneHasBeenChanged) {
  database().failure_of_upgrade(in_three_steps([](retort::Op& op) { op.execute("SELEC 1"); }));
  const auto changed = in_three_steps([](retort::Op&) {}, 5);
  const retort::Error error = database().failure_of_upgrade(changed);
  EXPECT_THAT(error.details().revision, HasSubstr("m2"));
  EXPECT_THAT(error.details().message, HasSubstr("has been changed since"));
  EXPECT_THAT(error.details().hint, HasSubstr("restore the steps"));
  EXPECT_THAT(error.what(), HasSubstr("outside_transactions_test.cpp:"));
  EXPECT_EQ(database().value("SELECT count(*) FROM visits"), "1");
}

INSTANTIATE_TEST_SUITE_P(, StepByStep, testing::ValuesIn(engines), engine_of);

class ConcurrentIndex : public OnPostgres {
 protected:
  static MigrationSet migrations(Steps before_the_index) {
    MigrationSet set;
    set.add("m1", create_visits);
    set.add("m2", [](retort::Op& op) {
      op.bulk_insert("visits", {"id", "visitor"}, {{1, "Ada"}, {2, "Bob"}, {3, "Ada"}});
    });
    set.add("m3", std::move(before_the_index));
    set.add("m4", [](retort::Op& op) {
      next_line_fails();
      op.create_index("visitor_key", "visits", {"visitor"}, {.unique = true, .concurrently = true});
    });
    return set;
  }
};

TEST_F(ConcurrentIndex, ThatIsRefusedLeavesNoInvalidIndexAndTheNextStartBuildsIt) {
  const auto broken = migrations([](retort::Op&) {});
  for (const char* attempt : {"first", "second"}) {
    SCOPED_TRACE(attempt);
    const retort::Error error = database().failure_of_upgrade(broken);
    EXPECT_TRUE(is_complete(error, "m4", __FILE__));
    EXPECT_EQ(error.details().sqlstate, "23505");
    EXPECT_THAT(error.details().statement, HasSubstr("CREATE UNIQUE INDEX CONCURRENTLY"));
    EXPECT_THAT(error.details().hint, HasSubstr("twice"));
    EXPECT_THAT(database().version_rows(), ElementsAre("m3"));
    EXPECT_EQ(database().value("SELECT count(*) FROM pg_class WHERE relname LIKE 'visitor_key%'"), "0");
  }
  database().connect()->execute("DELETE FROM visits WHERE id = 3");
  EXPECT_THAT(database().upgrade(broken).applied, ElementsAre("m4"));
  EXPECT_EQ(database().value("SELECT indisvalid FROM pg_index WHERE indexrelid = 'visitor_key'::regclass"), "t");
}

TEST_F(ConcurrentIndex, InASingleTransactionIsRefusedBeforeItRuns) {
  const auto set = migrations([](retort::Op& op) { op.execute("DELETE FROM visits WHERE id = 3"); });
  const retort::Error error = database().failure_of_upgrade(set, {.single_transaction = true});
  EXPECT_EQ(error.kind(), retort::ErrorKind::unsupported);
  EXPECT_THAT(error.details().message, HasSubstr("cannot run in a transaction"));
  EXPECT_THAT(error.details().hint, HasSubstr("without single_transaction"));
  EXPECT_THAT(database().tables(), testing::IsEmpty());
}

}  // namespace
}  // namespace retort_test
