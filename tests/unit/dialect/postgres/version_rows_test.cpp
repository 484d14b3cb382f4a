#include "support/postgres_database.hpp"

#include <retort/dialect/dialect.hpp>
#include <retort/error.hpp>

#include <chrono>
#include <memory>
#include <ostream>
#include <thread>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using retort::HeadsChange;
using retort::JournalEntry;
using retort::SqlError;
using support::PostgresSession;

const retort::VersionTables tables{};

const retort::Dialect& dialect() { return retort::find_dialect("postgresql"); }
retort::Script fence(const HeadsChange& change) { return dialect().fence(tables, change); }

std::string rows(PostgresSession& session) {
  return session.value(
      "SELECT coalesce(string_agg(version_num, ' ' ORDER BY version_num COLLATE \"C\"), '') "
      "FROM retort_version");
}

class PostgresVersionRows : public testing::Test {
 protected:
  void SetUp() override {
    RETORT_REQUIRE_POSTGRES();
    database_ = std::make_unique<support::PostgresDatabase>();
    session_ = database_->connect();
    session_->run(dialect().create_version_tables(tables));
  }

  void reset(const std::vector<std::string>& versions) {
    session_->run("DELETE FROM retort_version");
    for (const std::string& version : versions) {
      session_->run(retort::Statement{.text = "INSERT INTO retort_version VALUES ($1)", .parameters = {version}});
    }
  }

  /// The SQLSTATE that the change fails with; "done" when it does not.
  std::string outcome(const HeadsChange& change) {
    try {
      session_->run(fence(change));
      return "done";
    } catch (const SqlError& error) {
      return error.details().sqlstate;
    }
  }

  std::unique_ptr<support::PostgresDatabase> database_;
  std::unique_ptr<PostgresSession> session_;
};

TEST_F(PostgresVersionRows, CreatesTheTablesOnceHoweverOftenItIsAsked) {
  session_->run(dialect().create_version_tables(tables));
  EXPECT_EQ(session_->value("SELECT conname FROM pg_constraint WHERE conrelid = 'retort_version'::regclass"),
            "retort_version_pkc");
  EXPECT_EQ(session_->value("SELECT conname FROM pg_constraint WHERE conrelid = 'retort_journal'::regclass"),
            "retort_journal_pkc");
}

TEST(PostgresVersionTables, BelongToNoOperationOfAMigration) {
  for (const retort::Statement& statement : dialect().create_version_tables(tables)) {
    EXPECT_EQ(statement.operation, retort::Statement::none);
  }
}

TEST(PostgresFence, IsOneTextForAllMovesOfOneRow) {
  const retort::Script one = fence({.before = {"a"}, .removed = {"a"}, .added = {"b"}});
  const retort::Script other = fence({.before = {"b"}, .removed = {"b"}, .added = {"c"}});
  ASSERT_EQ(one.size(), 1);
  EXPECT_EQ(one[0].text, other[0].text);
  EXPECT_TRUE(one[0].reused);
}

TEST(PostgresFence, IsOneTextForAllOtherChanges) {
  const retort::Script first = fence({.added = {"a"}});
  const retort::Script merge = fence({.before = {"a", "b"}, .removed = {"a", "b"}, .added = {"c"}});
  ASSERT_EQ(first.size(), 1);
  EXPECT_EQ(first[0].text, merge[0].text);
  EXPECT_TRUE(first[0].reused);
}

