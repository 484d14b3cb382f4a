#include "support/migration_set.hpp"

#include <retort/error.hpp>
#include <retort/op.hpp>
#include <retort/testing/recording.hpp>

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using namespace retort::dsl;
using retort::testing::record_downgrade;
using retort::testing::record_upgrade;
using ::testing::HasSubstr;

struct CreateCustomers final : retort::Migration {
  static constexpr auto revision = "a1";
  static constexpr auto down_revision = base;
  void upgrade(retort::Op& op) const override {
    op.create_table("customers", {{"id", bigint, {.primary_key = true}}});
    op.bulk_insert("customers", {"id"}, {{1}, {2}});
  }
};

struct DropsSomething final : retort::Migration {
  static constexpr auto revision = "b1234567";
  static constexpr auto down_revision = "a1";
  void upgrade(retort::Op& op) const override { op.drop_table("customers"); }
};

struct Reads final : retort::Migration {
  static constexpr auto revision = "c1";
  static constexpr auto down_revision = "b1234567";
  void upgrade(retort::Op& op) const override { op.connection(); }
};

TEST(Recording, HoldsTheOperationsInOrder) {
  const auto recording = record_upgrade(CreateCustomers{});
  ASSERT_EQ(recording.operations.size(), 2U);
  EXPECT_EQ(retort::describe(recording.operations[0]), "create table \"customers\"");
}

TEST(Recording, IsSqlOfItsDialectWithParametersWrittenOut) {
  EXPECT_EQ(record_upgrade(CreateCustomers{}, "sqlite").sql(),
            "CREATE TABLE \"customers\" (\n"
            "  \"id\" INTEGER NOT NULL,\n"
            "  PRIMARY KEY (\"id\")\n"
            ");\n"
            "INSERT INTO \"customers\" (\"id\") VALUES (1), (2);\n");
}

TEST(Recording, OfADowngradeThatIsLeftOutIsTheDerivedOne) {
  retort::Registry migrations;
  migrations.add<CreateCustomers>();
  EXPECT_THROW(record_downgrade("a1", {.registry = &migrations}), retort::IrreversibleMigration);
  MigrationSet other;
  other.add("m1", table("t"));
  EXPECT_EQ(record_downgrade("m1", {.registry = &other.registry()}).sql(), "DROP TABLE \"t\";\n");
}

TEST(Recording, IsFoundByTheBeginningOfAnId) {
  retort::Registry migrations;
  migrations.add<CreateCustomers>().add<DropsSomething>();
  EXPECT_THAT(record_upgrade("b123", {.registry = &migrations}).sql(), HasSubstr("DROP TABLE"));
  EXPECT_THROW(record_upgrade("zz", {.registry = &migrations}), retort::RevisionError);
  EXPECT_THROW(record_upgrade("base", {.registry = &migrations}), retort::UsageError);
}

TEST(Recording, OfAMigrationThatReadsTheDatabaseSaysWhereItCanBeTested) {
  try {
    record_upgrade(Reads{});
    FAIL() << "it is recorded";
  } catch (const retort::UsageError& error) {
    EXPECT_THAT(error.what(), HasSubstr("TestDatabase"));
  }
}

TEST(Recording, OfADialectThatIsNotKnownIsRefused) {
  EXPECT_THROW(record_upgrade(CreateCustomers{}, "oracle"), retort::UsageError);
}

TEST(Recording, RefusesWhatTheServerIsTooOldFor) {
  MigrationSet migrations;
  migrations.add("m1", [](retort::Op& op) {
    op.create_table("t", {{"a", integer}, unique({"a"}, {.name = "t_a", .nulls_not_distinct = true})});
  });
  const auto recording = record_upgrade("m1", {.registry = &migrations.registry()});
  EXPECT_THAT(recording.sql(), HasSubstr("NULLS NOT DISTINCT"));
  EXPECT_THROW(recording.sql(140'000), retort::UnsupportedOperation);
}

}  // namespace
}  // namespace retort_test
