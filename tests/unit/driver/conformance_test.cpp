#include "unit/driver/conformance.hpp"

#include "support/recording_listener.hpp"

#include <retort/error.hpp>

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace retort_test {

std::vector<SubjectKind>& subject_kinds() {
  static std::vector<SubjectKind> kinds;
  return kinds;
}

void PrintTo(const SubjectKind& kind, std::ostream* stream) { *stream << kind.name; }

namespace {

using retort::Statement;
using retort::Unit;
using retort::Value;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class Conformance : public testing::TestWithParam<SubjectKind> {
 protected:
  void SetUp() override {
    if (const auto reason = GetParam().missing()) GTEST_SKIP() << *reason;
    subject = GetParam().make();
    connection = subject->connect();
  }

  std::int64_t count(const std::string& table, retort::Connection& seen_by) {
    return seen_by.query("SELECT count(*) FROM " + table)[0][0].integer();
  }
  std::int64_t committed(const std::string& table) { return count(table, *subject->witness()); }

  retort::SqlError refusal_of(const Statement& statement) {
    return thrown_by<retort::SqlError>([&] { connection->run(statement); });
  }

  std::unique_ptr<Subject> subject;
  std::unique_ptr<retort::Connection> connection;
  RecordingListener listener;
};

Unit unit(std::uint64_t id, std::vector<std::string> texts) {
  Unit made{.id = id};
  for (std::string& text : texts) made.statements.push_back({.text = std::move(text)});
  return made;
}

Statement script(std::string text) { return {.text = std::move(text), .may_hold_several = true}; }

TEST_P(Conformance, SaysWhatItIs) {
  EXPECT_THAT(connection->dialect(), testing::AnyOf("postgresql", "sqlite"));
  EXPECT_GE(connection->server_version(), 100'000);
  EXPECT_THAT(connection->describe(), Not(IsEmpty()));
}

TEST_P(Conformance, ReturnsColumnsRowsAndNulls) {
  const retort::Result result = connection->query("SELECT 1 AS one, NULL AS empty UNION ALL SELECT 2, 'x' ORDER BY 1");
  EXPECT_THAT(result.columns, ElementsAre("one", "empty"));
  ASSERT_EQ(result.size(), 2u);
  EXPECT_EQ(result[0]["one"].integer(), 1);
  EXPECT_TRUE(result[0]["empty"].is_null());
  EXPECT_EQ(result[1]["empty"].text(), "x");
  EXPECT_EQ(result.affected, 0u);
}

TEST_P(Conformance, KeepsColumnNamesOfAResultWithoutRows) {
  const retort::Result result = connection->query("SELECT 1 AS one WHERE 1 = 0");
  EXPECT_TRUE(result.empty());
  EXPECT_THAT(result.columns, ElementsAre("one"));
}

TEST_P(Conformance, SendsParametersOfEveryKind) {
  const std::string sql = "SELECT CAST($1 AS boolean), CAST($2 AS bigint), CAST($3 AS double precision), " +
                          std::string("CAST($4 AS text), length(CAST($5 AS ") + subject->bytes_type() +
                          ")), CAST($6 AS text), CAST($7 AS boolean)";
  const std::string text = "it's \"quoted\" \\ ünïcode 🧪\n";
  const retort::Result result =
      connection->query(sql, {true, std::int64_t{-9'007'199'254'740'993}, 0.1, text,
                              retort::Bytes{std::string("\0\xff'", 3)}, std::monostate{}, false});
  const retort::Row row = result[0];
  EXPECT_TRUE(row[0].boolean());
  EXPECT_EQ(row[1].integer(), -9'007'199'254'740'993);
  EXPECT_EQ(row[2].real(), 0.1);
  EXPECT_EQ(row[3].text(), text);
  EXPECT_EQ(row[4].integer(), 3);
  EXPECT_TRUE(row[5].is_null());
  EXPECT_FALSE(row[6].boolean());
}

TEST_P(Conformance, KeepsEveryBitOfARealNumber) {
  for (const double number : {0.1 + 0.2, 1.0 / 3, 1e300, -5e-324, 0.0}) {
    EXPECT_EQ(connection->query("SELECT CAST($1 AS double precision)", {number})[0][0].real(), number);
  }
}

TEST_P(Conformance, TellsEmptyTextAndEmptyBytesFromNull) {
  const retort::Result result = connection->query(
      "SELECT CAST($1 AS text) IS NULL, CAST($2 AS " + subject->bytes_type() + ") IS NULL, CAST($3 AS text) IS NULL",
      {std::string(), retort::Bytes{}, std::monostate{}});
  EXPECT_FALSE(result[0][0].boolean());
  EXPECT_FALSE(result[0][1].boolean());
  EXPECT_TRUE(result[0][2].boolean());
}

TEST_P(Conformance, TakesParametersInAnyOrderAndMoreThanOnce) {
  const retort::Result result = connection->query("SELECT CAST($2 AS text), CAST($1 AS text), CAST($2 AS text)",
                                                  {std::string("a"), std::string("b")});
  EXPECT_EQ(result[0][0].text() + result[0][1].text() + result[0][2].text(), "bab");
}

TEST_P(Conformance, RefusesTooFewAndTooManyParameters) {
  EXPECT_THROW(connection->query("SELECT CAST($2 AS text)", {std::int64_t{1}}), retort::SqlError);
  EXPECT_THROW(connection->query("SELECT 1", {std::int64_t{1}}), retort::SqlError);
}

TEST_P(Conformance, CountsTheRowsAStatementChanged) {
  EXPECT_EQ(connection->execute("CREATE TABLE t (id bigint)"), 0u);
  EXPECT_EQ(connection->execute("INSERT INTO t VALUES (1), (2), (3)"), 3u);
  EXPECT_EQ(connection->execute("UPDATE t SET id = id + 1 WHERE id > 1"), 2u);
  EXPECT_EQ(connection->execute("UPDATE t SET id = 0 WHERE id > 100"), 0u);
  EXPECT_EQ(connection->execute("SELECT * FROM t"), 0u);
  EXPECT_EQ(connection->run({.text = "DELETE FROM t RETURNING id"}).affected, 3u);
  EXPECT_EQ(connection->execute("DROP TABLE t"), 0u);
}

TEST_P(Conformance, AnErrorSaysWhatWasRefusedAndTheConnectionGoesOn) {
  connection->execute("CREATE TABLE t (id bigint UNIQUE)");
  const retort::SqlError error =
      refusal_of({.text = "INSERT INTO t VALUES (1), (1)", .where = {.file = "here.cpp", .line = 3}});
  EXPECT_EQ(error.kind(), retort::ErrorKind::sql);
  EXPECT_THAT(error.details().sqlstate, testing::AnyOf("23505", "SQLITE_CONSTRAINT_UNIQUE"));
  EXPECT_EQ(error.details().statement, "INSERT INTO t VALUES (1), (1)");
  EXPECT_STREQ(error.details().location.file, "here.cpp");
  EXPECT_THAT(error.details().message, Not(IsEmpty()));
  EXPECT_EQ(count("t", *connection), 0);
}

TEST_P(Conformance, RefusesTextThatHoldsANulCharacter) {
  EXPECT_THAT(refusal_of({.text = std::string("SELECT 1\0; DROP", 15)}).details().message, HasSubstr("NUL"));
}

TEST_P(Conformance, RunsSeveralStatementsWhenAsked) {
  const retort::Result result = connection->run(
      script("CREATE TABLE t (id bigint);\n-- a comment; with a semicolon\nINSERT INTO t VALUES (1), (2);\n"
             "SELECT id FROM t ORDER BY id;"));
  ASSERT_EQ(result.size(), 2u);
  EXPECT_EQ(result[1]["id"].integer(), 2);
}

TEST_P(Conformance, RunsOneStatementOnlyWhenNotAsked) {
  connection->execute("CREATE TABLE t (id bigint)");
  EXPECT_THROW(connection->execute("INSERT INTO t VALUES (1); INSERT INTO t VALUES (2)"), retort::SqlError);
  EXPECT_EQ(count("t", *connection), 0);
  connection->execute("INSERT INTO t VALUES (3);\n");
  EXPECT_EQ(count("t", *connection), 1);
}

TEST_P(Conformance, RunsTextWithoutAnyStatement) {
  EXPECT_TRUE(connection->run(script("")).empty());
  EXPECT_TRUE(connection->run(script(" -- nothing\n")).empty());
  EXPECT_TRUE(connection->run({.text = ""}).empty());
}

TEST_P(Conformance, ATransactionIsKeptOrUndoneAsAWhole) {
  connection->execute("CREATE TABLE t (id bigint)");
  EXPECT_FALSE(connection->in_transaction());
  connection->begin();
  EXPECT_TRUE(connection->in_transaction());
  connection->execute("INSERT INTO t VALUES (1)");
  connection->rollback();
  EXPECT_FALSE(connection->in_transaction());
  EXPECT_EQ(committed("t"), 0);

  connection->begin();
  connection->execute("INSERT INTO t VALUES (1)");
  connection->commit();
  EXPECT_FALSE(connection->in_transaction());
  EXPECT_EQ(committed("t"), 1);
}

TEST_P(Conformance, SchemaChangesAreTransactional) {
  connection->begin();
  connection->execute("CREATE TABLE t (id bigint)");
  connection->rollback();
  EXPECT_THROW(connection->execute("SELECT * FROM t"), retort::SqlError);
}

TEST_P(Conformance, RefusesToBeginTwiceAndToCommitNothing) {
  EXPECT_THROW(connection->commit(), retort::SqlError);
  EXPECT_NO_THROW(connection->rollback());
  connection->begin();
  EXPECT_THROW(connection->begin(), retort::SqlError);
  EXPECT_TRUE(connection->in_transaction());
  connection->rollback();
}

TEST_P(Conformance, UnitsAreDoneInOrderEachInItsTransaction) {
  connection->submit(unit(1, {"CREATE TABLE t (id bigint)", "INSERT INTO t VALUES (1)"}), listener);
  connection->submit(unit(2, {"INSERT INTO t VALUES (2)"}), listener);
  connection->submit(unit(3, {}), listener);
  connection->drain(listener);
  EXPECT_THAT(listener.done, ElementsAre(1u, 2u, 3u));
  EXPECT_THAT(listener.failures, IsEmpty());
  EXPECT_EQ(committed("t"), 2);
  EXPECT_FALSE(connection->in_transaction());
}

TEST_P(Conformance, AFailedUnitIsNamedToTheStatementAndLeavesNothing) {
  connection->submit(unit(1, {"CREATE TABLE t (id bigint UNIQUE)"}), listener);
  connection->submit(unit(2, {"INSERT INTO t VALUES (1)", "INSERT INTO t VALUES (2)", "INSERT INTO t VALUES (1)",
                              "INSERT INTO t VALUES (3)"}),
                     listener);
  connection->drain(listener);
  EXPECT_THAT(listener.done, ElementsAre(1u));
  ASSERT_EQ(listener.failures.size(), 1u);
  EXPECT_EQ(listener.failures[0].id, 2u);
  EXPECT_EQ(listener.failures[0].index, 2u);
  EXPECT_EQ(caught<retort::SqlError>(listener.failures[0].error).details().statement, "INSERT INTO t VALUES (1)");
  EXPECT_EQ(committed("t"), 0);
  EXPECT_FALSE(connection->in_transaction());
}

TEST_P(Conformance, UnitsAfterAFailedOneHaveNoEffectUntilDrain) {
  connection->execute("CREATE TABLE t (id bigint)");
  connection->submit(unit(1, {"INSERT INTO nowhere VALUES (1)"}), listener);
  for (std::uint64_t id = 2; id < 20; ++id) connection->submit(unit(id, {"INSERT INTO t VALUES (1)"}), listener);
  connection->drain(listener);
  EXPECT_THAT(listener.done, IsEmpty());
  EXPECT_EQ(listener.failures.size(), 1u);
  EXPECT_EQ(committed("t"), 0);

  connection->submit(unit(20, {"INSERT INTO t VALUES (1)"}), listener);
  connection->drain(listener);
  EXPECT_THAT(listener.done, ElementsAre(20u));
  EXPECT_EQ(committed("t"), 1);
}

TEST_P(Conformance, UnitsInAnOpenTransactionAreAPartOfIt) {
  connection->execute("CREATE TABLE t (id bigint)");
  connection->begin();
  connection->submit(unit(1, {"INSERT INTO t VALUES (1)"}), listener);
  connection->submit(unit(2, {"INSERT INTO t VALUES (2)"}), listener);
  EXPECT_TRUE(connection->in_transaction());
  connection->drain(listener);
  EXPECT_TRUE(connection->in_transaction());
  EXPECT_THAT(listener.done, ElementsAre(1u, 2u));
  EXPECT_EQ(committed("t"), 0);
  connection->commit();
  EXPECT_EQ(committed("t"), 2);
}

TEST_P(Conformance, AFailedUnitLeavesAnOpenTransactionToItsOwner) {
  connection->execute("CREATE TABLE t (id bigint)");
  connection->begin();
  connection->submit(unit(1, {"INSERT INTO t VALUES (1)"}), listener);
  connection->submit(unit(2, {"INSERT INTO nowhere VALUES (2)"}), listener);
  connection->submit(unit(3, {"INSERT INTO t VALUES (3)"}), listener);
  connection->drain(listener);
  EXPECT_THAT(listener.done, ElementsAre(1u));
  EXPECT_EQ(listener.failures.size(), 1u);
  EXPECT_TRUE(connection->in_transaction());
  connection->rollback();
  EXPECT_EQ(committed("t"), 0);
}

TEST_P(Conformance, ACommitThatIsRefusedFailsItsUnit) {
  connection->execute("CREATE TABLE parent (id integer PRIMARY KEY)");
  connection->execute("CREATE TABLE child (id integer REFERENCES parent DEFERRABLE INITIALLY DEFERRED)");
  connection->submit(unit(1, {"INSERT INTO child VALUES (1)", "INSERT INTO child VALUES (2)"}), listener);
  connection->drain(listener);
  ASSERT_EQ(listener.failures.size(), 1u);
  EXPECT_EQ(listener.failures[0].index, 2u);
  EXPECT_THAT(caught<retort::SqlError>(listener.failures[0].error).details().sqlstate,
              testing::AnyOf("23503", "SQLITE_CONSTRAINT_FOREIGNKEY"));
  EXPECT_FALSE(connection->in_transaction());
  EXPECT_EQ(committed("child"), 0);
}

TEST_P(Conformance, AUnitMayHoldScriptsBetweenOtherUnits) {
  connection->submit(unit(1, {"CREATE TABLE t (id bigint)"}), listener);
  Unit mixed = unit(2, {"INSERT INTO t VALUES (1)"});
  mixed.statements.push_back(script("INSERT INTO t VALUES (2); INSERT INTO t VALUES (3);"));
  mixed.statements.push_back({.text = "INSERT INTO t VALUES ($1)", .parameters = {std::int64_t{4}}});
  connection->submit(std::move(mixed), listener);
  connection->submit(unit(3, {"INSERT INTO t VALUES (5)"}), listener);
  connection->drain(listener);
  EXPECT_THAT(listener.done, ElementsAre(1u, 2u, 3u));
  EXPECT_EQ(committed("t"), 5);
}

TEST_P(Conformance, AScriptThatFailsHalfWayUndoesItsWholeUnit) {
  connection->execute("CREATE TABLE t (id bigint)");
  Unit mixed = unit(1, {"INSERT INTO t VALUES (1)"});
  mixed.statements.push_back(script("INSERT INTO t VALUES (2); INSERT INTO nowhere VALUES (3);"));
  connection->submit(std::move(mixed), listener);
  connection->submit({.id = 2, .statements = {script("INSERT INTO t VALUES (2); INSERT INTO t VALUES (3)")}}, listener);
  connection->drain(listener);
  ASSERT_EQ(listener.failures.size(), 1u);
  EXPECT_EQ(listener.failures[0].id, 1u);
  EXPECT_EQ(listener.failures[0].index, 1u);
  EXPECT_EQ(committed("t"), 0);
}

TEST_P(Conformance, AScriptThatEndsTheTransactionIsRefused) {
  connection->execute("CREATE TABLE t (id bigint)");
  for (const char* const text : {"INSERT INTO t VALUES (1); COMMIT;", "COMMIT", "-- end it\nrollback"}) {
    listener = {};
    connection->submit({.id = 1, .statements = {script(text), {.text = "INSERT INTO t VALUES (2)"}}}, listener);
    connection->drain(listener);
    ASSERT_EQ(listener.failures.size(), 1u) << text;
    EXPECT_EQ(listener.failures[0].index, 0u) << text;
    EXPECT_FALSE(connection->in_transaction());
  }
  EXPECT_EQ(count("t WHERE id = 2", *connection), 0);
}

TEST_P(Conformance, AStatementThatMustReturnSomethingGuardsItsUnit) {
  connection->execute("CREATE TABLE t (id bigint)");
  const Statement guard{.text = "SELECT count(*) FROM t", .must_return = "0"};
  for (std::uint64_t id = 1; id <= 3; ++id) {
    connection->submit({.id = id, .statements = {guard, {.text = "INSERT INTO t VALUES (1)"}}}, listener);
  }
  connection->drain(listener);
  EXPECT_THAT(listener.done, ElementsAre(1u));
  ASSERT_EQ(listener.failures.size(), 1u);
  EXPECT_EQ(listener.failures[0].id, 2u);
  EXPECT_EQ(listener.failures[0].index, 0u);
  EXPECT_THAT(caught<retort::SqlError>(listener.failures[0].error).details().message,
              HasSubstr("returned \"1\"; it has to return \"0\""));
  EXPECT_EQ(committed("t"), 1);
}

TEST_P(Conformance, StatementsThatAreReusedDoWhatOthersDo) {
  connection->execute("CREATE TABLE t (id bigint UNIQUE, name text)");
  const auto insert = [](std::int64_t id, Value name) {
    return Statement{.text = "INSERT INTO t VALUES ($1, $2)", .parameters = {id, std::move(name)}, .reused = true};
  };
  for (std::int64_t id = 1; id <= 10; ++id) {
    Unit pair{.id = static_cast<std::uint64_t>(id), .statements = {insert(id, std::string("x")), insert(-id, {})}};
    connection->submit(std::move(pair), listener);
  }
  connection->submit({.id = 11, .statements = {insert(1, std::string("again"))}}, listener);
  connection->drain(listener);
  EXPECT_EQ(listener.done.size(), 10u);
  EXPECT_EQ(listener.failures.size(), 1u);
  EXPECT_EQ(committed("t WHERE name IS NULL"), 10);

  connection->execute("ALTER TABLE t ADD COLUMN more text");
  EXPECT_EQ(connection->run({.text = "SELECT * FROM t LIMIT 1", .reused = true}).columns.size(), 3u);
  connection->execute("ALTER TABLE t ADD COLUMN yet text");
  EXPECT_EQ(connection->run({.text = "SELECT * FROM t LIMIT 1", .reused = true}).columns.size(), 4u);
}

TEST_P(Conformance, EveryOtherCallWaitsForTheUnits) {
  connection->submit(unit(1, {"CREATE TABLE t (id bigint)"}), listener);
  connection->submit(unit(2, {"INSERT INTO t VALUES (1)"}), listener);
  EXPECT_EQ(count("t", *connection), 1);
  EXPECT_THAT(listener.done, ElementsAre(1u, 2u));
  connection->submit(unit(3, {"INSERT INTO t VALUES (2)"}), listener);
  connection->begin();
  EXPECT_THAT(listener.done, ElementsAre(1u, 2u, 3u));
  connection->rollback();
  connection->drain(listener);
  EXPECT_EQ(committed("t"), 2);
}

TEST_P(Conformance, AFailureThatAnotherCallFindsStillHoldsUnitsBack) {
  connection->execute("CREATE TABLE t (id bigint)");
  connection->submit(unit(1, {"INSERT INTO nowhere VALUES (1)"}), listener);
  EXPECT_EQ(count("t", *connection), 0);
  EXPECT_EQ(listener.failures.size(), 1u);
  connection->submit(unit(2, {"INSERT INTO t VALUES (1)"}), listener);
  connection->drain(listener);
  EXPECT_EQ(committed("t"), 0);
}

TEST_P(Conformance, CanBeLeftWithUnitsInFlight) {
  connection->execute("CREATE TABLE t (id bigint)");
  for (std::uint64_t id = 1; id <= 50; ++id) connection->submit(unit(id, {"INSERT INTO t VALUES (1)"}), listener);
  connection.reset();
  EXPECT_LE(committed("t"), 50);
}

TEST_P(Conformance, IsUsableAfterTheListenerThrew) {
  struct Thrower final : retort::UnitListener {
    void unit_done(std::uint64_t) override { throw std::logic_error("mine"); }
    void unit_failed(std::uint64_t, std::size_t, std::exception_ptr) override {}
  } thrower;
  connection->execute("CREATE TABLE t (id bigint)");
  const auto submit_and_drain = [&] {
    connection->submit(unit(1, {"INSERT INTO t VALUES (1)"}), thrower);
    connection->drain(thrower);
  };
  EXPECT_THROW(submit_and_drain(), std::logic_error);
  connection->submit(unit(2, {"INSERT INTO t VALUES (2)"}), listener);
  connection->drain(listener);
  EXPECT_THAT(listener.done, ElementsAre(2u));
  EXPECT_EQ(committed("t"), 2);
}

TEST_P(Conformance, ASiblingIsAnotherSessionWithTheSameDatabaseOrNone) {
  connection->execute("CREATE TABLE t (id bigint)");
  connection->begin();
  const auto sibling = connection->sibling();
  ASSERT_EQ(sibling != nullptr, subject->has_sibling());
  if (sibling == nullptr) return;
  EXPECT_FALSE(sibling->in_transaction());
  EXPECT_EQ(count("t", *sibling), 0);
}

INSTANTIATE_TEST_SUITE_P(Connection, Conformance, testing::ValuesIn(subject_kinds()),
                         [](const testing::TestParamInfo<SubjectKind>& kind) { return kind.param.name; });

}  // namespace
}  // namespace retort_test
