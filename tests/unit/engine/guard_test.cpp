// What a run does when another process migrates the same database.
#include "support/on_engine.hpp"

#include <retort/dialect/dialect.hpp>
#include <retort/error.hpp>

#include <chrono>

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using namespace retort::dsl;
using std::chrono::milliseconds;
using testing::HasSubstr;

MigrationSet migrations() {
  return std::move(MigrationSet().add("m1", [](retort::Op& op) { op.create_table("users", {{"id", integer}}); }));
}

/// Holds the lock as another process would.
class Guarded : public OnPostgres {
 protected:
  void SetUp() override {
    OnPostgres::SetUp();
    if (IsSkipped()) return;
    holder_ = database().connect();
    const retort::GuardSql sql = *retort::find_dialect("postgresql").guard({});
    holder_->run({.text = "SET application_name = 'the other one'"});
    holder_->run({.text = sql.begin + "; " + sql.attempt, .may_hold_several = true});
  }

 public:
  void release() { holder_.reset(); }

 private:
  std::unique_ptr<retort::Connection> holder_;
};

TEST_F(Guarded, FailsAtOnceWhereThatIsThePolicyAndSaysWhoHoldsTheLock) {
  const retort::Error error = database().failure_of_upgrade(migrations(), {.lock_policy = retort::LockPolicy::fail});
  EXPECT_EQ(error.kind(), retort::ErrorKind::lock);
  EXPECT_THAT(error.what(), HasSubstr("the other one"));
  EXPECT_FALSE(database().has_table("users"));
}

TEST_F(Guarded, WaitsNoLongerThanItIsToldTo) {
  const retort::Error error = database().failure_of_upgrade(migrations(), {.lock_wait = milliseconds(120)});
  EXPECT_EQ(error.kind(), retort::ErrorKind::lock);
}

TEST_F(Guarded, LeavesTheWorkToTheOtherWhereThatIsThePolicy) {
  const retort::Report report = database().upgrade(migrations(), {.lock_policy = retort::LockPolicy::skip});
  EXPECT_TRUE(report.skipped);
  EXPECT_FALSE(database().has_table("users"));
}

TEST_F(Guarded, GoesOnWhenTheLockIsFree) {
  struct Release final : retort::Observer {
    explicit Release(Guarded& given) : test(given) {}
    void waiting_for_lock(std::string_view holder, milliseconds) override {
      heard = holder;
      test.release();
    }
    Guarded& test;
    std::string heard;
  } release(*this);
  const MigrationSet set = migrations();
  retort::Migrator migrator(database().connect(), set.registry());
  EXPECT_EQ(migrator.observe(release).upgrade().applied.size(), 1U);
  EXPECT_THAT(release.heard, HasSubstr("the other one"));
}

TEST_F(Guarded, IsNotNeededForLooking) {
  const MigrationSet set = migrations();
  retort::Migrator migrator(database().connect(), set.registry());
  EXPECT_TRUE(migrator.is_pending());
  EXPECT_TRUE(migrator.current().empty());
}

}  // namespace
}  // namespace retort_test
