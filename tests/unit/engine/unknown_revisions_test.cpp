// An old program meets a database that a newer one has migrated.
#include "support/on_engine.hpp"

#include <retort/error.hpp>

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

MigrationSet known_to_the_old_program() { return std::move(MigrationSet().add("m1", table("a"))); }
MigrationSet known_to_the_new_program() {
  return std::move(MigrationSet().add("m1", table("a")).add("m2", table("b")));
}

class AheadOfTheProgram : public OnEngine {
 protected:
  void SetUp() override {
    OnEngine::SetUp();
    if (!IsSkipped()) database().upgrade(known_to_the_new_program());
  }
};

TEST_P(AheadOfTheProgram, IsAnErrorThatNamesTheRevision) {
  const retort::Error error = database().failure_of_upgrade(known_to_the_old_program());
  EXPECT_EQ(error.kind(), retort::ErrorKind::revision);
  EXPECT_THAT(error.what(), HasSubstr("m2"));
}

TEST_P(AheadOfTheProgram, IsLeftAloneWhereTheProgramToleratesIt) {
  const auto report = database().upgrade(known_to_the_old_program(), {.tolerate_unknown_revisions = true});
  EXPECT_THAT(report.applied, IsEmpty());
  EXPECT_THAT(database().version_rows(), ElementsAre("m2"));
}

TEST_P(AheadOfTheProgram, IsShownByCurrent) {
  const MigrationSet set = known_to_the_old_program();
  const auto current = retort::Migrator(database().connect(), set.registry()).current();
  ASSERT_EQ(current.size(), 1U);
  EXPECT_EQ(current.front().id, "m2");
}

INSTANTIATE_TEST_SUITE_P(Each, AheadOfTheProgram, testing::ValuesIn(engines), engine_of);

}  // namespace
}  // namespace retort_test
