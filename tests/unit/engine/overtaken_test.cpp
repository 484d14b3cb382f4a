// Two processes at one migration that is not a single transaction, with nothing to keep them apart but the journal:
// SQLite has no locks for it.
#include "support/minimal_connection.hpp"
#include "support/on_engine.hpp"

#include <functional>
#include <memory>
#include <utility>

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using testing::ElementsAre;

/// Lets `rival` run once the journal says that the first step is done, before the next one begins.
class OvertakenConnection final : public retort::Connection {
 public:
  OvertakenConnection(std::unique_ptr<retort::Connection> inner, std::function<bool()> is_time,
                      std::function<void()> rival)
      : inner_(std::move(inner)), is_time_(std::move(is_time)), rival_(std::move(rival)) {}

  std::string_view dialect() const noexcept override { return inner_.dialect(); }
  int server_version() const override { return inner_.server_version(); }
  retort::Result run(const retort::Statement& statement) override { return inner_.run(statement); }
  void begin() override {
    if (rival_ && is_time_()) std::exchange(rival_, nullptr)();
    inner_.begin();
  }
  void commit() override { inner_.commit(); }
  void rollback() override { inner_.rollback(); }
  bool in_transaction() const override { return inner_.in_transaction(); }
  std::string describe() const override { return inner_.describe(); }

 private:
  MinimalConnection inner_;
  std::function<bool()> is_time_;
  std::function<void()> rival_;
};

MigrationSet migrations(const std::string& last) {
  MigrationSet set;
  set.add("m1", table("events"));
  set.add(
      "m2",
      [last](retort::Op& op) {
        op.execute("INSERT INTO events (id) VALUES (1)");
        op.create_table("shelves", {{"id", retort::dsl::bigint}});
        op.execute(retort::dsl::sql(last));
      },
      {}, retort::Transaction::none);
  return set;
}

TEST(Overtaken, GoesOnAfterTheStepsThatTheRivalHasDone) {
  const Database database("sqlite");
  const MigrationSet ours = migrations("INSERT INTO events (id) VALUES (2)");
  const MigrationSet rivals = migrations("INSERT INTO nowhere (id) VALUES (2)");
  const std::string steps = "SELECT count(*) FROM retort_journal WHERE action = 'upgrade step'";
  bool has_run = false;
  auto connection = std::make_unique<OvertakenConnection>(
      database.connect(), [&] { return database.has_table("retort_journal") && database.value(steps) == "1"; },
      [&] {
        has_run = true;
        database.failure_of_upgrade(rivals);
      });
  retort::Migrator(std::move(connection), ours.registry()).upgrade();
  EXPECT_TRUE(has_run);
  EXPECT_THAT(database.version_rows(), ElementsAre("m2"));
  EXPECT_EQ(database.value("SELECT count(*) FROM events"), "2");
  EXPECT_TRUE(database.has_table("shelves"));
}

}  // namespace
}  // namespace retort_test
