// What the journal says of a run, for whoever reads it a year later.
#include "support/on_engine.hpp"

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using namespace retort::dsl;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::MatchesRegex;

void create_users(retort::Op& op) { op.create_table("users", {{"id", integer}}); }

class Journal : public OnEngine {
 protected:
  std::string entry(const std::string& column) const {
    return database().value("SELECT " + column + " FROM retort_journal WHERE revision = 'm1' AND step IS NULL");
  }
};

TEST_P(Journal, SaysWhatRanForHowLongByWhomAndWithWhichRetort) {
  database().upgrade(MigrationSet().add("m1", create_users), {.applied_by = "ada@shop"});
  EXPECT_EQ(entry("action"), "upgrade");
  EXPECT_EQ(entry("applied_by"), "ada@shop");
  EXPECT_EQ(entry("retort"), RETORT_VERSION);
  EXPECT_THAT(entry("checksum"), MatchesRegex("[0-9a-f]{64}"));
  EXPECT_THAT(entry("CAST(at AS varchar(40))"), MatchesRegex("20..-..-...*"));
  EXPECT_GE(std::stoll(entry("coalesce(duration_us, 0)")), 0);
}

TEST_P(Journal, NamesTheUserAndTheHostWhereNobodyElseIsNamed) {
  database().upgrade(MigrationSet().add("m1", create_users));
  EXPECT_THAT(entry("applied_by"), MatchesRegex(".+@.+"));
}

TEST_P(Journal, KeepsTheSameChecksumForTheSameOperations) {
  database().upgrade(MigrationSet().add("m1", create_users));
  const std::string first = entry("checksum");
  const Database another(GetParam());
  another.upgrade(MigrationSet().add("m1", create_users));
  EXPECT_EQ(another.value("SELECT checksum FROM retort_journal"), first);
  const Database different(GetParam());
  different.upgrade(MigrationSet().add("m1", [](retort::Op& op) { op.create_table("users", {{"id", bigint}}); }));
  EXPECT_NE(different.value("SELECT checksum FROM retort_journal"), first);
}

TEST_P(Journal, HasALineForEveryWayUpAndDown) {
  const MigrationSet set = std::move(MigrationSet().add("m1", create_users));
  for (int round = 0; round < 2; ++round) {
    database().upgrade(set);
    database().downgrade(set, "base");
  }
  EXPECT_THAT(database().journal(), ElementsAre("upgrade m1", "downgrade m1", "upgrade m1", "downgrade m1"));
}

TEST_P(Journal, AnnouncesAndConfirmsAStepOutsideATransaction) {
  MigrationSet set;
  set.add(
      "m1",
      [](retort::Op& op) {
        create_users(op);
        op.execute("VACUUM", {.transactional = false, .repeatable = true});
      },
      [](retort::Op&) {}, retort::Transaction::none);
  database().upgrade(set);
  const auto actions = database().connect()->query("SELECT action, step FROM retort_journal ORDER BY id");
  ASSERT_EQ(actions.size(), 4U);
  EXPECT_EQ(actions[0][0].text(), "upgrade step");
  EXPECT_EQ(actions[1][0].text(), "upgrade intent");
  EXPECT_EQ(actions[2][0].text(), "upgrade step");
  EXPECT_EQ(actions[2][1].integer(), 1);
  EXPECT_EQ(actions[3][0].text(), "upgrade");
  EXPECT_TRUE(actions[3][1].is_null());
}

INSTANTIATE_TEST_SUITE_P(Each, Journal, testing::ValuesIn(engines), engine_of);

}  // namespace
}  // namespace retort_test
