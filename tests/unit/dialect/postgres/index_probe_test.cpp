#include "support/postgres_database.hpp"

#include <retort/dialect/dialect.hpp>
#include <retort/error.hpp>

#include <chrono>
#include <memory>
#include <thread>
#include <utility>

#include <gtest/gtest.h>

namespace {

namespace op = retort::op;
using retort::Statement;

Statement compiled(retort::Operation::Node node) {
  const retort::OperationList operations{{.node = std::move(node)}};
  return retort::find_dialect("postgresql").compiler({.dialect = "postgresql"})->compile(operations).at(0);
}

Statement create(retort::Index index) {
  index.name = "orders_idx";
  return compiled(op::CreateIndex{.table = {.name = "orders"}, .index = std::move(index), .concurrently = true});
}

Statement create_on_number() { return create({.elements = {{.column = "number"}}}); }

Statement drop() {
  return compiled(op::DropIndex{.table = {.name = "orders"}, .index = "orders_idx", .concurrently = true});
}

class PostgresIndexProbe : public testing::Test {
 protected:
  void SetUp() override {
    RETORT_REQUIRE_POSTGRES();
    database_ = std::make_unique<support::PostgresDatabase>();
    session_ = database_->connect();
    session_->run("CREATE TABLE orders (number integer, note text); INSERT INTO orders VALUES (1, 'a'), (1, 'b')");
  }

  std::string state(const Statement& statement) { return session_->value(statement.probe->query); }

  /// Waits until the probe says so; returns what it says in the end.
  std::string state_within_5_s(const Statement& statement, const std::string& wanted) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(5);
    std::string found = state(statement);
    while (found != wanted && std::chrono::steady_clock::now() < end) {
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
      found = state(statement);
    }
    return found;
  }

  std::unique_ptr<support::PostgresDatabase> database_;
  std::unique_ptr<support::PostgresSession> session_;
};

TEST_F(PostgresIndexProbe, FindsNothingBeforeAndTheIndexAfterwards) {
  EXPECT_EQ(state(create_on_number()), "absent");
  session_->run(create_on_number());
  EXPECT_EQ(state(create_on_number()), "done");
}

TEST_F(PostgresIndexProbe, FindsNothingWhereThereIsNoTable) {
  session_->run("DROP TABLE orders");
  EXPECT_EQ(state(create_on_number()), "absent");
}

TEST_F(PostgresIndexProbe, TakesAnIndexOfAnotherDefinitionForDifferent) {
  session_->run(create_on_number());
  EXPECT_EQ(state(create({.elements = {{.column = "note"}}})), "different");
  EXPECT_EQ(state(create({.elements = {{.column = "number"}, {.column = "note"}}})), "different");
  EXPECT_EQ(state(create({.elements = {{.column = "number"}}, .unique = true})), "different");
  EXPECT_EQ(state(create({.elements = {{.column = "number"}}, .method = "hash"})), "different");
  EXPECT_EQ(state(create({.elements = {{.column = "number"}}, .where = "number > 1"})), "different");
  EXPECT_EQ(state(create({.elements = {{.column = "number"}}, .include = {"note"}})), "different");
  EXPECT_EQ(state(create({.elements = {{.column = "number"}}, .storage_parameters = {{"fillfactor", 70}}})),
            "different");
}

TEST_F(PostgresIndexProbe, TakesAnIndexThatComparesOtherwiseForDifferent) {
  using Element = retort::IndexElement;
  const std::vector<Element> elements{{.column = "note"},
                                      {.column = "note", .order = retort::dsl::IndexElement::Order::descending},
                                      {.column = "note", .nulls = retort::dsl::IndexElement::Nulls::first},
                                      {.column = "note", .collation = "C"},
                                      {.column = "note", .operator_class = {.name = "text_pattern_ops"}},
                                      {.expression = "lower(note)", .collation = "C"}};
  for (const Element& there : elements) {
    session_->run("DROP INDEX IF EXISTS orders_idx");
    session_->run(create({.elements = {there}}));
    for (const Element& wanted : elements) {
      if (!wanted.expression.empty() && there.expression.empty() && wanted.collation == there.collation) continue;
      EXPECT_EQ(state(create({.elements = {wanted}})), wanted == there ? "done" : "different")
          << create({.elements = {there}}).text << "; " << create({.elements = {wanted}}).text;
    }
  }
}

