#include "support/sqlite_database.hpp"

#include <retort/dialect/dialect.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace {

namespace dsl = retort::dsl;
namespace op = retort::op;

retort::Script compiled(retort::Operation::Node node) {
  const retort::OperationList operations{{.node = std::move(node)}};
  return retort::find_dialect("sqlite").compiler({.dialect = "sqlite"})->compile(operations);
}

retort::Script create(const retort::Column& column, const retort::Constraint& constraint) {
  return compiled(op::CreateTable{.table = {.name = {.name = "t"}, .columns = {column}, .constraints = {constraint}}});
}

TEST(SqliteDdlCompiler, MakesAnIntegerKeyTheRowId) {
  support::SqliteDatabase database;
  database.run(create({.name = "id", .type = dsl::bigint}, retort::PrimaryKey{.columns = {"id"}}));
  database.run("INSERT INTO t VALUES (NULL)");
  EXPECT_EQ(database.value("SELECT id = rowid FROM t"), "1");
}

TEST(SqliteDdlCompiler, KeepsNullOutOfAKeyThatIsNotTheRowId) {
  support::SqliteDatabase database;
  database.run(create({.name = "id", .type = dsl::text}, retort::PrimaryKey{.columns = {"id"}}));
  EXPECT_THROW(database.run("INSERT INTO t VALUES (NULL)"), retort::SqlError);
}

TEST(SqliteDdlCompiler, GivesDefaultsTheirExactValues) {
  support::SqliteDatabase database;
  const retort::Table table{.name = {.name = "t"},
                            .columns = {{.name = "word", .type = dsl::text, .server_default = retort::Value("it's")},
                                        {.name = "yes", .type = dsl::boolean, .server_default = retort::Value(true)},
                                        {.name = "share", .type = dsl::real, .server_default = retort::Value(0.1)},
                                        {.name = "other", .type = dsl::integer}}};
  database.run(compiled(op::CreateTable{.table = table}));
  database.run("INSERT INTO t (other) VALUES (1)");
  EXPECT_EQ(database.value("SELECT word || yes || (share = 0.1) FROM t"), "it's11");
}

TEST(SqliteDdlCompiler, GivesEveryTypeTheAffinityOfItsValues) {
  support::SqliteDatabase database;
  const std::vector<std::pair<dsl::Type, std::string>> types{
      {dsl::bigint, "integer"},    {dsl::boolean, "integer"}, {dsl::double_precision, "real"},
      {dsl::numeric, "integer"},   {dsl::text, "text"},       {dsl::varchar(9), "text"},
      {dsl::uuid, "text"},         {dsl::jsonb, "text"},      {dsl::interval, "text"},
      {dsl::character(1), "text"}, {dsl::bytea, "text"},      {dsl::timetz, "text"}};
  for (const auto& [type, stored] : types) {
    database.run(compiled(op::DropTable{.table = {.name = "t"}, .if_exists = true}));
    database.run(create({.name = "a", .type = type}, retort::Check{.condition = "true"}));
    database.run("INSERT INTO t VALUES ('1')");
    EXPECT_EQ(database.value("SELECT typeof(a) FROM t"), stored) << database.value("SELECT sql FROM sqlite_schema");
  }
}

std::vector<std::string> columns(std::size_t number) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < number; ++i) names.push_back(fmt::format("c{}", i));
  return names;
}

retort::Script insert(std::size_t rows, const std::vector<std::string>& columns) {
  const std::vector<retort::Value> row(columns.size(), std::int64_t{1});
  return compiled(op::BulkInsert{
      .table = {.name = "t"},
      .rows = std::make_shared<const retort::Rows>(retort::Rows{.columns = columns, .rows = {rows, row}})});
}

TEST(SqliteDdlCompiler, InsertsManyRowsByStatementsOfModerateLength) {
  support::SqliteDatabase database;
  database.run(fmt::format("CREATE TABLE t ({})", fmt::join(columns(4), ", ")));
  const retort::Script script = insert(1000, columns(4));
  EXPECT_EQ(script.at(0).parameters.size(), 248);
  database.run(script);
  EXPECT_EQ(database.value("SELECT sum(c0 + c3) FROM t"), "2000");
}

TEST(SqliteDdlCompiler, InsertsRowsThatAreLongerThanThat) {
  support::SqliteDatabase database;
  database.run(fmt::format("CREATE TABLE t ({})", fmt::join(columns(300), ", ")));
  database.run(insert(3, columns(300)));
  EXPECT_EQ(database.value("SELECT sum(c299) FROM t"), "3");
}

retort::Statement outside_a_transaction(const char* sql) {
  return compiled(op::ExecuteSql{.sql = sql, .transactional = false, .done_when = "SELECT 0"}).at(0);
}

TEST(SqliteDdlCompiler, LeavesOutOfATransactionOnlyWhatSqliteRefusesThere) {
  for (const char* sql : {"VACUUM", "pragma journal_mode = wal", "ATTACH 'a.db' AS a", " /* c */ DETACH a",
                          "CREATE TABLE t (id); PRAGMA user_version = 3", "BEGIN; DELETE FROM t; COMMIT"}) {
    EXPECT_FALSE(outside_a_transaction(sql).transactional) << sql;
    EXPECT_TRUE(outside_a_transaction(sql).probe.has_value()) << sql;
  }
  for (const char* sql : {"INSERT INTO t VALUES ('VACUUM')", "SELECT 1 -- ; VACUUM", "ANALYZE",
                          "UPDATE t SET pragma = 1", "CREATE TRIGGER r AFTER INSERT ON t BEGIN DELETE FROM t; END"}) {
    EXPECT_TRUE(outside_a_transaction(sql).transactional) << sql;
    EXPECT_FALSE(outside_a_transaction(sql).probe.has_value()) << sql;
  }
}

}  // namespace
