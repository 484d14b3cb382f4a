// The database refuses a statement of a migration: nothing of that migration is left, those before it are applied, the
// message is complete, and once the migration is mended the next start goes on.
#include "support/on_engine.hpp"

#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using namespace retort::dsl;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

struct Refusal {
  const char* name;
  void (*broken)(retort::Op& op);
  const char* statement;  ///< a part of the one that fails
  const char* postgres_code;
  const char* sqlite_code;  ///< null: SQLite does not mind
  const char* hint;         ///< a part of it
};

void bad_sql(retort::Op& op) {
  next_line_fails();
  op.execute("SELEC 1");
}

void unique_violation(retort::Op& op) {
  next_line_fails();
  op.bulk_insert("people", {"id", "name", "age"}, {{3, "Cleo", 30}, {1, "Ada again", 36}});
}

void check_violation(retort::Op& op) {
  next_line_fails();
  op.bulk_insert("people", {"id", "name", "age"}, {{3, "Cleo", -1}});
}

void null_violation(retort::Op& op) {
  next_line_fails();
  op.execute("UPDATE people SET name = $1 WHERE id = 2", {null});
}

void foreign_key_violation(retort::Op& op) {
  next_line_fails();
  op.bulk_insert("pets", {"name", "owner"}, {{"Rex", 1}, {"Stray", 99}});
}

void unknown_type(retort::Op& op) {
  next_line_fails();
  op.add_column("people", {"mood", type("mood")});
}

void table_exists(retort::Op& op) {
  next_line_fails();
  op.create_table("people", {{"id", integer, {.primary_key = true}}});
}

void missing_table(retort::Op& op) {
  next_line_fails();
  op.execute("INSERT INTO poeple (id) VALUES (7)");
}

/// Neither engine has a result for it; SQLite makes NULL of a division by zero.
void in_the_middle_of_several(retort::Op& op) {
  next_line_fails();
  op.execute("UPDATE people SET age = 1; UPDATE people SET age = abs(-9223372036854775807 - age); DELETE FROM pets");
}

constexpr Refusal refusals[] = {
    {"BadSql", bad_sql, "SELEC 1", "42601", "SQLITE_ERROR", "spelling"},
    {"UniqueViolation", unique_violation, "INSERT INTO \"people\"", "23505", "SQLITE_CONSTRAINT_PRIMARYKEY", "twice"},
    {"CheckViolation", check_violation, "INSERT INTO \"people\"", "23514", "SQLITE_CONSTRAINT_CHECK", "condition"},
    {"NullViolation", null_violation, "UPDATE people", "23502", "SQLITE_CONSTRAINT_NOTNULL", "NULL"},
    {"ForeignKeyViolation", foreign_key_violation, "INSERT INTO \"pets\"", "23503", "SQLITE_CONSTRAINT_FOREIGNKEY",
     "refer to rows that are not there"},
    {"UnknownType", unknown_type, "ADD COLUMN \"mood\"", "42704", nullptr, "CREATE EXTENSION"},
    {"TableExists", table_exists, "CREATE TABLE \"people\"", "42P07", "SQLITE_ERROR", "stamp"},
    {"MissingTable", missing_table, "INSERT INTO poeple", "42P01", "SQLITE_ERROR", "check"},
    {"InTheMiddleOfSeveral", in_the_middle_of_several, "abs(", "22003", "SQLITE_ERROR", ""},
};

void PrintTo(const Refusal& refusal, std::ostream* out) { *out << refusal.name; }

class RefusedStatement : public testing::TestWithParam<std::tuple<const char*, Refusal>> {
 protected:
  void SetUp() override {
    const std::string engine = std::get<0>(GetParam());
    if (engine == "postgresql" && !postgres_url().has_value()) GTEST_SKIP() << no_postgres;
    database_.emplace(engine);
  }

