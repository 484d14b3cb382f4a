#include "testing/template_key.hpp"

#include "support/migration_set.hpp"

#include <retort/op.hpp>

#include <gtest/gtest.h>

namespace retort_test {
namespace {

std::string key(const MigrationSet& migrations, const std::string& revision = "heads",
                std::string_view dialect = "postgresql") {
  return retort::testing::template_key(dialect, {.registry = &migrations.registry(), .revision = revision});
}

TEST(TemplateKey, IsTheSameForTheSameMigrations) {
  MigrationSet one;
  one.add("m1", table("t"));
  MigrationSet other;
  other.add("m1", table("t"));
  EXPECT_EQ(key(one), key(other));
}

TEST(TemplateKey, ChangesWithWhatAMigrationDoes) {
  MigrationSet one;
  one.add("m1", table("t"));
  MigrationSet other;
  other.add("m1", table("u"));
  EXPECT_NE(key(one), key(other));
}

TEST(TemplateKey, ChangesWithIdsAndTheirOrder) {
  MigrationSet one;
  one.add("m1", table("t")).add("m2", table("u"));
  MigrationSet other;
  other.add("m2", table("u")).add("m1", table("t"));
  EXPECT_NE(key(one), key(other));
}

TEST(TemplateKey, IsThatOfTheMigrationsUpToTheRevision) {
  MigrationSet one;
  one.add("m1", table("t"));
  MigrationSet more;
  more.add("m1", table("t")).add("m2", table("u"));
  EXPECT_EQ(key(one), key(more, "m1"));
  EXPECT_NE(key(one), key(more));
}

TEST(TemplateKey, ChangesWithTheDialectAndWithTheNamesOfRetortsTables) {
  MigrationSet migrations;
  migrations.add("m1", table("t"));
  EXPECT_NE(key(migrations), key(migrations, "heads", "sqlite"));
  retort::testing::DatabaseOptions options{.registry = &migrations.registry()};
  options.migrator.tables.version.name = "alembic_version";
  EXPECT_NE(key(migrations), retort::testing::template_key("postgresql", options));
}

TEST(TemplateKey, OfMigrationsThatReadTheDatabaseIsThisPrograms) {
  MigrationSet reads;
  reads.add("m1", [](retort::Op& op) { op.connection().execute("CREATE TABLE t (x integer)"); });
  MigrationSet does_nothing;
  does_nothing.add("m1", [](retort::Op&) {});
  EXPECT_EQ(key(reads), key(reads));
  EXPECT_NE(key(reads), key(does_nothing));
}

}  // namespace
}  // namespace retort_test
