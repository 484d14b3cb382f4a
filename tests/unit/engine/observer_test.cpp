#include "support/on_engine.hpp"

#include <stdexcept>

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace retort_test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Keeps what it is told, in words.
class Log final : public retort::Observer {
 public:
  void planned(retort::Direction direction, const std::vector<retort::RevisionInfo>& steps) override {
    lines.push_back(
        fmt::format("planned {} {}", direction == retort::Direction::upgrade ? "up" : "down", steps.size()));
  }
  void started(const retort::RevisionInfo& revision, std::size_t index, std::size_t count) override {
    if (revision.id == throws_at) throw std::runtime_error("the observer has had enough");
    lines.push_back(fmt::format("started {} {}/{}", revision.id, index, count));
  }
  void applied(const retort::RevisionInfo& revision, std::size_t index, std::size_t count) override {
    lines.push_back(fmt::format("applied {} {}/{}", revision.id, index, count));
  }
  void failed(const retort::RevisionInfo& revision, const retort::Error& error) override {
    lines.push_back(fmt::format("failed {} {}", revision.id, error.details().sqlstate));
  }

  std::vector<std::string> of(const std::string& word) const {
    std::vector<std::string> result;
    for (const std::string& line : lines) {
      if (line.starts_with(word)) result.push_back(line);
    }
    return result;
  }

  std::vector<std::string> lines;
  std::string throws_at;
};

class Observed : public OnEngine {
 protected:
  void upgrade(const MigrationSet& set) {
    retort::Migrator(database().connect(), set.registry()).observe(log).upgrade();
  }
  Log log;
};

TEST_P(Observed, IsToldThePlanThenEachMigrationInOrder) {
  upgrade(MigrationSet().add("m1", table("a")).add("m2", table("b")));
  EXPECT_EQ(log.lines.front(), "planned up 2");
  EXPECT_THAT(log.of("started"), ElementsAre("started m1 0/2", "started m2 1/2"));
  EXPECT_THAT(log.of("applied"), ElementsAre("applied m1 0/2", "applied m2 1/2"));
  EXPECT_EQ(log.lines.size(), 5U);
}

TEST_P(Observed, HearsNothingWhenThereIsNothingToDo) {
  const MigrationSet set = std::move(MigrationSet().add("m1", table("a")));
  database().upgrade(set);
  upgrade(set);
  EXPECT_THAT(log.lines, IsEmpty());
}

TEST_P(Observed, IsToldWhatFailed) {
  EXPECT_THROW(upgrade(MigrationSet().add("m1", table("a")).add("m2", table("a"))), retort::SqlError);
  EXPECT_THAT(log.of("applied"), ElementsAre("applied m1 0/2"));
  EXPECT_EQ(log.lines.back(), GetParam() == "postgresql" ? "failed m2 42P07" : "failed m2 SQLITE_ERROR");
}

TEST_P(Observed, EndsTheRunBetweenTwoMigrationsByThrowing) {
  log.throws_at = "m2";
  EXPECT_THROW(upgrade(MigrationSet().add("m1", table("a")).add("m2", table("b"))), std::runtime_error);
  EXPECT_FALSE(database().has_table("b"));
  EXPECT_THAT(database().version_rows(), ElementsAre("m1"));
}

INSTANTIATE_TEST_SUITE_P(Each, Observed, testing::ValuesIn(engines), engine_of);

}  // namespace
}  // namespace retort_test
