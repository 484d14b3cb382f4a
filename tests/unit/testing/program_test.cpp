#include "support/temporary_directory.hpp"
#include "unit/server/environment.hpp"

#include <retort/migration.hpp>
#include <retort/testing/program.hpp>

#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using ::testing::HasSubstr;

struct CreateTable final : retort::Migration {
  static constexpr auto revision = "a1";
  static constexpr auto down_revision = retort::dsl::base;
  void upgrade(retort::Op& op) const override { op.create_table("t", {{"id", retort::dsl::bigint}}); }
};
RETORT_MIGRATION(CreateTable);

struct DropTable final : retort::Migration {
  static constexpr auto revision = "b1";
  static constexpr auto down_revision = "a1";
  void upgrade(retort::Op& op) const override { op.drop_table("t"); }
};
RETORT_MIGRATION(DropTable);

struct Answer {
  int code;
  std::string error;
};

Answer run(const std::vector<const char*>& arguments) {
  std::vector<const char*> all{"shop_tests"};
  all.insert(all.end(), arguments.begin(), arguments.end());
  ::testing::internal::CaptureStderr();
  const int code = retort::testing::run_check(static_cast<int>(all.size()), all.data());
  return {code, ::testing::internal::GetCapturedStderr()};
}

TEST(RunCheck, Returns0ForWhatHoldsAndSaysNothing) {
  const Answer answer = run({"single_head"});
  EXPECT_EQ(answer.code, 0);
  EXPECT_EQ(answer.error, "");
  EXPECT_EQ(run({"up_down_up", "sqlite"}).code, 0);
}

TEST(RunCheck, Returns1AndSaysWhyForWhatDoesNotHold) {
  const Answer answer = run({"every_migration_is_reversible", "sqlite"});
  EXPECT_EQ(answer.code, 1);
  EXPECT_THAT(answer.error, HasSubstr("drop table"));
}

TEST(RunCheck, Returns1AndSaysWhyForWhatCannotBeChecked) {
  const Answer answer = run({"no_drift", "sqlite"});
  EXPECT_EQ(answer.code, 1);
  EXPECT_THAT(answer.error, HasSubstr("RETORT_SCHEMA"));
}

TEST(RunCheck, Returns2AndListsTheChecksForOneThatThereIsNot) {
  for (const std::vector<const char*>& arguments :
       {std::vector<const char*>{}, {"nothing"}, {"single_head", "a", "b"}}) {
    const Answer answer = run(arguments);
    EXPECT_EQ(answer.code, 2);
    EXPECT_THAT(answer.error, HasSubstr("up_down_up"));
  }
}

TEST(RunCheck, Returns77WhereThereIsNoServer) {
  const TemporaryDirectory nothing;
  const Variable programs("POSTGRES_BINDIR", nothing.path());
  const Variable url("RETORT_TEST_POSTGRES_URL", "");
  const Answer answer = run({"up_down_up", "postgresql"});
  EXPECT_EQ(answer.code, 77);
  EXPECT_THAT(answer.error, HasSubstr("NOT TESTED"));
}

}  // namespace
}  // namespace retort_test
