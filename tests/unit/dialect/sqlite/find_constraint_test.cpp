#include "dialect/sqlite/find_constraint.hpp"

#include <retort/error.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace retort {
namespace {

using Type = dsl::constraint_type;

const StoredTable& users() {
  static const StoredTable table = parse_table(
      "CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT UNIQUE CHECK (email <> ''), org INT REFERENCES orgs, a "
      "INT, "
      "b INT, UNIQUE (a, b), UNIQUE (b), CONSTRAINT ages CHECK (a > b), CHECK (a > 0))");
  return table;
}

/// "2.0": behind the third column, its first clause; "table.1": the second constraint on a line of its own.
std::string place_of(const op::DropConstraint& wanted) {
  const auto place = find_constraint(users(), wanted);
  if (!place) return "nowhere";
  const std::string column = place->column == ConstraintPlace::of_table ? "table" : std::to_string(place->column);
  return column + "." + std::to_string(place->index);
}

TEST(FindConstraint, FindsOneByItsName) { EXPECT_EQ(place_of({.name = "AGES"}), "table.2"); }

TEST(FindConstraint, FindsAnUnnamedOneByTheNamePostgresWouldHaveGivenIt) {
  EXPECT_EQ(place_of({.name = "users_email_key"}), "1.0");
  EXPECT_EQ(place_of({.name = "users_email_check"}), "1.1");
  EXPECT_EQ(place_of({.name = "users_org_fkey"}), "2.0");
  EXPECT_EQ(place_of({.name = "users_a_b_key"}), "table.0");
  EXPECT_EQ(place_of({.name = "users_a_check"}), "table.3");
  EXPECT_EQ(place_of({.name = "users_pkey"}), "0.0");
}

TEST(FindConstraint, FindsAnUnnamedOneByWhatItIs) {
  EXPECT_EQ(place_of({.was = Unique{.columns = {"A", "b"}}}), "table.0");
  EXPECT_EQ(place_of({.was = Check{.condition = "\"a\">0"}}), "table.3");
  EXPECT_EQ(place_of({.was = ForeignKey{.columns = {"org"}, .referent = {.name = "orgs"}}}), "2.0");
}

TEST(FindConstraint, FindsOneByTheColumnsItIsOn) {
  EXPECT_EQ(place_of({.type = Type::unique, .columns = {"a", "b"}}), "table.0");
  EXPECT_EQ(place_of({.type = Type::unique, .columns = {"b"}}), "table.1");
  EXPECT_EQ(place_of({.type = Type::check, .columns = {"b", "a"}}), "table.2");
  EXPECT_EQ(place_of({.type = Type::foreign_key, .columns = {"org"}}), "2.0");
  EXPECT_THROW(place_of({.type = Type::unique, .columns = {"b", "a"}}), UsageError);
  EXPECT_THROW(place_of({.columns = {"email"}}), UsageError);  // a unique one and a check
}

TEST(FindConstraint, FindsTheOnlyOneOfItsKind) {
  EXPECT_EQ(place_of({.type = Type::primary_key}), "0.0");
  EXPECT_EQ(place_of({.type = Type::foreign_key}), "2.0");
}

TEST(FindConstraint, ListsWhatThereIsWhenThereAreSeveralOrNone) {
  try {
    place_of({.type = Type::unique});
    FAIL();
  } catch (const UsageError& error) {
    EXPECT_EQ(error.details().message,
              "table \"users\" has more than one constraint of this kind; it has: UNIQUE; UNIQUE (a, b); UNIQUE (b)");
  }
  EXPECT_THROW(place_of({.name = "users_nothing_key"}), UsageError);
  EXPECT_EQ(place_of({.name = "users_nothing_key", .if_exists = true}), "nowhere");
}

TEST(FindConstraint, TakesNoConstraintOfAnotherKind) {
  EXPECT_THROW(place_of({.name = "ages", .type = Type::unique}), UsageError);
}

}  // namespace
}  // namespace retort
