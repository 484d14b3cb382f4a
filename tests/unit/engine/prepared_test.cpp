#include "engine/prepared.hpp"

#include <utility>
#include <vector>

#include <gmock/gmock.h>

namespace {

using retort::Script;
using retort::Segment;
using retort::Statement;
using retort::Transaction;
using testing::ElementsAre;
using testing::IsEmpty;

Statement of_operation(std::size_t operation) { return {.operation = operation}; }
Statement bare(std::size_t operation) { return {.operation = operation, .transactional = false}; }

/// Where each part begins and ends; a bare one's end is negative.
std::vector<std::pair<int, int>> parts(const Script& script, Transaction mode) {
  std::vector<std::pair<int, int>> result;
  for (const Segment& segment : retort::cut(script, mode)) {
    const int end = static_cast<int>(segment.end);
    result.emplace_back(static_cast<int>(segment.begin), segment.is_bare ? -end : end);
  }
  return result;
}

TEST(Cut, LeavesAMigrationInOnePieceWhereEverythingCanRunInATransaction) {
  EXPECT_THAT(parts({of_operation(0), of_operation(1), of_operation(1)}, Transaction::per_migration),
              ElementsAre(std::pair(0, 3)));
}

TEST(Cut, SetsApartEachStatementThatRefusesATransaction) {
  EXPECT_THAT(parts({of_operation(0), bare(1), bare(2), of_operation(3)}, Transaction::per_migration),
              ElementsAre(std::pair(0, 1), std::pair(1, -2), std::pair(2, -3), std::pair(3, 4)));
}

TEST(Cut, MakesEachOperationAPieceWithoutATransaction) {
  EXPECT_THAT(parts({of_operation(0), of_operation(0), of_operation(1)}, Transaction::none),
              ElementsAre(std::pair(0, 2), std::pair(2, 3)));
}

TEST(Cut, MakesNothingOfNothing) { EXPECT_THAT(parts({}, Transaction::per_migration), IsEmpty()); }

TEST(Prepared, GivesASegmentTheChecksumOfItsOwnOperations) {
  const retort::Operation users{.node = retort::op::DropTable{.table = {.name = "users"}}};
  const retort::Operation tags{.node = retort::op::DropTable{.table = {.name = "tags"}}};
  const retort::Prepared prepared{.operations = {users, tags}, .script = {of_operation(0), of_operation(1)}};
  EXPECT_EQ(prepared.checksum({.begin = 1, .end = 2}), retort::checksum({tags}));
  EXPECT_EQ(prepared.checksum({.begin = 0, .end = 2}), prepared.checksum());
}

}  // namespace
