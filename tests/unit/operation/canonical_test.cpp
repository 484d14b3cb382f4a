#include <retort/operation.hpp>

#include <string>

#include <gtest/gtest.h>

namespace retort {
namespace {

OperationList sample() {
  return {{op::CreateTable{.table = {.name = {.name = "t"},
                                     .columns = {{.name = "a",
                                                  .type = dsl::numeric(8, 2),
                                                  .nullable = false,
                                                  .server_default = Default(Value(std::int64_t{0}))}},
                                     .constraints = {PrimaryKey{.columns = {"a"}}}}}},
          {op::ExecuteSql{.sql = "UPDATE t SET a = $1", .parameters = {Value(1.5), Value("x"), Value()}}}};
}

// These texts are in the journals of databases: a change that breaks this test breaks every checksum there.
TEST(Canonical, NeverChangesForAMigrationThatWasWrittenOnce) {
  EXPECT_EQ(canonical(sample()),
            "(create_table name=0:1:t(column name=1:a type=(type kind=8 first=8 second=2) not_null=true default=i0;)"
            "(primary_key columns=[1:a]))(execute sql=19:UPDATE t SET a = $1r1.5;s1:xn)");
  EXPECT_EQ(checksum(sample()), "a203f7e5530be5679450bfb7bfab9995e369486a912dbec0ce8dc3562012fe8f");
}

TEST(Canonical, TellsApartWhatDiffers) {
  OperationList other = sample();
  std::get<op::ExecuteSql>(other[1].node).parameters[1] = Value("y");
  EXPECT_NE(checksum(other), checksum(sample()));
}

TEST(Canonical, DoesNotDependOnWhereAMigrationStands) {
  OperationList moved = sample();
  moved[0].where = {"elsewhere.cpp", 99};
  EXPECT_EQ(checksum(moved), checksum(sample()));
}

TEST(Canonical, CannotBeForgedByTextThatLooksLikeStructure) {
  const OperationList one{{op::ExecuteSql{.sql = "a"}}, {op::ExecuteSql{.sql = "b"}}};
  const OperationList two{{op::ExecuteSql{.sql = "a)(execute sql=1:b"}}};
  EXPECT_NE(canonical(one), canonical(two));
}

}  // namespace
}  // namespace retort
