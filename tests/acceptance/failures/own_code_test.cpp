// What goes wrong in a migration's own code, with and without the database in its hands.
#include "support/on_engine.hpp"

#include <retort/connection.hpp>

#include <stdexcept>
#include <string>

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using namespace retort::dsl;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::UnorderedElementsAre;

void create_first(retort::Op& op) { op.create_table("first", {{"id", integer, {.primary_key = true}}}); }
void create_second(retort::Op& op) { op.create_table("second", {{"id", integer}}); }

MigrationSet migrations(Steps second) {
  MigrationSet set;
  set.add("m1", create_first).add("m2", std::move(second)).add("m3", [](retort::Op& op) {
    op.create_table("third", {{"id", integer}});
  });
  return set;
}

class OwnCode : public OnEngine {
 protected:
  /// Runs with `second` as the second migration, sees to it that nothing of it is left, and that a mended one goes on.
  retort::Error failure_of(Steps second) {
    const retort::Error error = database().failure_of_upgrade(migrations(std::move(second)));
    EXPECT_THAT(error.details().revision, HasSubstr("m2"));
    EXPECT_EQ(error.details().outcome, "nothing of it is applied; the migration before it is");
    EXPECT_THAT(database().journal(), ElementsAre("upgrade m1"));
    EXPECT_THAT(database().tables(), UnorderedElementsAre("first", "retort_journal", "retort_version"));
    EXPECT_EQ(database().value("SELECT count(*) FROM first"), "0");

    EXPECT_THAT(database().upgrade(migrations(create_second)).applied, ElementsAre("m2", "m3"));
    return error;
  }
};

TEST_P(OwnCode, ThatThrowsIsNamedAndNothingItAskedForIsDone) {
  const retort::Error error = failure_of([](retort::Op& op) {
    create_second(op);
    throw std::runtime_error("the moon is in the wrong phase");
  });
  EXPECT_EQ(error.kind(), retort::ErrorKind::migration);
  EXPECT_THAT(error.details().message, HasSubstr("the moon is in the wrong phase"));
  EXPECT_THAT(error.what(), HasSubstr("migration_set.cpp:"));  // where the migration says who it is
}

TEST_P(OwnCode, ThatThrowsNoExceptionClassIsAnErrorOfRetortsAllTheSame) {
  const retort::Error error = failure_of([](retort::Op& op) {
    create_second(op);
    throw 42;
  });
  EXPECT_EQ(error.kind(), retort::ErrorKind::migration);
  EXPECT_THAT(error.details().message, HasSubstr("threw"));
}

TEST_P(OwnCode, ThatThrowsAfterItWroteThroughTheConnectionLeavesNothing) {
  const retort::Error error = failure_of([](retort::Op& op) {
    create_second(op);
    op.connection().execute("INSERT INTO first (id) VALUES ($1)", {1});
    op.connection().execute("INSERT INTO second (id) VALUES ($1)", {1});
    throw std::runtime_error("changed its mind");
  });
  EXPECT_EQ(error.kind(), retort::ErrorKind::migration);
  EXPECT_THAT(error.details().message, HasSubstr("changed its mind"));
}

TEST_P(OwnCode, ThatIsRefusedAStatementOnTheConnectionSaysWhichAndLeavesNothing) {
  const retort::Error error = failure_of([](retort::Op& op) {
    create_second(op);
    op.connection().execute("INSERT INTO first (id) VALUES ($1)", {1});
    op.connection().execute("INSERT INTO first (id) VALUES ($1)", {1});
  });
  EXPECT_EQ(error.kind(), retort::ErrorKind::sql);
  EXPECT_EQ(error.details().statement, "INSERT INTO first (id) VALUES ($1)");
  EXPECT_EQ(error.details().sqlstate, is_postgres() ? "23505" : "SQLITE_CONSTRAINT_PRIMARYKEY");
  EXPECT_THAT(error.details().hint, HasSubstr("twice"));
}

TEST_P(OwnCode, ThatRecordsABadStatementAfterItReadTheDatabaseLeavesNothing) {
  const retort::Error error = failure_of([](retort::Op& op) {
    create_second(op);
    op.connection().execute("INSERT INTO first (id) VALUES ($1)", {1});
    next_line_fails();
    op.execute("UPDATE nowhere SET id = 1");
  });
  EXPECT_EQ(error.kind(), retort::ErrorKind::sql);
  EXPECT_TRUE(is_complete(error, "m2", __FILE__));
}

TEST_P(OwnCode, ThatUsesAConnectionOutsideTransactionsIsToldWhatToDoInstead) {
  MigrationSet set;
  set.add("m1", create_first)
      .add(
          "m2", [](retort::Op& op) { op.connection().execute("DELETE FROM first"); }, {}, retort::Transaction::none);
  const retort::Error error = database().failure_of_upgrade(set);
  EXPECT_EQ(error.kind(), retort::ErrorKind::unsupported);
  EXPECT_THAT(error.details().hint, HasSubstr("a migration of its own"));
  EXPECT_THAT(error.what(), HasSubstr("own_code_test.cpp:"));
  EXPECT_THAT(database().journal(), ElementsAre("upgrade m1"));
}

TEST_P(OwnCode, CannotEndTheTransactionThroughTheConnection) {
  const retort::Error error = failure_of([](retort::Op& op) {
    create_second(op);
    op.connection().commit();
  });
  EXPECT_THAT(error.details().message, HasSubstr("a migration cannot commit"));
}

/// PostgreSQL's transaction is beyond repair then; a commit would quietly be a rollback.
class OwnCodeOnPostgres : public OnPostgres {};

TEST_F(OwnCodeOnPostgres, ThatSwallowsARefusalIsNotTakenForDone) {
  const auto swallowing = migrations([](retort::Op& op) {
    create_second(op);
    try {
      op.connection().execute("SELECT * FROM nowhere");
    } catch (const retort::SqlError&) {
    }
  });
  const retort::Error error = database().failure_of_upgrade(swallowing);
  EXPECT_EQ(error.kind(), retort::ErrorKind::sql);
  EXPECT_THAT(database().journal(), ElementsAre("upgrade m1"));
  EXPECT_THAT(database().tables(), UnorderedElementsAre("first", "retort_journal", "retort_version"));
}

INSTANTIATE_TEST_SUITE_P(, OwnCode, testing::ValuesIn(engines), engine_of);

}  // namespace
}  // namespace retort_test