TEST_F(PostgresIndexProbe, RecognisesEveryKindOfIndexItCreated) {
  const std::vector<retort::Index> kinds{
      {.elements = {{.expression = "lower(note)"}, {.column = "number"}}},
      {.elements = {{.expression = "number"}}},
      {.elements = {{.column = "note"}}, .unique = true},
      {.elements = {{.column = "number"}}, .method = "BTREE", .where = "number > 1", .include = {"note"}},
      {.elements = {{.column = "note",
                     .order = retort::dsl::IndexElement::Order::descending,
                     .nulls = retort::dsl::IndexElement::Nulls::last,
                     .collation = "C",
                     .operator_class = {.schema = "pg_catalog", .name = "text_pattern_ops"}}},
       .storage_parameters = {{"fillfactor", 70}, {"deduplicate_items", false}}},
  };
  for (const retort::Index& kind : kinds) {
    session_->run("DROP INDEX IF EXISTS orders_idx");
    session_->run(create(kind));
    EXPECT_EQ(state(create(kind)), "done") << create(kind).text;
  }
}

TEST_F(PostgresIndexProbe, TakesAnythingElseOfThatNameForDifferent) {
  session_->run("CREATE TABLE orders_idx ()");
  EXPECT_EQ(state(create_on_number()), "different");
  session_->run(
      "DROP TABLE orders_idx; CREATE TABLE others (number integer);"
      "CREATE INDEX orders_idx ON others (number)");
  EXPECT_EQ(state(create_on_number()), "different");
}

TEST_F(PostgresIndexProbe, IgnoresAnIndexOfThatNameInAnotherSchema) {
  session_->run("CREATE SCHEMA s; CREATE TABLE s.t (a integer); CREATE INDEX orders_idx ON s.t (a)");
  EXPECT_EQ(state(create_on_number()), "absent");
}

TEST_F(PostgresIndexProbe, CallsWhatAFailedBuildLeftBehindBrokenAndRepairsIt) {
  const Statement unique = create({.elements = {{.column = "number"}}, .unique = true});
  EXPECT_THROW(session_->run(unique), retort::SqlError);
  EXPECT_EQ(state(unique), "broken");
  session_->run(Statement{.text = unique.probe->repair});
  EXPECT_EQ(state(unique), "absent");
  session_->run("DELETE FROM orders WHERE note = 'b'");
  session_->run(unique);
  EXPECT_EQ(state(unique), "done");
}

TEST_F(PostgresIndexProbe, SeesABuildThatGoesOnWithoutItsClient) {
  const auto writer = database_->connect();
  writer->run("BEGIN; INSERT INTO orders VALUES (2, 'c')");
  const auto builder = database_->connect();
  builder->send(create_on_number());
  EXPECT_EQ(state_within_5_s(create_on_number(), "building"), "building");
  writer->run("COMMIT");
  builder->finish();
  EXPECT_EQ(state(create_on_number()), "done");
}

TEST_F(PostgresIndexProbe, TakesAnIndexThatIsStillThereForNotYetDropped) {
  session_->run(create_on_number());
  EXPECT_EQ(state(drop()), "absent");
  session_->run(drop());
  EXPECT_EQ(state(drop()), "done");
}

TEST_F(PostgresIndexProbe, SeesADropThatGoesOnWithoutItsClient) {
  session_->run(create_on_number());
  const auto reader = database_->connect();
  reader->run("BEGIN; SELECT * FROM orders");
  const auto dropper = database_->connect();
  dropper->send(drop());
  EXPECT_EQ(state_within_5_s(drop(), "building"), "building");
  reader->run("COMMIT");
  dropper->finish();
  EXPECT_EQ(state(drop()), "done");
}

TEST_F(PostgresIndexProbe, TakesADropThatWasBrokenOffForNotYetDone) {
  session_->run(create_on_number());
  const auto reader = database_->connect();
  reader->run("BEGIN; SELECT * FROM orders");
  session_->run("SET statement_timeout = '100ms'");
  EXPECT_THROW(session_->run(drop()), retort::SqlError);
  session_->run("SET statement_timeout = 0");
  EXPECT_EQ(session_->value("SELECT indisvalid FROM pg_index WHERE indexrelid = 'orders_idx'::regclass"), "f");
  EXPECT_EQ(state(drop()), "absent");
}

}  // namespace
