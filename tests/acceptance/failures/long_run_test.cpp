// A run of many migrations, sent ahead of their results: what comes after a failure has no effect, even where it has
// nothing to do with what failed.
#include "support/on_engine.hpp"

#include <retort/connection.hpp>

#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace retort_test {
namespace {

using namespace retort::dsl;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::SizeIs;

constexpr int count = 50;
constexpr int failing = 30;

std::string name_of(int number) { return fmt::format("t{:02}", number); }

/// Each makes a table of its own; the failing one does what it is given besides.
MigrationSet migrations(Steps besides) {
  MigrationSet set;
  for (int number = 1; number <= count; ++number) {
    set.add(fmt::format("m{:02}", number), [number, besides](retort::Op& op) {
      op.create_table(runtime(name_of(number)), {{"id", integer, {.primary_key = true}}});
      if (number == failing) besides(op);
    });
  }
  return set;
}

void nothing(retort::Op&) {}

class LongRun : public OnEngine {
 protected:
  void expect_29_of_50() const {
    EXPECT_THAT(database().journal(), SizeIs(failing - 1));
    EXPECT_THAT(database().version_rows(), ElementsAre("m29"));
    std::vector<std::string> wanted{"retort_journal", "retort_version"};
    for (int number = 1; number < failing; ++number) wanted.push_back(name_of(number));
    EXPECT_EQ(database().tables(), wanted);
  }
  void expect_the_rest_goes_on() const {
    EXPECT_THAT(database().upgrade(migrations(nothing)).applied, SizeIs(count - failing + 1));
    EXPECT_THAT(database().version_rows(), ElementsAre("m50"));
    EXPECT_THAT(database().tables(), IsSupersetOf({"t30", "t31", "t50"}));
  }
};

TEST_P(LongRun, StopsAtTheMigrationThatFails) {
  const retort::Error error = database().failure_of_upgrade(migrations([](retort::Op& op) {
    next_line_fails();
    op.execute("INSERT INTO t01 (id) VALUES (1), (1)");
  }));
  EXPECT_TRUE(is_complete(error, "m30", __FILE__));
  EXPECT_EQ(error.details().outcome, "nothing of it is applied; the 29 migrations before it are");
  expect_29_of_50();
  expect_the_rest_goes_on();
}

TEST_P(LongRun, StopsAtTheMigrationThatFailsWhenItIsCommitted) {
  const retort::Error error = database().failure_of_upgrade(migrations([](retort::Op& op) {
    op.create_table("orders", {
                                  {"customer", integer},
                                  foreign_key({"customer"}, "t01", {"id"}, {.initially_deferred = true}),
                              });
    op.execute("INSERT INTO orders (customer) VALUES (99)");
  }));
  EXPECT_EQ(error.kind(), retort::ErrorKind::sql);
  EXPECT_THAT(error.details().revision, HasSubstr("m30"));
  EXPECT_EQ(error.details().statement, "COMMIT");
  EXPECT_EQ(error.details().sqlstate, is_postgres() ? "23503" : "SQLITE_CONSTRAINT_FOREIGNKEY");
  EXPECT_EQ(error.details().outcome, "nothing of it is applied; the 29 migrations before it are");
  expect_29_of_50();
  expect_the_rest_goes_on();
}

TEST_P(LongRun, StopsAtTheMigrationWhoseOwnCodeThrows) {
  const retort::Error error =
      database().failure_of_upgrade(migrations([](retort::Op&) { throw std::runtime_error("no"); }));
  EXPECT_EQ(error.kind(), retort::ErrorKind::migration);
  EXPECT_EQ(error.details().outcome, "nothing of it is applied; the 29 migrations before it are");
  expect_29_of_50();
  expect_the_rest_goes_on();
}

TEST_P(LongRun, StopsAtTheMigrationThatTheEngineCannotDo) {
  const retort::Error error = database().failure_of_upgrade(migrations([this](retort::Op& op) {
    if (is_postgres()) {
      op.create_index("t30_idx", "t30", {"id"}, {.unique = true, .method = "hash"});
    } else {
      op.create_index("t30_idx", "t30", {"id"}, {.method = "gin"});
    }
  }));
  EXPECT_THAT(error.details().revision, HasSubstr("m30"));
  EXPECT_EQ(error.details().outcome, "nothing of it is applied; the 29 migrations before it are");
  expect_29_of_50();
  expect_the_rest_goes_on();
}

TEST_P(LongRun, ReportsTheMigrationsThatAreAppliedBeforeTheFailureAndThenTheFailure) {
  struct Log final : retort::Observer {
    void applied(const retort::RevisionInfo& revision, std::size_t, std::size_t) override {
      lines.push_back("applied " + revision.id);
    }
    void failed(const retort::RevisionInfo& revision, const retort::Error&) override {
      lines.push_back("failed " + revision.id);
    }
    std::vector<std::string> lines;
  } log;
  const auto set = migrations([](retort::Op& op) { op.execute("SELEC 1"); });
  retort::Migrator migrator(database().connect(), set.registry());
  EXPECT_THROW(migrator.observe(log).upgrade(), retort::SqlError);
  ASSERT_THAT(log.lines, SizeIs(failing));
  EXPECT_EQ(log.lines.front(), "applied m01");
  EXPECT_EQ(log.lines[failing - 2], "applied m29");
  EXPECT_EQ(log.lines.back(), "failed m30");
}

TEST_P(LongRun, InASingleTransactionLeavesNothingAtAll) {
  const retort::Error error = database().failure_of_upgrade(migrations([](retort::Op& op) {
                                                              next_line_fails();
                                                              op.execute("INSERT INTO t01 (id) VALUES (1), (1)");
                                                            }),
                                                            {.single_transaction = true});
  EXPECT_TRUE(is_complete(error, "m30", __FILE__));
  EXPECT_EQ(error.details().outcome, "nothing is applied: the run was a single transaction");
  EXPECT_THAT(database().tables(), IsEmpty());

  EXPECT_THAT(database().upgrade(migrations(nothing), {.single_transaction = true}).applied, SizeIs(count));
  EXPECT_THAT(database().version_rows(), ElementsAre("m50"));
}

TEST_P(LongRun, InASingleTransactionIsRolledBackWhenAMigrationThatReadsTheDatabaseFails) {
  const retort::Error error =
      database().failure_of_upgrade(migrations([](retort::Op& op) {
                                      op.connection().execute("INSERT INTO t01 (id) VALUES (1)");
                                      throw std::runtime_error("no");
                                    }),
                                    {.single_transaction = true});
  EXPECT_EQ(error.kind(), retort::ErrorKind::migration);
  EXPECT_EQ(error.details().outcome, "nothing is applied: the run was a single transaction");
  EXPECT_THAT(database().tables(), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(, LongRun, testing::ValuesIn(engines), engine_of);

}  // namespace
}  // namespace retort_test
