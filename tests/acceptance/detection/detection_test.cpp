// A change between two schemas is found, made and undone, and is then no difference any more; its rows stay.
#include "conformance/schemas/database.hpp"
#include "detected_change.hpp"
#include "support/postgres.hpp"

#include <retort/connect.hpp>
#include <retort/connection.hpp>
#include <retort/dialect/dialect.hpp>

#include <iostream>
#include <memory>
#include <utility>

#include <gmock/gmock.h>
#include <unistd.h>

namespace retort_test {

std::ostream& operator<<(std::ostream& out, const DetectedChange& change) {
  return out << change.before << "\n-> " << change.after;
}
std::ostream& operator<<(std::ostream& out, const SameMeaning& spelling) {
  return out << spelling.first << "\n== " << spelling.second;
}

namespace {

using conformance::Dump;
using conformance::first_difference;
using retort::PlannedChange;
using retort::Schema;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

using Engine = std::unique_ptr<conformance::Database> (*)();

std::unique_ptr<conformance::Database> loaded(Engine engine, const std::string& sql) {
  auto database = engine();
  if (!sql.empty()) database->load(sql);
  return database;
}

/// The statements, and for what is known only when it runs the operation in words.
std::string text_of(const std::vector<PlannedChange>& plan, const retort::CompileContext& context) {
  const auto compiler = retort::find_dialect(context.dialect).compiler(context);
  std::string text;
  for (const PlannedChange& change : plan) {
    for (const retort::Statement& statement : compiler->compile({change.operation})) {
      text += (statement.source == nullptr ? statement.text : describe(change.operation)) + ";\n";
    }
  }
  return text;
}

void expect_in_order(const std::string& text, const std::vector<std::string>& parts) {
  std::size_t place = 0;
  for (const std::string& part : parts) {
    const std::size_t found = text.find(part, place);
    EXPECT_NE(found, std::string::npos) << "lacks: " << part << "\nis: " << text;
    if (found != std::string::npos) place = found + part.size();
  }
}

void expect_made_and_undone(Engine engine, const DetectedChange& change) {
  const auto database = loaded(engine, change.before);
  const auto target = loaded(engine, change.after);
  const Schema before = database->inspect();
  const Schema after = target->inspect();
  const Dump original = database->dump_without_order();
  if (!change.rows.empty()) database->load(change.rows);
  const retort::DiffOptions options{.renames = change.renames, .context = database->context()};
  EXPECT_THAT(diff(before, before, {.context = options.context}), IsEmpty());
  EXPECT_THAT(diff(after, after, {.context = options.context}), IsEmpty());

  const std::vector<PlannedChange> plan = diff(before, after, options);
  ASSERT_THAT(plan, Not(IsEmpty())) << "nothing was found";
  const std::string text = text_of(plan, options.context);
  expect_in_order(text, change.says);
  for (const std::string& part : change.lacks) EXPECT_THAT(text, Not(HasSubstr(part)));

  ASSERT_NO_THROW(database->apply(plan)) << text;
  EXPECT_EQ(first_difference(target->dump_without_order(), database->dump_without_order()), "") << text;
  EXPECT_EQ(text_of(diff(database->inspect(), after, {.context = options.context}), options.context), "") << text;
  if (!change.query.empty()) {
    EXPECT_EQ(database->answer(change.query), change.answer) << text;
  }

  const std::vector<PlannedChange> back = diff(after, before, inverse(options));
  ASSERT_NO_THROW(database->apply(back)) << text_of(back, options.context);
  EXPECT_EQ(first_difference(original, database->dump_without_order()), "") << text_of(back, options.context);
}

void expect_no_difference(Engine engine, const SameMeaning& spelling) {
  const auto first = loaded(engine, spelling.first);
  const auto second = loaded(engine, spelling.second);
  const retort::DiffOptions options{.context = first->context()};
  EXPECT_EQ(text_of(diff(first->inspect(), second->inspect(), options), options.context), "");
  EXPECT_EQ(text_of(diff(second->inspect(), first->inspect(), options), options.context), "");
}

class OnPostgres : public testing::TestWithParam<DetectedChange> {};
class SpelledOnPostgres : public testing::TestWithParam<SameMeaning> {};
class OnSqlite : public testing::TestWithParam<DetectedChange> {};
class SpelledOnSqlite : public testing::TestWithParam<SameMeaning> {};

TEST_P(OnPostgres, IsFoundMadeAndUndone) {
  if (!postgres_url()) GTEST_SKIP() << no_postgres;
  if (conformance::postgres_database()->context().server_version < GetParam().since) {
    GTEST_SKIP() << "this server does not have it yet";
  }
  expect_made_and_undone(conformance::postgres_database, GetParam());
}

/// A tablespace of the server, as long as it lives. No folder has to be made for it.
class Tablespace {
 public:
  Tablespace() : server_(retort::connect(*postgres_url())) {
    server_->execute("SET allow_in_place_tablespaces = on");
    server_->run({.text = "CREATE TABLESPACE " + name + " LOCATION ''", .transactional = false});
  }
  ~Tablespace() { server_->run({.text = "DROP TABLESPACE " + name, .transactional = false}); }
  Tablespace(const Tablespace&) = delete;
  Tablespace& operator=(const Tablespace&) = delete;

  const std::string name = "retort_place_" + std::to_string(getpid());

 private:
  std::unique_ptr<retort::Connection> server_;
};

TEST(Tablespaces, AreFoundMadeAndUndone) {
  if (!postgres_url()) GTEST_SKIP() << no_postgres;
  const Tablespace place;
  for (const DetectedChange& change : postgres_tablespace_changes(place.name)) {
    SCOPED_TRACE(change.name);
    expect_made_and_undone(conformance::postgres_database, change);
  }
}

TEST_P(SpelledOnPostgres, IsNoDifference) {
  if (!postgres_url()) GTEST_SKIP() << no_postgres;
  expect_no_difference(conformance::postgres_database, GetParam());
}

TEST_P(OnSqlite, IsFoundMadeAndUndone) { expect_made_and_undone(conformance::sqlite_database, GetParam()); }

TEST_P(SpelledOnSqlite, IsNoDifference) { expect_no_difference(conformance::sqlite_database, GetParam()); }

template <class Case>
std::string name_of_case(const testing::TestParamInfo<Case>& test) {
  return test.param.name;
}

INSTANTIATE_TEST_SUITE_P(Tables, OnPostgres, testing::ValuesIn(postgres_changes()), name_of_case<DetectedChange>);
INSTANTIATE_TEST_SUITE_P(Objects, OnPostgres, testing::ValuesIn(postgres_object_changes()),
                         name_of_case<DetectedChange>);
INSTANTIATE_TEST_SUITE_P(Classes, OnPostgres, testing::ValuesIn(postgres_class_changes()),
                         name_of_case<DetectedChange>);
INSTANTIATE_TEST_SUITE_P(Privileges, OnPostgres, testing::ValuesIn(postgres_privilege_changes()),
                         name_of_case<DetectedChange>);
INSTANTIATE_TEST_SUITE_P(Spellings, SpelledOnPostgres, testing::ValuesIn(postgres_spellings()),
                         name_of_case<SameMeaning>);
INSTANTIATE_TEST_SUITE_P(Tables, OnSqlite, testing::ValuesIn(sqlite_changes()), name_of_case<DetectedChange>);
INSTANTIATE_TEST_SUITE_P(Spellings, SpelledOnSqlite, testing::ValuesIn(sqlite_spellings()), name_of_case<SameMeaning>);

}  // namespace
}  // namespace retort_test
