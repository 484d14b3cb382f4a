#include "unit/cli/command_line.hpp"

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::MatchesRegex;

class Status : public CommandLine {};

TEST_F(Status, OfAFreshDatabaseIsOneScreen) {
  const Answer answer = run({"status"});
  EXPECT_EQ(answer.code, 0);
  EXPECT_THAT(answer.out, MatchesRegex("Database    [^\n]*shop.db[^\n]*\n"
                                       "At          base: Retort has never been here\n"
                                       "Pending     4 migrations\n"
                                       "              a10000000001, create users\n"
                                       "              b20000000002 \\(orders\\), create orders\n"
                                       "              c30000000003 \\(tags\\), create tags\n"
                                       "              d40000000004 \\(orders, tags\\) \\(head\\), orders meet tags\n"
                                       "Lock        free\n"));
  EXPECT_THAT(tables(), IsEmpty());
}

TEST_F(Status, OfADatabaseAtHeadHasNothingPending) {
  run({"upgrade", "-q"});
  EXPECT_THAT(run({"status"}).out, HasSubstr("\nAt          d40000000004 (orders, tags) (head), orders meet tags\n"
                                             "Pending     nothing\n"));
}

TEST_F(Status, ShowsARevisionThatThisProgramDoesNotKnow) {
  run({"stamp", users});
  retort::connect(url())->execute("UPDATE retort_version SET version_num = 'ffff'");
  EXPECT_THAT(run({"status"}).out, HasSubstr("At          ffff, which this program does not know\n"));
  EXPECT_EQ(run({"status", "--json"}).json()["unknown"], nlohmann::json({"ffff"}));
}

TEST_F(Status, ShowsAMigrationThatWasInterrupted) {
  run({"stamp", users});
  retort::connect(url())->execute(
      "INSERT INTO retort_journal (id, revision, action, step, at, applied_by) VALUES "
      "(10, 'b20000000002', 'upgrade step', 0, 'noon', 'ada'), (11, 'b20000000002', 'upgrade intent', 1, 'one', "
      "'ada')");
  EXPECT_THAT(
      run({"status"}).out,
      HasSubstr("Unfinished  upgrade of b20000000002, create orders: 1 step done, the next one begun (last one, "
                "by ada)\n"));
}

}  // namespace
}  // namespace retort_test