TEST_F(PostgresVersionRows, MoveAsAsked) {
  EXPECT_EQ(outcome({.added = {"a"}}), "done");
  EXPECT_EQ(outcome({.before = {"a"}, .removed = {"a"}, .added = {"b"}}), "done");
  EXPECT_EQ(rows(*session_), "b");
  EXPECT_EQ(outcome({.before = {"b"}, .added = {"c"}}), "done");
  EXPECT_EQ(rows(*session_), "b c");
  EXPECT_EQ(outcome({.before = {"b", "c"}, .removed = {"c"}, .added = {"d", "e"}}), "done");
  EXPECT_EQ(rows(*session_), "b d e");
  EXPECT_EQ(outcome({.before = {"b", "d", "e"}, .removed = {"b", "d", "e"}, .added = {"m"}}), "done");
  EXPECT_EQ(rows(*session_), "m");
  EXPECT_EQ(outcome({.before = {"m"}}), "done");
  EXPECT_EQ(rows(*session_), "m");
  EXPECT_EQ(outcome({.before = {"m"}, .removed = {"m"}}), "done");
  EXPECT_EQ(rows(*session_), "");
  EXPECT_EQ(outcome({}), "done");
}

TEST_F(PostgresVersionRows, StayWhenTheyAreNotWhatTheStepStartsFrom) {
  reset({"a", "b"});
  const std::vector<std::vector<std::string>> others{{}, {"a"}, {"b"}, {"a", "c"}, {"a", "b", "c"}, {"A", "b"}};
  for (const std::vector<std::string>& before : others) {
    EXPECT_EQ(outcome({.before = before}), "22012");
    EXPECT_EQ(outcome({.before = before, .removed = before, .added = {"z"}}), "22012");
    EXPECT_EQ(outcome({.before = before, .added = {"z"}}), "22012");
  }
  EXPECT_EQ(rows(*session_), "a b");
}

TEST_F(PostgresVersionRows, AreComparedInByteOrderWhateverTheCharacters) {
  const std::vector<std::string> versions{"B", "a", "a\"b\\c", "a,b", "{}", "ä"};
  reset(versions);
  EXPECT_EQ(outcome({.before = versions, .removed = {"B"}, .added = {"x \"y\" \\"}}), "done");
  EXPECT_EQ(rows(*session_), R"(a a"b\c a,b x "y" \ {} ä)");
}

