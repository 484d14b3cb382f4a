#include "unit/testing/on_kit.hpp"

#include <retort/error.hpp>

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using namespace retort::dsl;
using retort::testing::CheckResult;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

struct DeclaredTable final : retort::Declaration {
  void declare(retort::Op& op) const override { op.create_table("t", {{"id", bigint, {.primary_key = true}}}); }
};
constexpr DeclaredTable declared_table{};
const retort::Declarations declared{&declared_table};

void create_table(retort::Op& op) { op.create_table("t", {{"id", bigint, {.primary_key = true}}}); }

class Checks : public OnKit {
 protected:
  retort::testing::DatabaseOptions all() const { return options(migrations_); }
  MigrationSet& migrations() { return migrations_; }

 private:
  MigrationSet migrations_;
};
INSTANTIATE_TEST_SUITE_P(Engines, Checks, ::testing::Values("sqlite", "postgresql"), kit_engine_of);

TEST_P(Checks, HoldForGoodMigrationsAndSayNothing) {
  migrations().add("m1", create_table);
  for (const CheckResult& result : {single_head(all()), every_migration_is_reversible(GetParam(), all()),
                                    up_down_up(GetParam(), all()), no_drift(GetParam(), all(), declared)}) {
    EXPECT_TRUE(result.holds);
    EXPECT_THAT(result.message, IsEmpty());
  }
}

TEST_P(Checks, SingleHeadNamesTheHeads) {
  migrations().add("m1", table("t")).add_after({"m1"}, "m2", table("u")).add_after({"m1"}, "m3", table("v"));
  const CheckResult result = single_head(all());
  EXPECT_FALSE(result.holds);
  EXPECT_THAT(result.message, HasSubstr("m2"));
  EXPECT_THAT(result.message, HasSubstr("m3"));
  EXPECT_TRUE(up_down_up(GetParam(), all()).holds);
}

TEST_P(Checks, EveryMigrationIsReversibleNamesTheOneThatIsNotAndItsOperation) {
  migrations().add("m1", table("t")).add("m2", [](retort::Op& op) { op.drop_table("t"); });
  const CheckResult result = every_migration_is_reversible(GetParam(), all());
  EXPECT_FALSE(result.holds);
  EXPECT_THAT(result.message, HasSubstr("m2"));
  EXPECT_THAT(result.message, HasSubstr("drop table \"t\""));
  EXPECT_THAT(result.message, Not(HasSubstr("m1")));
}

TEST_P(Checks, UpDownUpShowsWhatADowngradeLeavesBehind) {
  migrations().add("m1", table("t")).add("m2", table("left"), [](retort::Op&) {});
  const CheckResult result = up_down_up(GetParam(), all());
  EXPECT_FALSE(result.holds);
  EXPECT_THAT(result.message, HasSubstr("m2"));
  EXPECT_THAT(result.message, HasSubstr("left"));
}

TEST_P(Checks, UpDownUpSaysWhatFails) {
  migrations().add("m1", [](retort::Op& op) { op.execute("SELECT * FROM nowhere"); });
  EXPECT_THAT(up_down_up(GetParam(), all()).message, HasSubstr("nowhere"));
}

TEST_P(Checks, NoDriftSaysWhatTheMigrationsLack) {
  migrations().add("m1", [](retort::Op& op) { op.create_table("u", {{"id", bigint, {.primary_key = true}}}); });
  const CheckResult result = no_drift(GetParam(), all(), declared);
  EXPECT_FALSE(result.holds);
  EXPECT_THAT(result.message, HasSubstr("create table"));
  EXPECT_THAT(result.message, HasSubstr("drop table"));
}

TEST_P(Checks, SchemaEqualsDeclarationLooksAtTheDatabaseThatItIsGiven) {
  migrations().add("m1", create_table);
  auto fresh = database(migrations());
  EXPECT_TRUE(schema_equals_declaration(fresh.connection(), all(), declared).holds);
  fresh.connection().execute("ALTER TABLE t ADD COLUMN more text");
  const CheckResult result = schema_equals_declaration(fresh.connection(), all(), declared);
  EXPECT_FALSE(result.holds);
  EXPECT_THAT(result.message, HasSubstr("more"));
}

TEST_P(Checks, WithoutADeclarationSayWhatIsMissing) {
  migrations().add("m1", create_table);
  try {
    no_drift(GetParam(), all());
    FAIL() << "there is nothing to compare with";
  } catch (const retort::UsageError& error) {
    EXPECT_THAT(error.what(), HasSubstr("RETORT_SCHEMA"));
  }
}

}  // namespace
}  // namespace retort_test