  bool is_postgres() const { return std::string_view(std::get<0>(GetParam())) == "postgresql"; }
  const Refusal& refusal() const { return std::get<1>(GetParam()); }
  const Database& database() const { return *database_; }

 private:
  std::optional<Database> database_;
};

void create_people(retort::Op& op) {
  op.create_table("people", {
                                {"id", integer, {.primary_key = true}},
                                {"name", varchar(40), {.nullable = false}},
                                {"age", bigint},
                                check("age >= 0", {.name = "people_age_check"}),
                            });
  op.create_table("pets", {
                              {"name", varchar(40)},
                              {"owner", integer},
                              foreign_key({"owner"}, "people", {"id"}, {.name = "pets_owner_fkey"}),
                          });
}

void fill_people(retort::Op& op) {
  op.bulk_insert("people", {"id", "name", "age"}, {{1, "Ada", 36}, {2, "Bob", 2}});
  op.bulk_insert("pets", {"name", "owner"}, {{"Tom", 2}});
}

void create_marker(retort::Op& op) { op.create_table("marker", {{"id", integer}}); }
void create_later(retort::Op& op) { op.create_table("later", {{"id", integer}}); }

MigrationSet migrations(Steps third) {
  MigrationSet set;
  set.add("m1", create_people).add("m2", fill_people).add("m3", std::move(third)).add("m4", create_later);
  return set;
}

TEST_P(RefusedStatement, LeavesNothingOfItsMigrationAndTheNextStartGoesOn) {
  const Database& db = database();
  const auto broken = migrations([this](retort::Op& op) {
    create_marker(op);
    refusal().broken(op);
    op.execute("DELETE FROM people");
  });
  for (const char* outcome : {"nothing of it is applied; the 2 migrations before it are", "nothing of it is applied"}) {
    SCOPED_TRACE(outcome);
    const retort::Error error = db.failure_of_upgrade(broken);

    EXPECT_EQ(error.kind(), retort::ErrorKind::sql);
    EXPECT_TRUE(is_complete(error, "m3", __FILE__));
    EXPECT_EQ(error.details().outcome, outcome);
    EXPECT_THAT(error.details().operation, Not(IsEmpty()));
    EXPECT_THAT(error.details().statement, HasSubstr(refusal().statement));
    EXPECT_EQ(error.details().sqlstate, is_postgres() ? refusal().postgres_code : refusal().sqlite_code);
    EXPECT_THAT(error.details().hint, HasSubstr(refusal().hint));

    EXPECT_THAT(db.version_rows(), ElementsAre("m2"));
    EXPECT_THAT(db.journal(), ElementsAre("upgrade m1", "upgrade m2"));
    EXPECT_FALSE(db.has_table("marker"));
    EXPECT_FALSE(db.has_table("later"));
    EXPECT_EQ(db.value("SELECT sum(id) || ' ' || sum(age) FROM people"), "3 38");
    EXPECT_EQ(db.value("SELECT count(*) FROM pets"), "1");
  }

  EXPECT_THAT(db.upgrade(migrations(create_marker)).applied, ElementsAre("m3", "m4"));
  EXPECT_THAT(db.version_rows(), ElementsAre("m4"));
  EXPECT_TRUE(db.has_table("marker"));
}

std::vector<RefusedStatement::ParamType> every_engine() {
  std::vector<RefusedStatement::ParamType> result;
  for (const Refusal& refusal : refusals) {
    result.emplace_back("postgresql", refusal);
    if (refusal.sqlite_code != nullptr) result.emplace_back("sqlite", refusal);
  }
  return result;
}

std::string name_of(const testing::TestParamInfo<RefusedStatement::ParamType>& test) {
  return std::string(std::get<0>(test.param)) + "_" + std::get<1>(test.param).name;
}

INSTANTIATE_TEST_SUITE_P(, RefusedStatement, testing::ValuesIn(every_engine()), name_of);

}  // namespace
}  // namespace retort_test