TEST_F(PostgresVersionRows, OfATableWithASchemaAndAnyName) {
  const retort::VersionTables others{.version = {.schema = "Sales 1", .name = "the \"versions\""},
                                     .journal = {.schema = "Sales 1", .name = "j"}};
  session_->run("CREATE SCHEMA \"Sales 1\"");
  session_->run(dialect().create_version_tables(others));
  session_->run(dialect().fence(others, {.added = {"a"}}));
  session_->run(dialect().fence(others, {.before = {"a"}, .removed = {"a"}, .added = {"b"}}));
  EXPECT_EQ(session_->value(R"(SELECT version_num FROM "Sales 1"."the ""versions""")"), "b");
}

TEST_F(PostgresVersionRows, JournalMeasuresTheTransactionUnlessItIsTold) {
  session_->run("BEGIN; SELECT pg_sleep(0.05)");
  session_->run(dialect().journal(tables, {.id = 1, .revision = "a", .action = "upgrade", .checksum = "c"}));
  session_->run(dialect().journal(
      tables, {.id = 2, .revision = "b", .action = "done", .step = 3, .duration = std::chrono::microseconds(1234)}));
  session_->run("COMMIT");
  EXPECT_EQ(session_->value("SELECT duration_us BETWEEN 50000 AND 5000000 FROM retort_journal WHERE id = 1"), "t");
  EXPECT_EQ(session_->value("SELECT step FROM retort_journal WHERE id = 1"), "NULL");
  EXPECT_EQ(session_->value("SELECT applied_by FROM retort_journal WHERE id = 1"), "NULL");
  EXPECT_EQ(session_->value("SELECT (step, duration_us) FROM retort_journal WHERE id = 2"), "(3,1234)");
}

TEST_F(PostgresVersionRows, JournalCountsOnlyWhereItIsAskedTo) {
  session_->run(dialect().journal(tables, {.id = 41, .revision = "a", .action = "upgrade"}));
  session_->run(dialect().journal(tables, {.id = JournalEntry::next, .revision = "b", .action = "upgrade"}));
  EXPECT_EQ(session_->value("SELECT max(id) FROM retort_journal"), "42");
  EXPECT_THROW(session_->run(dialect().journal(tables, {.id = 42, .revision = "c", .action = "upgrade"})), SqlError);
}

/// Two writers who read the same rows.
struct Race {
  HeadsChange first{};
  HeadsChange second{};
};

std::string text(const HeadsChange& change) {
  return fmt::format("{{{}}} - {{{}}} + {{{}}}", fmt::join(change.before, ","), fmt::join(change.removed, ","),
                     fmt::join(change.added, ","));
}
std::ostream& operator<<(std::ostream& stream, const Race& race) {
  return stream << text(race.first) << " against " << text(race.second);
}

std::vector<Race> races() {
  const std::vector<HeadsChange> from_one{{.before = {"a"}},
                                          {.before = {"a"}, .removed = {"a"}, .added = {"b"}},
                                          {.before = {"a"}, .added = {"x"}},
                                          {.before = {"a"}, .removed = {"a"}}};
  const std::vector<HeadsChange> from_two{{.before = {"a", "b"}},
                                          {.before = {"a", "b"}, .removed = {"a"}, .added = {"c"}},
                                          {.before = {"a", "b"}, .removed = {"b"}, .added = {"d"}},
                                          {.before = {"a", "b"}, .removed = {"a", "b"}, .added = {"m"}},
                                          {.before = {"a", "b"}, .removed = {"b"}}};
  std::vector<Race> races{{{.added = {"a"}}, {.added = {"a"}}}, {{.added = {"a"}}, {.added = {"a", "b"}}}};
  for (const auto& group : {from_one, from_two}) {
    for (const HeadsChange& first : group) {
      for (const HeadsChange& second : group) races.push_back({first, second});
    }
  }
  return races;
}

class PostgresFenceRace : public PostgresVersionRows {
 protected:
  /// The first has changed the rows and not committed; the second has been sent and waits for it.
  void start(const Race& race) {
    rival_ = database_->connect();
    reset(race.first.before);
    session_->run("BEGIN");
    session_->run(fence(race.first));
    rival_->run("BEGIN");
    rival_->send(fence(race.second).at(0));
    const std::string blocked = fmt::format("SELECT cardinality(pg_blocking_pids({})) > 0", rival_->process());
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(5);
    while (session_->value(blocked) != "t") {
      ASSERT_LT(std::chrono::steady_clock::now(), end) << "the second does not wait for the first: " << race;
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
  }

  std::unique_ptr<PostgresSession> rival_;
};

TEST_F(PostgresFenceRace, IsLostByTheSecondWhenTheFirstCommits) {
  for (const Race& race : races()) {
    start(race);
    session_->run("COMMIT");
    const std::string after = rows(*session_);
    EXPECT_THROW(rival_->finish(), SqlError) << race;
    rival_->run("ROLLBACK");
    EXPECT_EQ(rows(*session_), after) << race;
  }
}

TEST_F(PostgresFenceRace, IsWonByTheSecondWhenTheFirstRollsBack) {
  for (const Race& race : races()) {
    start(race);
    session_->run("ROLLBACK");
    EXPECT_NO_THROW(rival_->finish()) << race;
    rival_->run("ROLLBACK");
  }
}

TEST_F(PostgresFenceRace, IsLostWhenSomeoneElseDeletesARow) {
  reset({"a", "b"});
  rival_ = database_->connect();
  session_->run("BEGIN; DELETE FROM retort_version WHERE version_num = 'b'");
  rival_->send(fence({.before = {"a", "b"}, .removed = {"a"}, .added = {"c"}}).at(0));
  session_->run("SELECT pg_sleep(0.05); COMMIT");
  EXPECT_THROW(rival_->finish(), SqlError);
  EXPECT_EQ(rows(*session_), "a");
}

}  // namespace
